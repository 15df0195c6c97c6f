import type { ProcedureChecklist } from 'readdress'
import { checklistText } from './checklist-text.ts'
import { ifPlaced, takesOrder, unknownOrder } from './options.ts'
import { question } from './question.ts'

/** Tells which steps of the procedure were made in each change of an order. */
export const checklistQuestion = question<object, ReadonlyArray<ProcedureChecklist> | null>({
  name: 'checklist',
  description: 'Tell which steps of the procedure were made in each change of an order, and which are open.',
  takes: takesOrder,
  ask: (shop, orderId) => ifPlaced(shop, orderId, shop.checklists(orderId)),
  unanswered: (checklists, orderId) => (checklists === null ? unknownOrder(orderId) : null),
  text: (checklists, page, orderId) => checklistText(orderId, checklists, page)
})
