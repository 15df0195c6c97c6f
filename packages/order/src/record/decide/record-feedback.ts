import type { InContext } from '../../context.ts'
import { accept, type Decision, refuse } from '../../decision.ts'
import type { PlacedOrder } from '../../order-state.ts'
import { buyer } from '../../values/data-subject.ts'
import { knownIfStated } from '../../values/personal.ts'
import type { RecordFeedback } from '../commands.ts'
import { unknownOnRecord } from './unknown-on-record.ts'

/** Feedback is a fact. */
export const recordFeedback = ({ data }: InContext<RecordFeedback>, order: PlacedOrder): Decision => {
  const unknown = unknownOnRecord(order, data)
  return unknown === null
    ? accept({
        type: 'FeedbackReceived',
        data: {
          kind: data.kind,
          rating: data.rating ?? null,
          text: knownIfStated(buyer, data.text),
          caseId: data.caseId ?? null
        }
      })
    : refuse(unknown)
}
