import type { Eq } from 'fp-ts/lib/Eq.js'
import * as t from 'io-ts'
import { Instant } from './instant.ts'

export interface PhoneNumberBrand {
  readonly PhoneNumber: unique symbol
}

/** A telephone number in E.164: `+`, country code and number, 5 to 15 digits in all, `+8613812341234`. */
export const PhoneNumber = t.brand(
  t.string,
  (text): text is t.Branded<string, PhoneNumberBrand> => /^\+[1-9][0-9]{4,14}$/.test(text),
  'PhoneNumber'
)
export type PhoneNumber = t.TypeOf<typeof PhoneNumber>

export interface ExtensionBrand {
  readonly Extension: unique symbol
}

/** What is dialled after the number has answered: 1 to 8 digits. */
export const Extension = t.brand(
  t.string,
  (text): text is t.Branded<string, ExtensionBrand> => /^[0-9]{1,8}$/.test(text),
  'Extension'
)
export type Extension = t.TypeOf<typeof Extension>

/**
 * A telephone by which a recipient is reached.
 *
 * A virtual one is lent by the platform until `validUntil`; it proves nothing about who answers.
 */
export const Phone = t.readonly(
  t.strict({
    number: PhoneNumber,
    extension: t.union([Extension, t.null]),
    kind: t.union([t.literal('Real'), t.literal('Virtual')]),
    validUntil: t.union([Instant, t.null])
  }),
  'Phone'
)
export interface Phone extends t.TypeOf<typeof Phone> {}

/** Phones are the same when number and extension are; kind and end date say nothing about who is reached. */
export const samePhone: Eq<Phone> = {
  equals: (first, second) => first.number === second.number && first.extension === second.extension
}
