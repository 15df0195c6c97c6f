const spelled: ReadonlyMap<string, string> = new Map([
  ['Api', 'API'],
  ['Sms', 'SMS'],
  ['PayPalSellerProtection', 'PayPal Seller Protection'],
  ['OtpToContactOnFile', 'a code to the contact on file'],
  ['CallbackToNumberOnFile', 'a call to the number on file'],
  ['PlatformSession', 'the logged-in account'],
  ['PaymentInstrument', 'the means of payment'],
  ['IdDocument', 'an identity document'],
  ['Self', 'to the recipient'],
  ['AmendOrder', 'amend the order'],
  ['ReissueLabel', 'print another label'],
  ['HoldAndAmend', 'hold the parcel and amend the order'],
  ['CarrierIntercept', 'ask the carrier'],
  ['NegotiateResolution', 'agree on a way out'],
  ['ImpactAccepted', 'the buyer accepts what it costs'],
  ['ProtectionWaived', 'the seller gives up the payment protection'],
  ['Approval', 'somebody approves it'],
  ['Consent', 'the buyer says yes to it'],
  ['FreightSettled', 'the difference in freight is settled'],
  ['FulfilmentHeld', 'the warehouse holds the parcel'],
  ['RecipientNotice', 'the recipient is told']
])

/** A name of an enumeration as a person would write it: `OutForDelivery` is `out for delivery`. */
export const wordsOf = (name: string): string =>
  spelled.get(name) ?? name.replaceAll(/(?<=[a-z0-9])(?=[A-Z])/g, ' ').toLowerCase()

/** A list in a sentence: `city, street and detail`; `nothing` when it is empty. */
export const listed = (names: ReadonlyArray<string>): string => {
  const last = names.at(-1)
  if (last === undefined) return 'nothing'
  return names.length === 1 ? last : `${names.slice(0, -1).join(', ')} and ${last}`
}

/** So many of something: `1 command`, `12,000 commands`. */
export const counted = (count: number, one: string): string =>
  `${count.toLocaleString('en')} ${count === 1 ? one : `${one}s`}`
