import { caseForbids } from '../../address-change/decide/case-forbids.ts'
import { caseOf } from '../../address-change/state.ts'
import type { InContext } from '../../context.ts'
import { accept, type Decision, refuse, unknownReference } from '../../decision.ts'
import type { PlacedOrder } from '../../order-state.ts'
import { buyer } from '../../values/data-subject.ts'
import { knownIfStated } from '../../values/personal.ts'
import type { AgreeImprovement, CompleteImprovement, RecordReview } from '../closing-commands.ts'
import type { Review } from '../state.ts'

/** What a closed case teaches is recorded; who comes to see it otherwise may say so once more. */
export const recordReview = ({ data }: InContext<RecordReview>, order: PlacedOrder): Decision => {
  const one = caseOf(order.addressChange, data.caseId)
  if (one === undefined) return unknownReference('Case', data.caseId)
  if (one.status !== 'Closed') return refuse(caseForbids(one))
  return order.record.reviews.some((review) => saysTheSame(review, data))
    ? accept()
    : accept({
        type: 'ServiceReviewRecorded',
        data: { ...data, lesson: knownIfStated(buyer, data.lesson) }
      })
}

const saysTheSame = (review: Review, { caseId, rootCause, stepsSkipped }: RecordReview['data']): boolean =>
  review.current &&
  review.caseId === caseId &&
  review.rootCause === rootCause &&
  review.stepsSkipped.join() === stepsSkipped.join()

/** What is to be done better rests on a review of this order. */
export const agreeImprovement = ({ data, orderId }: InContext<AgreeImprovement>, { record }: PlacedOrder): Decision => {
  if (record.reviews.length === 0) return unknownReference('ServiceReview', orderId)
  const before = record.improvements.find(({ actionId }) => actionId === data.actionId)
  if (before === undefined) return accept({ type: 'ImprovementAgreed', data })
  return before.action === data.action && before.owner === data.owner && before.dueAt === data.dueAt
    ? accept()
    : refuse({ type: 'IdReused', kind: 'Improvement', id: data.actionId })
}

/** What was agreed is done, once. */
export const completeImprovement = ({ data }: InContext<CompleteImprovement>, { record }: PlacedOrder): Decision => {
  const agreed = record.improvements.find(({ actionId }) => actionId === data.actionId)
  if (agreed === undefined) return unknownReference('Improvement', data.actionId)
  return agreed.done ? accept() : accept({ type: 'ImprovementDone', data })
}
