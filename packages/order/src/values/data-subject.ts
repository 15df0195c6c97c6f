import * as Option from 'fp-ts/lib/Option.js'
import * as t from 'io-ts'

interface DataSubjectBrand {
  readonly DataSubject: unique symbol
}

/**
 * One person inside one order: `buyer`, `recipient-1`, `other-1`.
 *
 * Every recipient who is not the buyer, and every other person (signer, neighbour, courier), gets the next number from
 * 1 to 9999; a number is never given twice. It says nothing about who that person is in another order.
 */
export type DataSubject = 'buyer' | t.Branded<string, DataSubjectBrand>

const isDataSubject = (input: unknown): input is DataSubject =>
  typeof input === 'string' && /^(buyer|(recipient|other)-[1-9][0-9]{0,3})$/.test(input)

export const DataSubject: t.Type<DataSubject, string, unknown> = new t.Type<DataSubject, string, unknown>(
  'DataSubject',
  isDataSubject,
  (input, context) => (isDataSubject(input) ? t.success(input) : t.failure(input, context)),
  t.identity
)

/** The data subject whose account placed the order. */
export const buyer: DataSubject = 'buyer'

/** The data subject of the n-th recipient who is not the buyer; none outside 1 to 9999. */
export const recipient = (ordinal: number): Option.Option<DataSubject> =>
  Option.fromPredicate(isDataSubject)(`recipient-${ordinal}`)
