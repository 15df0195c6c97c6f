import type { CheckedFactor, FactorKind, Level, VerificationFactor } from './verification.ts'

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

const kindOf = (one: CheckedFactor): FactorKind => {
  if ('kind' in one) return one.kind
  return knowledge.includes(one.factor) ? 'Knowledge' : 'Possession'
}

/** Whether a mismatch in this factor settles the matter: "that was not me". */
export const isDecisive = (one: CheckedFactor): boolean => kindOf(one) === 'Possession'

/** What a set of checked factors is worth. L4 is L3 with a second operator's yes, which is asked for before the change takes effect. */
export const levelOf = (factors: ReadonlyArray<CheckedFactor>): Level => {
  const matched = (factor: VerificationFactor): boolean =>
    factors.some((one) => one.factor === factor && one.result === 'Match')
  const session = matched('PlatformSession')
  // The session implies the order number: the request came out of this very order.
  if ((session || matched('OtpToContactOnFile')) && (session || matched('OrderNumber')))
    return factors.some(showsPossession) ? 'L3' : 'L2'
  const known = factors.filter((one) => kindOf(one) === 'Knowledge')
  const mismatch = known.some(({ result }) => result === 'Mismatch')
  const others = new Set(
    known.filter(({ factor, result }) => factor !== 'OrderNumber' && result === 'Match').map(nameOf)
  ).size
  return matched('OrderNumber') && others >= 2 && !mismatch ? 'L1' : 'L0'
}

// What lifts a check above the session: something that only the buyer has, also where the shop checks it in a way of its own.
const showsPossession = (one: CheckedFactor): boolean =>
  one.result === 'Match' && ('kind' in one ? one.kind === 'Possession' : possessionOfContact.includes(one.factor))

// The same thing shown twice counts once.
const nameOf = (one: CheckedFactor): string => ('name' in one ? `${one.factor} ${one.name}` : one.factor)

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
