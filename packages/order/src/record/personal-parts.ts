import type { PlacedOrder } from '../order-state.ts'
import type { ChangeField } from '../values/delivery-point.ts'
import { halfWidth } from '../values/half-width.ts'
import { type PostalAddress, readable } from '../values/postal-address.ts'
import { folded } from '../values/same-address.ts'

/** The parts of the order's addresses that a text repeats; free text would escape sealing, masking and erasure. */
export const personalPartsIn = (
  text: string,
  { addressChange, placement }: PlacedOrder
): ReadonlyArray<ChangeField> => {
  const words = folded(text)
  const digits = halfWidth(text).replace(/[\s()-]/gu, '')
  const proposed = addressChange.cases.map(({ proposal }) => proposal.address)
  const addresses = [...addressChange.versions.map(({ address }) => address), ...proposed]
  const lent = placement.onPlatform.virtualNumbers.some(({ phone }) =>
    repeatsNumber(digits, readable(phone)?.number ?? null)
  )
  const found: ReadonlyArray<readonly [ChangeField, (address: PostalAddress) => boolean]> = [
    ['Name', ({ recipientName }) => repeats(words, readable(recipientName), 2)],
    ['Phone', ({ phone }) => lent || repeatsNumber(digits, readable(phone)?.number ?? null)],
    ['Street', ({ street }) => repeats(words, readable(street), 4)],
    ['Detail', ({ detail }) => repeats(words, readable(detail), 4)]
  ]
  return found.filter(([, repeated]) => addresses.some(repeated)).map(([field]) => field)
}

// Very short values stand in ordinary sentences too.
const repeats = (words: string, value: string | null, atLeast: number): boolean =>
  value !== null && value.length >= atLeast && words.includes(folded(value))

const repeatsNumber = (digits: string, number: string | null): boolean =>
  number !== null && digits.includes(number.replace(/^\+(86)?/, ''))
