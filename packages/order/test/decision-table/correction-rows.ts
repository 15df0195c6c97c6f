import type { Row } from './rows.ts'
import { everyOrder } from './state-groups.ts'

const paid = { system: 'test', eventId: 'RecordPayment-1002' }
const never = { system: 'test', eventId: 'RecordPayment-1' }

export const correctionRows: ReadonlyArray<Row> = [
  {
    command: 'DeclareError',
    data: { sources: [never], reason: 'OtherOrder' },
    comesTo: [
      ['OrderUnknown', 'nothing placed'],
      ['UnknownReference', ...everyOrder]
    ]
  },
  {
    command: 'DeclareError',
    how: 'of a fact that was recorded',
    data: { sources: [paid], reason: 'OtherOrder' },
    comesTo: [
      [['ErrorDeclared'], 'placed', 'shipped', 'closed'],
      ['UnknownReference', 'unpaid']
    ]
  },
  {
    command: 'DeclareError',
    how: 'corrected by a fact that was not recorded',
    data: { sources: [paid], reason: 'OtherOrder', corrections: [never] },
    comesTo: [['UnknownReference', 'placed']]
  },
  {
    command: 'DeclareError',
    how: 'of nothing',
    data: { sources: [], reason: 'OtherOrder' },
    comesTo: [['InvalidValue', 'placed']]
  }
]
