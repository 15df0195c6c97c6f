import * as Either from 'fp-ts/lib/Either.js'
import * as t from 'io-ts'
import type { DataSubject } from './data-subject.ts'
import { type ChangeField, DeliveryPoint } from './delivery-point.ts'
import { Instant } from './instant.ts'
import { isMaskedText, textProblem } from './masked-text.ts'
import { nullable } from './nullable.ts'
import { parsePhone } from './parse-phone.ts'
import { PersonName } from './person-name.ts'
import { knownIfStated } from './personal.ts'
import type { Phone } from './phone.ts'
import type { PostalAddress } from './postal-address.ts'
import { Country, Division } from './region.ts'
import { ShortText } from './text.ts'

/** A telephone number as somebody states it: its spelling alone, or with the end of its life where a platform lent it. */
export const StatedPhone = t.union(
  [
    ShortText,
    t.readonly(
      t.strict({ number: ShortText, kind: t.keyof({ Real: null, Virtual: null }), validUntil: nullable(Instant) })
    )
  ],
  'StatedPhone'
)
export type StatedPhone = t.TypeOf<typeof StatedPhone>

/** An address as a command states it, in clear text and perhaps incomplete. It is never stored: `PostalAddress` is. */
export const StatedAddress = t.readonly(
  t.exact(
    t.intersection([
      t.type({
        region: t.readonly(
          t.exact(t.intersection([t.type({ country: Country }), t.partial({ province: Division, city: Division })]))
        )
      }),
      t.partial({
        district: Division,
        recipientName: PersonName,
        phone: StatedPhone,
        street: ShortText,
        detail: ShortText,
        postcode: ShortText,
        sortingCode: ShortText,
        organization: ShortText,
        instructions: ShortText,
        point: DeliveryPoint,
        token: ShortText
      })
    ])
  ),
  'StatedAddress'
)
export type StatedAddress = t.TypeOf<typeof StatedAddress>

/** Why a stated address cannot be taken: parts are masked (the true value is lost), or a part cannot be what it should be. */
export type AddressProblem =
  | { readonly type: 'MaskedText'; readonly fields: ReadonlyArray<ChangeField> }
  | { readonly type: 'InvalidValue'; readonly field: string; readonly problem: string }

/** Takes a stated address as the address of one person: checked, its phone read, each value under that person's name. Text is kept as it was stated. */
export const readStatedAddress = (
  stated: StatedAddress,
  subject: DataSubject
): Either.Either<AddressProblem, PostalAddress> => {
  const texts = statedTexts(stated)
  const masked = texts.filter(([, text]) => isMaskedText(text)).map(([field]) => field)
  if (masked.length > 0) return Either.left({ type: 'MaskedText', fields: [...new Set(masked)] })
  for (const [field, text] of texts) {
    const problem = textProblem(text)
    if (problem !== null) return Either.left({ type: 'InvalidValue', field, problem })
  }
  return Either.map((phone: Phone | undefined) => ({
    region: {
      country: stated.region.country,
      province: stated.region.province ?? null,
      city: stated.region.city ?? null
    },
    district: knownIfStated(subject, stated.district),
    recipientName: knownIfStated(subject, stated.recipientName),
    phone: knownIfStated(subject, phone),
    street: knownIfStated(subject, stated.street),
    detail: knownIfStated(subject, stated.detail),
    postcode: knownIfStated(subject, stated.postcode),
    sortingCode: knownIfStated(subject, stated.sortingCode),
    organization: knownIfStated(subject, stated.organization),
    instructions: knownIfStated(subject, stated.instructions),
    point: stated.point ?? 'Door',
    token: knownIfStated(subject, stated.token)
  }))(readPhone(stated.phone))
}

const statedTexts = (stated: StatedAddress): ReadonlyArray<readonly [ChangeField, string]> => {
  const { region, phone } = stated
  const all: ReadonlyArray<readonly [ChangeField, string | undefined]> = [
    ['Name', stated.recipientName],
    ['Name', stated.organization],
    ['Phone', phone === undefined || typeof phone === 'string' ? phone : phone.number],
    ['Country', region.country.name],
    ['Province', region.province?.name],
    ['City', region.city?.name],
    ['District', stated.district?.name],
    ['Street', stated.street],
    ['Detail', stated.detail],
    ['Postcode', stated.postcode],
    ['Postcode', stated.sortingCode],
    ['Instructions', stated.instructions]
  ]
  return all.flatMap(([field, text]) => (text === undefined ? [] : [[field, text] as const]))
}

const readPhone = (stated: StatedPhone | undefined): Either.Either<AddressProblem, Phone | undefined> => {
  if (stated === undefined) return Either.right(undefined)
  const [spelled, kind, validUntil] =
    typeof stated === 'string'
      ? ([stated, 'Real', null] as const)
      : ([stated.number, stated.kind, stated.validUntil] as const)
  const parsed = parsePhone(spelled)
  return Either.isLeft(parsed)
    ? Either.left({ type: 'InvalidValue', field: 'Phone', problem: parsed.left.type })
    : Either.right({ ...parsed.right, kind, validUntil })
}
