import { acknowledgeRequests } from './policies/acknowledge-requests.ts'
import { actOnAnIncident } from './policies/act-on-an-incident.ts'
import { askAboutARedirect } from './policies/ask-about-a-redirect.ts'
import { askForReceipt } from './policies/ask-for-receipt.ts'
import { askTheCarrier } from './policies/ask-the-carrier.ts'
import { assessRisk } from './policies/assess-risk.ts'
import { carryOutWhatIsAgreed } from './policies/carry-out-what-is-agreed.ts'
import { climbTheLadder } from './policies/climb-the-ladder.ts'
import { closeFinishedCases } from './policies/close-finished-cases.ts'
import { confirmOwnEntries } from './policies/confirm-own-entries.ts'
import { holdForADispute } from './policies/hold-for-a-dispute.ts'
import { instructTheCarrier } from './policies/instruct-the-carrier.ts'
import { lookIntoNonReceipt } from './policies/look-into-non-receipt.ts'
import { makeGoodALoss } from './policies/make-good-a-loss.ts'
import { offerTheAddressBook } from './policies/offer-the-address-book.ts'
import { offerWaysOut } from './policies/offer-ways-out.ts'
import { protectTheAddress } from './policies/protect-the-address.ts'
import { releaseHeldParcels } from './policies/release-held-parcels.ts'
import { remindOfPickup } from './policies/remind-of-pickup.ts'
import { renewVirtualNumbers } from './policies/renew-virtual-numbers.ts'
import { routeAnew } from './policies/route-anew.ts'
import { saveOnThePlatform } from './policies/save-on-the-platform.ts'
import { settleRequirements } from './policies/settle-requirements.ts'
import { tellTheBuyer } from './policies/tell-the-buyer.ts'
import { watchTheParcel } from './policies/watch-the-parcel.ts'
import type { ProcessPolicy } from './process-policy.ts'

/** The process policies that come with the library. Leave one out, or put your own in its place. */
export const processPolicies: ReadonlyArray<ProcessPolicy> = [
  acknowledgeRequests,
  confirmOwnEntries,
  assessRisk,
  routeAnew,
  settleRequirements,
  tellTheBuyer,
  saveOnThePlatform,
  watchTheParcel,
  askTheCarrier,
  offerWaysOut,
  carryOutWhatIsAgreed,
  instructTheCarrier,
  remindOfPickup,
  climbTheLadder,
  askForReceipt,
  lookIntoNonReceipt,
  makeGoodALoss,
  offerTheAddressBook,
  holdForADispute,
  protectTheAddress,
  askAboutARedirect,
  renewVirtualNumbers,
  closeFinishedCases,
  releaseHeldParcels,
  actOnAnIncident
]
