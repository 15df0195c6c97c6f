import type { ChangeField } from './delivery-point.ts'
import { halfWidth } from './half-width.ts'
import type { Personal } from './personal.ts'
import { samePhone } from './phone.ts'
import { type PostalAddress, readable } from './postal-address.ts'
import { type Division, sameCity, sameCountry, sameDistrict, sameProvince } from './region.ts'

/**
 * The parts in which two addresses differ, in the order of a label; empty when they are the same.
 *
 * Texts are the same after trimming, collapsing white space, full-width to half-width letters and digits, and case folding.
 * A version that the platform holds is compared by its token, or by whatever parts both sides have.
 */
export const changedFields = (before: PostalAddress, after: PostalAddress): ReadonlyArray<ChangeField> => {
  const held = before.token !== null || after.token !== null
  if (before.token !== null && after.token !== null && sameText(before.token, after.token)) return []
  const differs = <A>(one: A | null, other: A | null, same: (one: A, other: A) => boolean): boolean =>
    one === null || other === null ? !held && one !== other : !same(one, other)
  const textDiffers = (one: Personal<string> | null, other: Personal<string> | null): boolean =>
    differs(readable(one), readable(other), sameWords)

  const found: ReadonlyArray<readonly [ChangeField, boolean]> = [
    [
      'Name',
      textDiffers(before.recipientName, after.recipientName) || textDiffers(before.organization, after.organization)
    ],
    ['Phone', differs(readable(before.phone), readable(after.phone), samePhone.equals)],
    ['Country', !sameCountry(before.region, after.region)],
    ['Province', !sameProvince(before.region, after.region)],
    ['City', !sameCity(before.region, after.region) && (before.region.city !== null || after.region.city !== null)],
    ['District', differs<Division>(readable(before.district), readable(after.district), sameDistrict)],
    ['Street', textDiffers(before.street, after.street)],
    ['Detail', textDiffers(before.detail, after.detail)],
    ['Postcode', textDiffers(before.postcode, after.postcode) || textDiffers(before.sortingCode, after.sortingCode)],
    ['Instructions', textDiffers(before.instructions, after.instructions)],
    ['DeliveryPoint', before.point !== after.point]
  ]
  return found.filter(([, changed]) => changed).map(([field]) => field)
}

/** Whether an address says all that another one says, and more only where that one says nothing. */
export const onlyFills = (before: PostalAddress, after: PostalAddress): boolean => {
  const { region } = before
  const filled: PostalAddress = {
    region: {
      country: region.country,
      province: region.province ?? after.region.province,
      city: region.city ?? after.region.city
    },
    district: before.district ?? after.district,
    recipientName: before.recipientName ?? after.recipientName,
    phone: before.phone ?? after.phone,
    street: before.street ?? after.street,
    detail: before.detail ?? after.detail,
    postcode: before.postcode ?? after.postcode,
    sortingCode: before.sortingCode ?? after.sortingCode,
    organization: before.organization ?? after.organization,
    instructions: before.instructions ?? after.instructions,
    point: before.point,
    token: before.token
  }
  // A token stands for an address that is not shown: what it fills in cannot be seen.
  return (before.token === null) === (after.token === null) && sameAddress(filled, after)
}

/** Whether two lists, in the order of a label, name the same parts; null names none, not even an empty list. */
export const sameFields = (one: ReadonlyArray<ChangeField> | null, other: ReadonlyArray<ChangeField>): boolean =>
  one !== null && one.join() === other.join()

/** Whether both lead to the same person at the same place, by the rule of `changedFields`. */
export const sameAddress = (one: PostalAddress, other: PostalAddress): boolean => changedFields(one, other).length === 0

const sameText = (one: Personal<string>, other: Personal<string>): boolean => {
  const [a, b] = [readable(one), readable(other)]
  return a !== null && b !== null && a === b
}

/** Whether two texts say the same, whatever their spacing, width of letters and case. */
export const sameWords = (one: string, other: string): boolean => folded(one) === folded(other)

/** A text reduced to what is compared; what is stored is never normalised. */
export const folded = (text: string): string => halfWidth(text).replace(/\s+/gu, ' ').trim().toLowerCase()
