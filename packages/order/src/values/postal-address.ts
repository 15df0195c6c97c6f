// These names are the storage format.
import * as t from 'io-ts'
import { DeliveryPoint } from './delivery-point.ts'
import { nullable } from './nullable.ts'
import { PersonName } from './person-name.ts'
import { type Erased, type Personal, usePersonal } from './personal.ts'
import { personal } from './personal-codec.ts'
import { Phone } from './phone.ts'
import { Division, Region } from './region.ts'
import { ShortText } from './text.ts'

/**
 * Where a parcel is to go and to whom: the fields of libaddressinput under the words of the trade.
 *
 * The region down to the city is clear; every other value is personal and sealed on its own, so that one can be shown without the rest.
 * `token` stands only in a version that the platform holds: it gives out region and token, and the other personal fields are null.
 */
export const PostalAddress = t.readonly(
  t.strict({
    region: Region,
    district: nullable(personal(Division)),
    recipientName: nullable(personal(PersonName)),
    phone: nullable(personal(Phone)),
    street: nullable(personal(ShortText)),
    detail: nullable(personal(ShortText)),
    postcode: nullable(personal(ShortText)),
    sortingCode: nullable(personal(ShortText)),
    organization: nullable(personal(ShortText)),
    instructions: nullable(personal(ShortText)),
    point: DeliveryPoint,
    token: nullable(personal(ShortText))
  }),
  'PostalAddress'
)
export interface PostalAddress extends t.TypeOf<typeof PostalAddress> {}

/** The personal leaves of an address, absent ones left out. */
export const personalLeaves = (address: PostalAddress): ReadonlyArray<Personal<unknown>> =>
  [
    address.district,
    address.recipientName,
    address.phone,
    address.street,
    address.detail,
    address.postcode,
    address.sortingCode,
    address.organization,
    address.instructions,
    address.token
  ].filter((leaf) => leaf !== null)

/** Whether a value of this address can no longer, or may not, be read, so that nothing may be decided from it. */
export const erasedLeaf = (address: PostalAddress): Erased | null => {
  for (const leaf of personalLeaves(address)) if (leaf.status === 'Erased') return leaf
  return null
}

/** The text of a personal value, or null where there is none to read. */
export const readable = <A>(leaf: Personal<A> | null): A | null =>
  leaf === null ? null : usePersonal<A, A | null>(leaf, { known: (value) => value, erased: () => null })
