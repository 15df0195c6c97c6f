import type { CheckedFactor, Level, VerificationFactor } from './verification.ts'

/** Factors by which somebody shows what he knows; anyone with a screenshot or the label knows it too. */
const knowledge: ReadonlyArray<VerificationFactor> = [
  'Nickname',
  'OrderNumber',
  'OrderTime',
  'PaidAmount',
  'Items',
  'PhoneLast4'
]

const possessionOfContact: ReadonlyArray<VerificationFactor> = [
  'CallbackToNumberOnFile',
  'PaymentInstrument',
  'IdDocument'
]

/** Whether a mismatch in this factor settles the matter: "that was not me". */
export const isDecisive = (factor: VerificationFactor): boolean => !knowledge.includes(factor)

/** What a set of checked factors is worth. L4 is L3 with a second operator's yes, which is asked for before the change takes effect. */
export const levelOf = (factors: ReadonlyArray<CheckedFactor>): Level => {
  const matched = (factor: VerificationFactor): boolean =>
    factors.some((one) => one.factor === factor && one.result === 'Match')
  const session = matched('PlatformSession')
  // The session implies the order number: the request came out of this very order.
  if ((session || matched('OtpToContactOnFile')) && (session || matched('OrderNumber')))
    return possessionOfContact.some(matched) ? 'L3' : 'L2'
  const mismatch = factors.some((one) => knowledge.includes(one.factor) && one.result === 'Mismatch')
  const others = knowledge.filter((factor) => factor !== 'OrderNumber' && matched(factor)).length
  return matched('OrderNumber') && others >= 2 && !mismatch ? 'L1' : 'L0'
}

/** Whether a level is enough for a required one, as far as a check of the buyer goes. */
export const suffices = (reached: Level, required: Level): boolean => rank(reached) >= Math.min(rank(required), 3)

/** The factors that would lift a check to the required level. */
export const factorsWanted = (
  factors: ReadonlyArray<CheckedFactor>,
  required: Level
): ReadonlyArray<VerificationFactor> => {
  const reached = levelOf(factors)
  const first: ReadonlyArray<VerificationFactor> = rank(reached) < 2 ? ['PlatformSession', 'OtpToContactOnFile'] : []
  return suffices('L2', required) ? first : [...first, ...possessionOfContact]
}

/** The one of two levels that asks for more. */
export const higherLevel = (one: Level, other: Level): Level => (rank(one) >= rank(other) ? one : other)

const rank = (level: Level): number => Number(level.slice(1))
