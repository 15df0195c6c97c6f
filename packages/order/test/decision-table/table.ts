import { agreementRows } from './agreement-rows.ts'
import { amendmentRows } from './amendment-rows.ts'
import { careRows } from './care-rows.ts'
import { careWaitingRows } from './care-waiting-rows.ts'
import { carrierAnswerRows } from './carrier-answer-rows.ts'
import { caseRows } from './case-rows.ts'
import { claimRows } from './claim-rows.ts'
import { closingRows } from './closing-rows.ts'
import { correctionRows } from './correction-rows.ts'
import { deadlineRows } from './deadline-rows.ts'
import { disputeRows } from './dispute-rows.ts'
import { endOfParcelRows } from './end-of-parcel-rows.ts'
import { enquiryRows } from './enquiry-rows.ts'
import { fulfilmentRows } from './fulfilment-rows.ts'
import { interceptRows } from './intercept-rows.ts'
import { investigationRows } from './investigation-rows.ts'
import { issueRows } from './issue-rows.ts'
import { lossRows } from './loss-rows.ts'
import { lostParcelRows } from './lost-parcel-rows.ts'
import { parcelRows } from './parcel-rows.ts'
import { personalDataRows } from './personal-data-rows.ts'
import { pickupRows } from './pickup-rows.ts'
import { placementRows } from './placement-rows.ts'
import { platformFactRows } from './platform-fact-rows.ts'
import { platformRows } from './platform-rows.ts'
import { protectionRows } from './protection-rows.ts'
import { receiptRows } from './receipt-rows.ts'
import { recordRows } from './record-rows.ts'
import { redirectRows } from './redirect-rows.ts'
import { remedyDoneRows } from './remedy-done-rows.ts'
import { remedyRows } from './remedy-rows.ts'
import { requestRows } from './request-rows.ts'
import { reshipmentRows } from './reshipment-rows.ts'
import { reviewRows } from './review-rows.ts'
import type { Row } from './rows.ts'
import { trackingRows } from './tracking-rows.ts'
import { verificationRows } from './verification-rows.ts'
import { waitingRows } from './waiting-rows.ts'

/** All behaviour: what every command comes to in every state. */
export const table: ReadonlyArray<Row> = [
  ...placementRows,
  ...platformFactRows,
  ...requestRows,
  ...verificationRows,
  ...caseRows,
  ...agreementRows,
  ...protectionRows,
  ...reviewRows,
  ...waitingRows,
  ...amendmentRows,
  ...platformRows,
  ...parcelRows,
  ...fulfilmentRows,
  ...endOfParcelRows,
  ...trackingRows,
  ...interceptRows,
  ...carrierAnswerRows,
  ...redirectRows,
  ...pickupRows,
  ...reshipmentRows,
  ...careRows,
  ...enquiryRows,
  ...careWaitingRows,
  ...receiptRows,
  ...issueRows,
  ...correctionRows,
  ...lossRows,
  ...lostParcelRows,
  ...investigationRows,
  ...remedyRows,
  ...remedyDoneRows,
  ...claimRows,
  ...recordRows,
  ...closingRows,
  ...disputeRows,
  ...personalDataRows,
  ...deadlineRows
]
