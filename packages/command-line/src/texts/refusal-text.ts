import type { Refused } from 'readdress'
import { storeFailureText } from './store-failure-text.ts'
import { durationText, timeText } from './time-text.ts'
import { counted, listed, wordsOf } from './words.ts'

const words = (names: ReadonlyArray<string>): string => listed(names.map(wordsOf))

/** Why a command was not taken, in a sentence with the facts that a person needs; ids that only a program needs are left out. */
export const refusalText = (refused: Refused): string => {
  switch (refused.type) {
    case 'OrderUnknown':
      return `No order was placed under the id ${refused.orderId}.`
    case 'UnknownReference':
      return `This order has no ${wordsOf(refused.kind)} ${refused.id}.`
    case 'IdReused':
      return `The id ${refused.id} already names another ${wordsOf(refused.kind)} of this order.`
    case 'InvalidValue':
      return `The value of ${refused.field === '' ? 'the whole command' : refused.field} cannot be taken: ${refused.problem}.`
    case 'MaskedText':
      return `Parts of the address are masked, so the true value is lost: ${words(refused.fields)}.`
    case 'IncompleteAddress':
      return `Parts of the address are missing: ${words(refused.missing)}.`
    case 'ValueErased':
      return `The address is needed and can no longer be read (${wordsOf(refused.because)}).`
    case 'ActorNotPermitted':
      return `The role ${wordsOf(refused.role)} may not give the command ${refused.command}.`
    case 'DeadlineNotReached':
      return `It is too early: this ${wordsOf(refused.deadline)} is waited for until ${timeText(refused.dueAt)}.`
    case 'NotRequested':
      return `Nobody asked for this: ${wordsOf(refused.kind)}.`
    case 'OrderAlreadyPlaced':
      return `The order was placed before with other content, as number ${refused.platformOrderNo} of its platform.`
    case 'EmptyOrder':
      return 'An order needs at least one line.'
    case 'OrderIsCancelled':
      return `The order was cancelled on ${timeText(refused.cancelledAt)}: nothing more is sent for it.`
    case 'PartsHandedOver':
      return `The carrier has parts of the order already: ${listed(refused.parcelIds)}.`
    case 'LinkToSelf':
      return 'An order cannot belong to itself.'
    case 'NotAVirtualNumber':
      return `The number for version ${refused.version} has no extension, so it is not a virtual one.`
    case 'RiskHoldActive':
      return `The platform has held the order since ${timeText(refused.since)}.`
    case 'NothingToChange':
      return `The order goes there already (version ${refused.version}), while another change is open: take that one back.`
    case 'CaseStatusForbids':
      return `This change is ${wordsOf(refused.status)}${refused.byCaseId === null ? '' : ' by a later one'}, so this step can no longer be taken.`
    case 'CaseAlreadyEffective':
      return `The change has taken effect (version ${refused.version}): ask for a new one.`
    case 'ProposalOutdated':
      return `The wish was revised meanwhile: this is about proposal ${refused.given}, the present one is ${refused.current}.`
    case 'NotVerified':
      return `It is not proven that the buyer asks: level ${refused.required} is needed, ${refused.reached} is reached.`
    case 'VerificationLapsed':
      return `The proof that the buyer asks was good until ${timeText(refused.validUntil)}: verify again.`
    case 'NewContactNotTrusted':
      return `Proof and warnings go to the contact on file, never to the new one (${wordsOf(refused.kind)}).`
    case 'NotConfirmed':
      return 'The buyer has not yet said that the new address is right.'
    case 'ConfirmedDiffersFromProposal':
      return `What was confirmed is not what was asked for: ${words(refused.fields)} differ.`
    case 'AuthorisationLapsed':
      return `The confirmed change had to take effect by ${timeText(refused.authorisedUntil)}: verify again.`
    case 'RequirementsOpen':
      return `Something must be settled first: ${words(refused.open.map(({ requirement }) => requirement))}.`
    case 'StaleAddressVersion':
      return `The address has changed: this is about version ${refused.expected}, the ordered one is ${refused.current}.`
    case 'SavedDiffersFromConfirmed':
      return `What was typed is not what the buyer confirmed: ${words(refused.fields)} differ.`
    case 'RouteForbidsAmending':
      return `The order cannot be amended any more; the way is: ${words(refused.routes)}.`
    case 'CountryMayNotChange':
      return `An order cannot move from ${refused.from} to ${refused.to}: cancel it and order again.`
    case 'ChangeLimitReached':
      return `The platform allows ${counted(refused.max, 'change')}, and ${refused.made} were made.`
    case 'AddressIsLocked':
      return `The address has been locked since ${timeText(refused.since)}: ${wordsOf(refused.ground)}.`
    case 'FourEyesBroken':
      return `Two people must do this: whoever gave ${refused.earlierStep} does not give ${refused.step}.`
    case 'QuantityExceeded':
      return `More than is left of line ${refused.lineId}: ${refused.available} can still be packed.`
    case 'LabelAlreadyValid':
      return `Parcel ${refused.parcelId} has a valid label, ${refused.trackingNumber}: void it first.`
    case 'NoValidLabel':
      return `Parcel ${refused.parcelId} has no such label: print it first.`
    case 'TrackingNumberInUse':
      return 'Another parcel has this tracking number.'
    case 'ChangePending':
      return `A change of the address is open (${wordsOf(refused.status)}): nothing is printed or shipped until it ends.`
    case 'AmendmentUnconfirmed':
      return `The platform does not show version ${refused.version} yet (${wordsOf(refused.platformState)}).`
    case 'FulfilmentOnHold':
      return `Parcel ${refused.parcelId} is stopped, at the latest until ${timeText(refused.dueAt)}: release it first.`
    case 'VirtualNumberExpired':
      return `The virtual number of version ${refused.version} ended on ${timeText(refused.validUntil)}: renew it first.`
    case 'PlatformAddressNotRechecked':
      return `Read the platform's address again first: the last look may be at most ${durationText(refused.maxAge)} old.`
    case 'PlatformAddressStale':
      return `The platform shows another address than version ${refused.version}.`
    case 'ParcelNotShipped':
      return `The carrier does not have parcel ${refused.parcelId} yet (${wordsOf(refused.stage)}).`
    case 'ParcelAlreadyShipped':
      return `The carrier has parcel ${refused.parcelId} already (${wordsOf(refused.stage)}).`
    case 'ParcelFinal':
      return `Parcel ${refused.parcelId} does not move any more (${wordsOf(refused.stage)}).`
    case 'InterceptAlreadyOpen':
      return `The carrier is at another instruction for this parcel: ${wordsOf(refused.action)}.`
    case 'InterceptInProgress':
      return `The carrier is at it (${wordsOf(refused.action)}): cancel that first.`
    case 'InterceptNotOffered':
      return `${refused.carrier} does not offer this: ${wordsOf(refused.action)}.`
    case 'InterceptWindowClosed':
      return `${refused.carrier} does not do this any more: the parcel is ${wordsOf(refused.stage)}.`
    case 'InterceptAlreadyUsed':
      return `${refused.carrier} does this once for a parcel, and has.`
    case 'OwnAccountOnly':
      return `${refused.carrier} does this for its own customers only.`
    case 'ShipperBarredRedirect':
      return `The label of parcel ${refused.parcelId} forbids redirects.`
    case 'PickupConsentMissing':
      return `Nobody concerned has said yes to a pickup point for parcel ${refused.parcelId}.`
    case 'ResolutionNotAgreed':
      return `For parcel ${refused.parcelId} it must be agreed first: ${wordsOf(refused.needed)}.`
    case 'ReturnNotReceived':
      return `Parcel ${refused.parcelId} has not come back yet.`
    case 'EscalationTooEarly':
      return `This step (${wordsOf(refused.rung)}) may be taken from ${timeText(refused.earliest)} on.`
    case 'IssueNotOpen':
      return `No problem ${refused.issueId} of a parcel is open.`
    case 'PersonalDataInNote':
      return `The note repeats ${words(refused.matched)} of the order: refer to the address version instead.`
    case 'OutcomeMissing':
      return `Every parcel needs an outcome: ${listed(refused.parcelIds)}.`
    case 'IssuesOpen':
      return `${counted(refused.issueIds.length, 'issue')} of the parcels must be resolved first.`
    case 'OptionNotOffered':
      return `This was not offered: ${wordsOf(refused.option)}.`
    case 'OfferClosed':
      return `The offer is ${wordsOf(refused.status)}, not open any more.`
    case 'OccurredInFuture':
      return `A clock is wrong: it is said to have happened at ${timeText(refused.occurredAt)}, later than now.`
    case 'Cancelled':
      return 'It was given up before anything was stored.'
    case 'EventRejected':
      return `What it comes to cannot be stored (${refused.reason}${refused.at === '' ? '' : `, at ${refused.at}`}).`
    case 'UnreadableEvent':
    case 'RevisionConflict':
    case 'StoreUnavailable':
    case 'OutcomeUnknown':
      return storeFailureText(refused)
  }
}
