import type { ShownEntry } from 'readdress'
import {
  cost,
  handedOver,
  matchedVersion,
  mismatches,
  namedParcels,
  ofParcel,
  reported,
  scanned,
  settledFirst,
  toVersion,
  ways
} from './event-fragments.ts'
import { at, listAt, textAt } from './json-reading.ts'
import { durationText, timeText } from './time-text.ts'
import { moneyText, placeText } from './value-texts.ts'
import { either, listed, wordsOf } from './words.ts'

/** What happened, in a sentence that somebody understands who knows orders but not this program. */
export const eventText = ({ type, data }: Pick<ShownEntry, 'type' | 'data'>): string => {
  const plain = (name: string): string => textAt(data, name)
  const word = (name: string): string => wordsOf(textAt(data, name))
  const list = (name: string): string => listed(listAt(data, name).map((one) => wordsOf(textAt(one))))
  const money = (name: string): string => moneyText(at(data, name))
  const place = placeText(at(data, 'address'))
  const parcel = `Parcel ${plain('parcelId')}`
  const parcels = namedParcels(data)
  const asked = listAt(data, 'warnings').length === 0 ? '' : ` To be looked at: ${list('warnings')}.`
  switch (type) {
    case 'OrderPlaced':
      return `Order placed for ${money('total')}; it goes to ${place} (version 1).`
    case 'PaymentRecorded':
      return `Paid ${money('amount')} (at address version ${plain('addressVersion')}).`
    case 'PlatformReferenceRecorded':
      return `Looked at the platform: its address is ${at(data, 'matched') === true ? 'still' : 'no longer'} version ${plain('version')}.`
    case 'VirtualNumberAssigned':
      return `The recipient of version ${plain('version')} has another virtual number, until ${timeText(plain('validUntil'))}.`
    case 'RiskHoldPlaced':
      return `The platform holds the order: ${word('ground')}.`
    case 'RiskHoldReleased':
      return `The platform lets the order go on: ${word('ground')}.`
    case 'AfterSaleOpened':
      return `The buyer wants something after the sale: ${word('kind')}.`
    case 'AfterSaleClosed':
      return `What the buyer wanted after the sale is settled: ${word('kind')}.`
    case 'OrderLinked':
      return `This order ${at(data, 'relation') === 'Replaces' ? 'replaces' : 'is replaced by'} order ${plain('otherOrderId')}.`
    case 'ErrorDeclared':
      return `Declared wrong, and no longer counted: ${reported(data)}.`
    case 'OrderCompleted':
      return `The order is completed (${word('basis')}).`
    case 'OrderCancelled':
      return `Order cancelled (${word('reason')}): nothing more is sent.`
    case 'AddressChangeRequested':
      return `Another address is wished, in ${place} (${word('reason')}).`
    case 'RequestAcknowledged':
      return 'The request is acknowledged: we are on it.'
    case 'ResponseOverdue':
      return 'Nobody answered the request in time.'
    case 'ClarificationRequested':
      return `The buyer is asked about the new address: ${list('missing')}.`
    case 'ProposalRevised':
      return `Another address is proposed, in ${place} (proposal ${plain('proposal')}).${at(data, 'verificationKept') === true ? '' : ' Whoever asks is to be checked anew.'}`
    case 'RiskAssessed':
      return `Risk scored ${plain('score')}: ${word('band')}. Proof of level ${plain('requiredLevel')} is needed.`
    case 'AddressChangeVerified':
      return `It is proven that the buyer asks (level ${plain('level')}).`
    case 'StepUpRequested':
      return `Proof is not enough (${plain('reached')} of ${plain('required')}); wanted: ${list('factorsWanted')}.`
    case 'VerificationFailed':
      return at(data, 'decisive') === true
        ? `Whoever asks is not the buyer: ${mismatches(data)} failed.`
        : `A check failed, attempt ${plain('attempt')}: ${mismatches(data)}.`
    case 'VerificationExpired':
      return 'The proof lapsed before the buyer confirmed.'
    case 'NewAddressConfirmed':
      return `The buyer confirms the new address, in ${place}: version ${plain('version')}.`
    case 'AddressChangeRouted':
      return `What to do: ${ways(data)}.${settledFirst(data)}`
    case 'AddressChangeRejected':
      return `The wish is rejected: ${word('reason')}.`
    case 'AddressChangeWithdrawn':
      return 'The wish is taken back.'
    case 'AddressChangeSuperseded':
      return `The earlier change gives way (${word('cause')}).`
    case 'AddressChangeInvalidated':
      return `The change can no longer be made: ${word('cause')}.`
    case 'AddressChangeExpired':
      return `The change ended by waiting: ${word('cause')}.`
    case 'ApprovalRequested':
      return `A yes is needed: ${word('kind')}.`
    case 'AddressChangeApproved':
      return plain('basis') === 'Silence'
        ? `Nobody objected in time, which counts as a yes (${word('kind')}).`
        : `The change is approved (${word('kind')}).`
    case 'ConsentRequested':
      return 'The buyer is asked to say yes to the change.'
    case 'ConsentGiven':
      return 'The buyer says yes to the change.'
    case 'FreightChecked':
      return `The freight to there is compared: ${word('outcome')}${at(data, 'difference') === null ? '' : `, a difference of ${money('difference')}`}.`
    case 'FreightDifferenceSettled':
      return `The difference in freight is settled: ${money('amount')}, ${word('direction')}.`
    case 'ImpactAssessed':
      return `A redirect takes ${durationText(plain('delay'))} more${cost(data, 'fee')} (the ${word('payer')} pays).`
    case 'ImpactAccepted':
      return 'The buyer accepts what the redirect costs.'
    case 'ProtectionWaived':
      return `The seller gives up ${word('scheme')} for this order.`
    case 'RecipientNoticeGiven':
      return `The recipient, who is not the buyer, is considered (${word('basis')}).`
    case 'SuspectedFraudReported':
      return `Suspected fraud is reported to the ${word('reportedTo')} (${list('indicators')}).`
    case 'AddressLocked':
      return `The address is locked: ${word('ground')}.`
    case 'AddressUnlocked':
      return `The address is free again: ${word('ground')}.`
    case 'AddressFlaggedForReview':
      return `The address is to be looked at once more: ${word('cause')}.`
    case 'AddressReviewCleared':
      return `The address was looked at once more (${word('cause')}): ${word('result')}.`
    case 'AmendmentDrafted':
      return `The new address is typed in and compared with the old one.${asked}`
    case 'AddressAmended':
      return `The order goes to version ${plain('version')} now, not to ${plain('previousVersion')} (${list('changedFields')}).`
    case 'PlatformAmendmentAcknowledged':
      return `The platform took version ${plain('version')}.`
    case 'AmendmentFailed':
      return `The platform refused it (${word('failure')}): the order goes to version ${plain('orderedVersion')} again.`
    case 'AmendmentReadBackConfirmed':
      return `Looked again: the platform shows version ${plain('version')}.`
    case 'AmendmentReadBackMismatch':
      return `Looked again: the platform shows something else (${list('differingFields')}).`
    case 'PlatformAddressChangeObserved':
      return `Changed on the platform by ${word('changedBy')}: the order goes to ${place} now, version ${plain('version')}.`
    case 'PlatformAddressSeen':
      return `The platform shows version ${plain('version')}.`
    case 'ParcelPlanned':
      return `${parcel} is packed.`
    case 'LabelPrinted':
      return `Label printed for parcel ${plain('parcelId')}, with version ${plain('version')}.`
    case 'LabelVoided':
      return `The label of parcel ${plain('parcelId')} is void: ${word('why')}.`
    case 'TrackingNumberReplaced':
      return `${parcel} has another number now, from ${wordsOf(plain('carrier')).toUpperCase()}.`
    case 'FulfilmentStageReached':
      return `The warehouse has come so far with parcel ${plain('parcelId')}: ${word('stage')}.`
    case 'FulfilmentHoldRequested':
      return `The warehouse is asked to stop ${parcels}. Asked is not done.`
    case 'FulfilmentHeld':
      return `The warehouse holds ${parcels} (${word('stage')}).`
    case 'FulfilmentHoldRefused':
      return `The warehouse cannot stop ${parcels} any more (${word('stage')}).`
    case 'FulfilmentReleased':
      return `The warehouse goes on with ${parcels}: ${word('basis')}.`
    case 'ReturnReceived':
      return `${parcel} came back (${word('condition')}).`
    case 'ParcelCancelled':
      return `${parcel} is given up: ${word('why')}.`
    case 'ParcelShipped':
      return `${parcel} is handed over, labelled with version ${plain('version')}${at(data, 'stale') === true ? ', which is out of date' : ''}.`
    case 'TrackingUpdated':
      return `Scan: ${scanned(data)}.`
    case 'OnCourseConfirmed':
      return `${parcel} is in the city of version ${plain('version')}, as it should be.`
    case 'OffCourseDetected':
      return `${parcel} is not in the city of version ${plain('expectedVersion')}, where it should be.`
    case 'ParcelNearOldAddress':
      return `${parcel} comes near the old address (${word('nearness')}).`
    case 'UnexpectedRedirectObserved':
      return `${parcel} was redirected, and nobody had told us.`
    case 'ParcelDelivered':
      return `${parcel} is delivered${handedOver(data)}${matchedVersion(data)}.`
    case 'ParcelRerouted':
      return `${parcel} goes to version ${plain('version')} now.`
    case 'DeliveryExceptionRaised':
      return `${parcel} has a problem: ${word('kind')}.`
    case 'CarrierNotified':
      return `${wordsOf(plain('carrier')).toUpperCase()} is asked: ${word('action')}${toVersion(data)}. Asked is not done.`
    case 'CarrierNotReached':
      return `The carrier was not reached (${word('cause')}).`
    case 'InterceptAccepted':
      return 'The carrier will try.'
    case 'InterceptProgressed':
      return 'The carrier is at it.'
    case 'InterceptRefused':
      return `The carrier refuses: ${word('reason')}.`
    case 'InterceptSucceeded':
      return `The carrier has done it: ${word('action')}.`
    case 'InterceptFailed':
      return `The carrier could not do it: ${word('reason')}.`
    case 'InterceptTimedOut':
      return 'The carrier did not answer in time.'
    case 'InterceptCancelRequested':
      return 'The carrier is asked to drop the instruction.'
    case 'InterceptCancelled':
      return 'The carrier dropped the instruction.'
    case 'InterceptCancelRefused':
      return 'The carrier goes on with the instruction.'
    case 'CarrierFeeBooked':
      return `The carrier's fee is due: ${money('fee')}.`
    case 'RedirectConfirmed':
      return `The ${word('by')} knows of the redirect${at(data, 'address') === null ? '' : `: it leads to ${place}, version ${plain('version')}`}.`
    case 'RedirectDenied':
      return `The ${word('by')} knows nothing of the redirect.`
    case 'ResolutionOffered':
      return `Ways out are offered: ${either(listAt(data, 'options').map((one) => wordsOf(textAt(one, 'resolution'))))}.`
    case 'ResolutionAgreed':
      return `Agreed: ${word('resolution')}.`
    case 'ResolutionDeclined':
      return 'None of the ways out is wanted.'
    case 'ResolutionExpired':
      return 'The offer was not answered in time.'
    case 'ReshipmentArranged':
      return `What ${plain('remedyId') === '' ? 'came back with' : 'was in'} parcel ${plain('fromParcelId')} is sent again, as parcel ${plain('newParcelId')}.`
    case 'ResolutionCompleted':
      return 'What was agreed is done.'
    case 'ResolutionFailed':
      return 'What was agreed could not be done.'
    case 'PickupConsentGiven':
      return `The ${word('by')} agrees to fetch parcel ${plain('parcelId')}: ${word('pointKind')}.`
    case 'PickupReady':
      return `Parcel ${plain('parcelId')} can be fetched (${word('pointKind')}) until ${timeText(plain('holdUntil'))}.`
    case 'PickupDeadlinePassed':
      return `Nobody has fetched parcel ${plain('parcelId')} in time.`
    case 'CarrierEnquiryOpened':
      return `The carrier is asked about parcel ${plain('parcelId')}: ${word('question')}.`
    case 'CarrierEnquiryAnswered':
      return `The carrier names the cause: ${word('cause')}.`
    case 'CarrierEnquiryOverdue':
      return 'The carrier did not say in time what is the matter.'
    case 'CarrierEnquiryEscalated':
      return `The question goes one step up: ${word('rung')}.`
    case 'TrackingStalled':
      return `${parcel} was not scanned for ${durationText(plain('threshold'))}: it has stalled.`
    case 'IssueAssigned':
      return `Somebody looks after the problem${ofParcel(data)}; next: ${word('nextAction')}.`
    case 'LossSuspected':
      return `${parcel} may be lost: ${word('grounds')}.`
    case 'LossConfirmed':
      return `${parcel} is lost, on the word of the ${word('by')}.`
    case 'ParcelFound':
      return `${parcel} has turned up.`
    case 'DamageReported':
      return `Parcel ${plain('parcelId')} arrived damaged, the ${word('by')} says (${word('extent')}).`
    case 'DamageConfirmed':
      return `The damage of parcel ${plain('parcelId')} is confirmed (${word('extent')}); to answer for it: ${word('fault')}.`
    case 'InvestigationOpened':
      return `The delivery of parcel ${plain('parcelId')} is looked into.`
    case 'DeliveryVerifiedWithCarrier':
      return `The carrier says how it was handed over: ${word('mode')}${matchedVersion(data)}.`
    case 'InvestigationConcluded':
      return `What became of the delivery: ${word('finding')}; to answer for it: ${word('fault')}.`
    case 'IssueResolved':
      return `The problem${ofParcel(data)} is solved: ${word('how')}.`
    case 'ReceiptEnquirySent':
      return 'The buyer is asked whether it arrived.'
    case 'ReceiptConfirmed':
      return `It arrived (${word('basis')}).`
    case 'ReceiptUnanswered':
      return 'Nobody answered in time whether it arrived.'
    case 'NonReceiptReported':
      return 'It did not arrive, the buyer says.'
    case 'RemedyProposed':
      return `To make good is proposed: ${either(listAt(data, 'options').map((one) => wordsOf(textAt(one, 'remedy'))))}.`
    case 'RemedyAgreed':
      return `Agreed, to make good: ${word('remedy')}${at(data, 'amount') === null ? '' : ` (${money('amount')})`}.`
    case 'RemedyDeclined':
      return `The ${word('by')} wants nothing of what was proposed.`
    case 'RemedyCompleted':
      return 'What was agreed to make good is done.'
    case 'CarrierClaimFiled':
      return `The carrier is asked to pay ${money('amount')} for parcel ${plain('parcelId')}.`
    case 'CarrierClaimPaid':
      return `The carrier pays ${money('amount')}.`
    case 'CarrierClaimDenied':
      return `The carrier does not pay${plain('reason') === '' ? '' : `: ${word('reason')}`}.`
    case 'ClaimDeadlineMissed':
      return `Nobody asked the carrier in time to pay for parcel ${plain('parcelId')}.`
    case 'RefundCompleted':
      return `The buyer has ${money('amount')} back.`
    case 'OrderNoteAdded':
      return 'A note is added to the order.'
    case 'MessageExchanged':
      return `A message ${at(data, 'direction') === 'In' ? 'came in' : 'went out'} (${word('party')}, by ${word('channel')}).`
    case 'BuyerNotified':
      return `The buyer is told: ${word('kind')} (${list('targets')}).`
    case 'BuyerNotReached':
      return `The buyer was not reached, attempt ${plain('attempt')} (by ${word('channel')}): ${word('why')}.`
    case 'FeedbackReceived':
      return `Feedback: ${word('kind')}${plain('rating') === '' ? '' : `, ${plain('rating')} of 5`}.`
    case 'CaseClosed':
      return `The case is closed: ${word('outcome')}.`
    case 'CaseReopened':
      return `The closed case is taken up again: ${word('why')}.`
    case 'ServiceReviewRecorded':
      return `The case is reviewed. What brought it about: ${word('rootCause')}.`
    case 'ImprovementAgreed':
      return `It is agreed what is to be done better, until ${timeText(plain('dueAt'))}: ${word('action')}.`
    case 'ImprovementDone':
      return `What was to be done better is done: ${word('result')}.`
    case 'DisputeOpened':
      return `The order is disputed with ${wordsOf(plain('scheme'))} (${word('type')}): ${money('amount')}, to be answered until ${timeText(plain('respondBy'))}.`
    case 'EvidenceSubmitted':
      return `Evidence is handed in, made for ${word('profile')}.`
    case 'DisputeDecided':
      return `The dispute is decided: ${word('outcome')}.`
    case 'DisputeDeadlineMissed':
      return 'Nobody answered the dispute in time.'
    case 'LegalHoldPlaced':
      return `Nothing of the order may be erased (${word('ground')})${plain('until') === '' ? '' : `, until ${timeText(plain('until'))}`}.`
    case 'LegalHoldReleased':
      return `A reason against erasing is gone: ${word('why')}.`
    case 'PersonalDataRestricted':
      return `The data of ${plain('subject')} may only be kept: ${word('ground')}.`
    case 'PersonalDataReleased':
      return `The data of ${plain('subject')} may be used again: ${word('ground')}.`
    case 'PersonalDataErased':
      return `The data of ${plain('subject')} is erased and can never be read again: ${word('ground')}.`
  }
}
