import type { Context } from '../context.ts'
import type { PlacedOrder } from '../order-state.ts'
import { isHandedOver } from '../parcel/stage-of.ts'
import { heldSince } from '../placement/on-platform.ts'
import { reaches } from '../values/money.ts'
import { sameCity, sameCountry, sameProvince } from '../values/region.ts'
import { changedFields } from '../values/same-address.ts'
import type { CaseFile } from './case-file.ts'
import { type AddressChangeCase, caseOf, orderedVersion } from './state.ts'
import type { RiskSignal } from './verification.ts'

/** The signals that follow from the order, so that nobody needs to report them. `KnownForwarderLockerOrBox` and `AfterShipping` others may report too. */
export const signalsOfTheOrder: ReadonlySet<RiskSignal> = new Set<RiskSignal>([
  'OutsideAuthenticatedChannel',
  'ValueAtLeastT1',
  'ValueAtLeastT2',
  'OtherProvince',
  'OtherCountry',
  'SameCityAndPhone',
  'OtpOnFilePassed',
  'NewPhoneNameAndAddress',
  'PlatformRiskHold',
  'SecondChange',
  'ThirdChange',
  'UrgencyAndNoCallback',
  'GiftConfirmedByRecipient'
])

/** The signals of a case that follow from the order and from what was proven so far. */
export const ownSignals = (order: PlacedOrder, { policy }: Context, one: CaseFile): ReadonlyArray<RiskSignal> => {
  const ordered = orderedVersion(order.addressChange)
  const { address } = one.proposal
  const [before, after] = [ordered.address.region, address.region]
  const changed = changedFields(ordered.address, address)
  const place = changed.some((field) => field !== 'Name' && field !== 'Phone' && field !== 'Instructions')
  const { total } = order.placement
  const made = order.addressChange.changesMade
  const found: ReadonlyArray<readonly [RiskSignal, boolean]> = [
    ['OutsideAuthenticatedChannel', !policy.verification.authenticatedChannels.includes(one.channel)],
    ['ValueAtLeastT2', reaches(total, policy.risk.veryHighValue)],
    ['ValueAtLeastT1', reaches(total, policy.risk.highValue) && !reaches(total, policy.risk.veryHighValue)],
    ['OtherCountry', !sameCountry(before, after)],
    ['OtherProvince', sameCountry(before, after) && !sameProvince(before, after)],
    ['AfterShipping', order.parcel.parcels.some(isHandedOver)],
    ['SameCityAndPhone', sameCity(before, after) && !changed.includes('Phone')],
    ['NewPhoneNameAndAddress', changed.includes('Name') && changed.includes('Phone') && place],
    ['KnownForwarderLockerOrBox', address.point !== 'Door' && address.point !== 'Counter'],
    ['PlatformRiskHold', heldSince(order.placement.onPlatform) !== null],
    ['SecondChange', made === 1],
    ['ThirdChange', made >= 2],
    ['UrgencyAndNoCallback', one.urgent && !one.proven.includes('CallbackToNumberOnFile')],
    ['OtpOnFilePassed', one.proven.includes('OtpToContactOnFile')],
    [
      'GiftConfirmedByRecipient',
      one.reason === 'Gift' && hasConsentOfRecipient(caseOf(order.addressChange, one.caseId))
    ]
  ]
  return found.filter(([, present]) => present).map(([signal]) => signal)
}

const hasConsentOfRecipient = (one: AddressChangeCase | undefined): boolean =>
  one !== undefined && 'confirmation' in one && one.confirmation.recipientNotice === 'RecipientConsented'
