import type { PlacementState } from '../placement/state.ts'
import type { ChannelPolicy } from '../policy/channel-policy.ts'
import { plus } from '../values/duration.ts'
import { type Instant, isAfter } from '../values/instant.ts'
import { sameMoney } from '../values/money.ts'
import { readable } from '../values/postal-address.ts'
import { sameWords } from '../values/same-address.ts'
import type { GivenFactor } from './commands.ts'
import type { AddressVersion } from './state.ts'
import type { CheckedFactor, FactorResult } from './verification.ts'

/** Compares what was stated with what the order knows; results of outside checks pass through. What was stated is dropped here. Null for a checker that the policy does not know. */
export const checkFactor = (
  placement: PlacementState,
  ordered: AddressVersion,
  policy: ChannelPolicy,
  given: GivenFactor
): CheckedFactor | null => {
  if (given.factor !== 'Extension') return { factor: given.factor, result: resultOf(placement, ordered, policy, given) }
  const { factor, name, result } = given
  const registered = policy.verification.extensions.find((one) => one.name === name)
  return registered === undefined ? null : { factor, name, kind: registered.kind, result }
}

const resultOf = (
  placement: PlacementState,
  ordered: AddressVersion,
  policy: ChannelPolicy,
  given: Exclude<GivenFactor, { readonly factor: 'Extension' }>
): FactorResult => {
  switch (given.factor) {
    case 'Nickname':
      return match(readable(placement.nickname), (nickname) => sameWords(nickname, given.stated))
    case 'OrderNumber':
      return match(placement.platformOrderNo, (orderNo) => sameWords(orderNo, given.stated))
    case 'OrderTime':
      return match(placement.orderedAt, (orderedAt) => within(orderedAt, given.stated, policy))
    case 'PaidAmount':
      return match(placement.total, (total) => sameMoney(total, given.stated))
    case 'Items':
      return match(placement.lines, (lines) => {
        const ordered = new Set<string>(lines.map((line) => line.sku))
        return given.stated.length > 0 && given.stated.every((sku) => ordered.has(sku))
      })
    case 'PhoneLast4':
      return match(
        readable(ordered.address.phone),
        (phone) => /^\d{4}$/.test(given.stated) && phone.number.endsWith(given.stated)
      )
    case 'PlatformSession':
    case 'OtpToContactOnFile':
    case 'CallbackToNumberOnFile':
    case 'PaymentInstrument':
    case 'IdDocument':
      return given.result
  }
}

const match = <A>(held: A | null, matches: (held: A) => boolean): FactorResult => {
  if (held === null) return 'NotAvailable'
  return matches(held) ? 'Match' : 'Mismatch'
}

const within = (orderedAt: Instant, stated: Instant, { verification }: ChannelPolicy): boolean =>
  !isAfter(stated, plus(orderedAt, verification.orderTimeTolerance)) &&
  !isAfter(orderedAt, plus(stated, verification.orderTimeTolerance))
