import { unsafeCoerce } from 'fp-ts/lib/function.js'
import type * as t from 'io-ts'
import { maskAddressDetail } from './mask-address-detail.ts'
import { maskName } from './mask-name.ts'
import { maskEmail, maskNickname } from './mask-online-name.ts'
import { type DialledPhone, maskPhone } from './mask-phone.ts'

interface MaskedBrand {
  readonly Masked: unique symbol
}

/** What may be shown of a personal value. Only `mask` makes one, and none is ever a name, a phone or an address. */
export type Masked = t.Branded<string, MaskedBrand>

/** Who will see it: screens and chat, the parcel and its courier, another person's data export, a log. */
export type MaskProfile = 'display' | 'waybill' | 'export' | 'log'

/** The fields that have a mask of their own, with the type of their values; `text` is every other personal text. */
export interface MaskableFields {
  readonly name: string
  readonly phone: DialledPhone
  readonly addressDetail: string
  readonly email: string
  readonly nickname: string
  readonly text: string
}

/** The version of the four profiles. It changes whenever a mask does, so that a bundle can say which one it was made with. */
export const maskingVersion = 1

/**
 * Hides what a profile does not show of a personal value; `export` and `log` show `[personal]` for every field.
 *
 * It counts graphemes, whose rules come with the ICU of the machine: compare masks of one machine only.
 * Source: GB/T 37964 (`display`), GB/T 41833-2022 (`waybill`).
 *
 * @example
 * assert.equal(mask('display', 'name', '欧阳娜娜'), '欧阳**')
 * assert.equal(mask('waybill', 'addressDetail', '1栋2单元1503室'), '1栋**单元**室')
 * assert.equal(mask('log', 'email', 'jane@example.com'), '[personal]')
 */
export const mask = <Field extends keyof MaskableFields>(
  profile: MaskProfile,
  field: Field,
  value: MaskableFields[Field]
): Masked => {
  switch (profile) {
    case 'display':
      return asMasked(onDisplay[field](value))
    case 'waybill':
      return asMasked(onWaybill[field](value))
    case 'export':
    case 'log':
      return asMasked(withheld())
  }
}

type Masks = { readonly [Field in keyof MaskableFields]: (value: MaskableFields[Field]) => string }

const withheld = (): string => '[personal]'

const onDisplay: Masks = {
  name: maskName,
  phone: (phone) => maskPhone('display', phone),
  addressDetail: (detail) => (detail === '' ? '' : '****'),
  email: maskEmail,
  nickname: maskNickname,
  text: withheld
}

const onWaybill: Masks = {
  name: maskName,
  phone: (phone) => maskPhone('waybill', phone),
  addressDetail: maskAddressDetail,
  email: withheld,
  nickname: withheld,
  text: withheld
}

// The one place where a text becomes Masked.
const asMasked: (text: string) => Masked = unsafeCoerce
