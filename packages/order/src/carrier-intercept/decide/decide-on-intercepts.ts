import type { InContext } from '../../context.ts'
import type { Decision } from '../../decision.ts'
import type { PlacedOrder } from '../../order-state.ts'
import type { CarrierInterceptCommand } from '../commands.ts'
import { answerRedirectQuestion } from './answer-redirect-question.ts'
import { cancelIntercept } from './cancel-intercept.ts'
import { notifyCarrier } from './notify-carrier.ts'
import { recordCarrierAnswer } from './record-carrier-answer.ts'

/** What a command about instructions to carriers comes to. */
export const decideOnIntercepts = (command: InContext<CarrierInterceptCommand>, order: PlacedOrder): Decision => {
  switch (command.type) {
    case 'NotifyCarrier':
      return notifyCarrier(command, order)
    case 'RecordCarrierAnswer':
      return recordCarrierAnswer(command, order)
    case 'CancelIntercept':
      return cancelIntercept(command, order)
    case 'AnswerRedirectQuestion':
      return answerRedirectQuestion(command, order)
  }
}
