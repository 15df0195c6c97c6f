import { a } from '../moving-parcel.ts'
import { id, instant, orderUnderTest } from '../order-under-test.ts'
import { byPlatform } from '../steps.ts'
import { everyState } from './every-state.ts'
import type { Situation } from './situation.ts'

const review = { caseId: a, rootCause: 'LabelPrintedTooEarly', stepsSkipped: ['ReadBack'], lesson: '先核对再打单' }
const closing = {
  caseId: a,
  outcome: 'Redirected',
  outcomes: [{ parcelId: 'p1', outcome: 'DeliveredByRedirect' }]
}

const reviewed = () => everyState.closed().order.when('06 11:00', 'RecordReview', review).gives('ServiceReviewRecorded')
const reopened = () =>
  reviewed().when('06 12:00', 'ReopenCase', { caseId: a, why: 'BuyerAskedAgain' }).gives('CaseReopened')
const agreed = () =>
  reviewed()
    .when('06 12:00', 'AgreeImprovement', {
      actionId: id('ac70', 1),
      action: 'HoldBeforePrinting',
      owner: 's-0e55',
      dueAt: instant('20 09:00')
    })
    .gives('ImprovementAgreed')

/** States that only some commands have a row for: something stands on the record of the order. */
export const recordStates = {
  'told and answered': () => ({
    at: '01 09:10',
    order: orderUnderTest('shopify')
      .placedAndPaid('01 09:00')
      .when('01 09:05', 'NotifyBuyer', {
        messageId: id('3e55', 1),
        kind: 'DelayNews',
        targets: ['PlatformAccount']
      })
      .gives('BuyerNotified')
      .when(
        '01 09:08',
        'RecordMessage',
        {
          messageId: id('3e55', 2),
          direction: 'In',
          party: 'Buyer',
          channel: 'PlatformChat',
          body: '好的',
          sentAt: instant('01 09:08'),
          inReplyTo: id('3e55', 1)
        },
        byPlatform
      )
      .gives('MessageExchanged')
  }),
  reviewed: () => ({ at: '06 13:00', order: reviewed() }),
  reopened: () => ({ at: '06 13:00', order: reopened() }),
  'reopened and closed': () => ({
    at: '06 15:00',
    order: reopened().when('06 14:00', 'CloseCase', closing).gives('CaseClosed')
  }),
  'improvement agreed': () => ({ at: '06 13:00', order: agreed() }),
  'improvement done': () => ({
    at: '19 11:00',
    order: agreed()
      .when('19 10:00', 'CompleteImprovement', { actionId: id('ac70', 1), result: 'FewerOldLabels' })
      .gives('ImprovementDone')
  })
} satisfies Record<string, () => Situation>
