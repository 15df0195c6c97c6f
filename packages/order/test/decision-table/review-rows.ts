import { supervisorChen } from '../samples.ts'
import { bySystem } from '../steps.ts'
import type { Row } from './rows.ts'
import { everyOrder } from './state-groups.ts'

const supervisor = { actor: supervisorChen }

export const reviewRows: ReadonlyArray<Row> = [
  {
    command: 'FlagAddressForReview',
    data: { cause: 'Incident', ref: 'I-7' },
    by: bySystem,
    comesTo: [
      ['OrderUnknown', 'nothing placed'],
      [['AddressFlaggedForReview'], ...everyOrder]
    ]
  },
  {
    command: 'FlagAddressForReview',
    how: 'once more',
    data: { cause: 'Incident' },
    by: bySystem,
    comesTo: [['nothing', 'flagged after an incident']]
  },
  {
    command: 'ClearAddressReview',
    data: { cause: 'Incident', result: 'NothingWrong' },
    by: supervisor,
    comesTo: [
      ['OrderUnknown', 'nothing placed'],
      ['nothing', ...everyOrder]
    ]
  },
  {
    command: 'ClearAddressReview',
    how: 'that is open',
    data: { cause: 'Incident', result: 'NothingWrong' },
    by: supervisor,
    comesTo: [[['AddressReviewCleared'], 'flagged after an incident']]
  }
]
