import * as t from 'io-ts'
import { checkedText } from './checked-text.ts'

/** A word from a list that the shop or the order has, 1 to 64 letters, digits or hyphens: a ground, a field, a stage, a role; never free text. */
export const Code = checkedText('Code', (text) => /^[A-Za-z0-9-]{1,64}$/.test(text))

const fewDigits = 6

/**
 * A word that stands for a person or a party, a code without meaning. What is only digits, and more than six, is refused: it would be a telephone
 * number, and if it is none, nobody can tell. A name written in Latin letters cannot be told from a code.
 */
export const Pseudonym = checkedText(
  'a pseudonym, such as buyer-17, never a name or a telephone number',
  (text) => Code.is(text) && (/[A-Za-z]/.test(text) || text.replaceAll('-', '').length <= fewDigits)
)

/** Identity of one order, 1 to 64 letters, digits or hyphens. */
export const OrderId = checkedText('OrderId', Code.is)

/** Identity chosen by its sender, a UUID in lower case: one id has one spelling, so that a repeat is seen as a repeat. */
export const Uuid = checkedText('Uuid', (text) =>
  /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(text)
)

/** The SHA-256 of a file in lower-case hexadecimal. */
export const Sha256 = checkedText('Sha256', (text) => /^[0-9a-f]{64}$/.test(text))

/** How many, 0 or more. */
export const Count: t.Type<number> = new t.Type<number>(
  'Count',
  (input): input is number => typeof input === 'number' && Number.isSafeInteger(input) && input >= 0,
  (input, context) => (Count.is(input) ? t.success(input) : t.failure(input, context)),
  t.identity
)
