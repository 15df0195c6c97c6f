import { commandsInChinese } from './commands-in-chinese.ts'
import { wordsInChinese } from './words-in-chinese.ts'

const spelled: ReadonlyMap<string, string> = new Map([
  ['Api', 'API'],
  ['Sms', 'SMS'],
  ['PayPalSellerProtection', 'PayPal Seller Protection'],
  ['OtpToContactOnFile', 'a code to the contact on file'],
  ['CallbackToNumberOnFile', 'a call to the number on file'],
  ['PlatformSession', 'the logged-in account'],
  ['PaymentInstrument', 'the means of payment'],
  ['IdDocument', 'an identity document'],
  ['Extension', 'a check of the shop’s own'],
  ['CityNotOfProvince', 'the city is not in that province'],
  ['DistrictNotOfCity', 'the district is not in that city'],
  ['PostcodeUnlikely', 'the postcode does not look like one'],
  ['NotToADoor', 'it does not lead to a door'],
  ['Self', 'to the recipient'],
  ['AmendOrder', 'amend the order'],
  ['ReissueLabel', 'print another label'],
  ['HoldAndAmend', 'hold the parcel and amend the order'],
  ['CarrierIntercept', 'ask the carrier'],
  ['NegotiateResolution', 'agree on a way out'],
  ['CancelAndReorder', 'cancel the order and order anew'],
  ['NotPossible', 'nothing can be done'],
  ['RiskHold', 'the platform holds the order'],
  ['CarrierCannot', 'the carrier cannot'],
  ['ChannelForbids', 'the platform forbids it'],
  ['CountryChanged', 'another country'],
  ['PickupAtCourierPoint', 'fetch it from a pickup point'],
  ['ReturnThenReship', 'have it come back and send it again'],
  ['ReturnThenRefund', 'have it come back and refund it'],
  ['RedirectAnyway', 'redirect it all the same'],
  ['AcceptAtOldAddress', 'accept it at the old address'],
  ['OccupantForwards', 'whoever lives there forwards it'],
  ['RefuseAtDoor', 'refuse it at the door'],
  ['NoAction', 'do nothing'],
  ['Reship', 'send it again'],
  ['RefundFull', 'refund all of it'],
  ['RefundPartial', 'refund a part of it'],
  ['SuspectedLoss', 'that it may be lost'],
  ['ProofOfLoss', 'that it is lost'],
  ['ProofOfDamage', 'that it is damaged'],
  ['ProofOfDelivery', 'that it was delivered so'],
  ['LossOrDamageByCarrier', 'a loss or damage that the carrier answers for'],
  ['Operator', 'an operator said so'],
  ['LockerOrStationWithoutConsent', 'left in a locker or station without consent'],
  ['Neighbour', 'with a neighbour'],
  ['BuyerFoundIt', 'the buyer found it'],
  ['CaseEnded', 'the change has ended'],
  ['NotNeeded', 'nothing to be saved there'],
  ['ReadBackOk', 'looked at, and right'],
  ['ImpactAccepted', 'the buyer accepts what it costs'],
  ['ProtectionWaived', 'the seller gives up the payment protection'],
  ['Approval', 'somebody approves it'],
  ['Consent', 'the buyer says yes to it'],
  ['FreightSettled', 'the difference in freight is settled'],
  ['FulfilmentHeld', 'the warehouse holds the parcel'],
  ['RecipientNotice', 'the recipient is told'],
  ['HigherBuyerPays', 'it is higher, and the buyer pays the rest'],
  ['HigherSellerBears', 'it is higher, and the seller bears the rest'],
  ['LowerRefunded', 'it is lower, and the rest is refunded'],
  ['LowerKept', 'it is lower, and the rest is kept'],
  ['NotDeliverable', 'nothing is delivered there']
])

/** A name of an enumeration as a person would write it: `OutForDelivery` is `out for delivery`. */
export const wordsOf = (name: string): string =>
  spelled.get(name) ?? name.replaceAll(/(?<=[a-z0-9])(?=[A-Z])/g, ' ').toLowerCase()

/** The same in Chinese, also for the name of a command: `OutForDelivery` is `派送中`. A code from the shop's own list stays as it is. */
export const inChinese = (name: string): string => wordsInChinese.get(name) ?? commandsInChinese.get(name) ?? name

/** A list in a sentence: `city, street and detail`; `nothing` when it is empty. */
export const listed = (names: ReadonlyArray<string>): string => joined(names, ' and ')

/** A list in a Chinese sentence: `城市、街道、详细地址`; `无` when it is empty. */
export const listedInChinese = (names: ReadonlyArray<string>): string => (names.length === 0 ? '无' : names.join('、'))

/** A choice in a sentence: `refuse it at the door, or accept it at the old address`; `nothing` when it is empty. */
export const either = (names: ReadonlyArray<string>): string => joined(names, ', or ')

const joined = (names: ReadonlyArray<string>, before: string): string => {
  const last = names.at(-1)
  if (last === undefined) return 'nothing'
  return names.length === 1 ? last : `${names.slice(0, -1).join(', ')}${before}${last}`
}

/** So many of something: `1 command`, `12,000 commands`. */
export const counted = (count: number, one: string): string =>
  `${count.toLocaleString('en')} ${count === 1 ? one : `${one}s`}`
