import { id, instant } from '../order-under-test.ts'
import { supervisorChen, teaSet } from '../samples.ts'
import { byPlatform, bySystem } from '../steps.ts'
import { appeal, d, dispute, evidence, h, hold } from './dispute-states.ts'
import type { Row } from './rows.ts'
import { everyOrder } from './state-groups.ts'

const supervisor = { actor: supervisorChen }
const lost = { disputeId: d, outcome: 'Lost' }

const deadline = { deadline: 'DisputeResponse', ref: d, dueAt: instant('20 00:00') }

export const disputeRows: ReadonlyArray<Row> = [
  {
    command: 'OpenDispute',
    data: dispute,
    by: byPlatform,
    comesTo: [
      ['OrderUnknown', 'nothing placed'],
      [['DisputeOpened'], ...everyOrder]
    ]
  },
  {
    command: 'OpenDispute',
    how: 'with a place and a reason',
    data: { ...dispute, reasonCode: '13.1', agreedPlace: '天府大道中段530号', claimedVersion: 1 },
    by: byPlatform,
    comesTo: [[['DisputeOpened'], 'delivered']]
  },
  {
    command: 'OpenDispute',
    how: 'about a version',
    data: { ...dispute, claimedVersion: 2 },
    by: byPlatform,
    comesTo: [
      ['UnknownReference', 'delivered'],
      [['DisputeOpened'], 'amended']
    ]
  },
  {
    command: 'OpenDispute',
    how: 'once more',
    data: dispute,
    by: byPlatform,
    comesTo: [['nothing', 'disputed', 'dispute answered', 'dispute missed', 'dispute decided']]
  },
  ...[
    { scheme: 'Mastercard' },
    { type: 'Damaged' },
    { reasonCode: '13.3' },
    { amount: { minor: '100', currency: 'CNY' } },
    { claimedVersion: 1 },
    { respondBy: instant('21 00:00') }
  ].map(
    (other): Row => ({
      command: 'OpenDispute',
      how: `once more with another ${Object.keys(other).join()}`,
      data: { ...dispute, ...other },
      by: byPlatform,
      comesTo: [['IdReused', 'disputed']]
    })
  ),
  {
    command: 'SubmitEvidence',
    data: evidence,
    comesTo: [
      ['OrderUnknown', 'nothing placed'],
      ['UnknownReference', ...everyOrder]
    ]
  },
  {
    command: 'SubmitEvidence',
    how: 'in a dispute',
    data: evidence,
    comesTo: [
      [['EvidenceSubmitted'], 'disputed', 'dispute missed', 'disputed twice'],
      ['nothing', 'dispute answered', 'dispute decided']
    ]
  },
  {
    command: 'SubmitEvidence',
    how: 'with another package',
    data: { ...evidence, packageSha256: 'c3'.repeat(32), reference: 'dp_2' },
    comesTo: [
      [['EvidenceSubmitted'], 'dispute answered'],
      ['DisputeClosed', 'dispute decided']
    ]
  },
  {
    command: 'DecideDispute',
    data: lost,
    by: byPlatform,
    comesTo: [
      ['OrderUnknown', 'nothing placed'],
      ['UnknownReference', ...everyOrder]
    ]
  },
  {
    command: 'DecideDispute',
    how: 'in a dispute',
    data: lost,
    by: byPlatform,
    comesTo: [
      [['DisputeDecided'], 'disputed', 'dispute answered', 'dispute missed', 'dispute decided otherwise'],
      ['nothing', 'dispute decided']
    ]
  },
  {
    command: 'DecideDispute',
    how: 'on appeal',
    data: appeal,
    by: byPlatform,
    comesTo: [
      [['DisputeDecided'], 'dispute decided'],
      ['nothing', 'dispute decided otherwise']
    ]
  },
  {
    command: 'DecideDispute',
    how: 'with another amount',
    data: { ...lost, amount: teaSet.total },
    by: byPlatform,
    comesTo: [[['DisputeDecided'], 'dispute decided']]
  },
  {
    command: 'RecordDeadlinePassed',
    how: 'of the answer to a dispute',
    data: deadline,
    by: bySystem,
    comesTo: [
      ['UnknownReference', 'delivered'],
      ['DeadlineNotReached', 'disputed'],
      [['DisputeDeadlineMissed'], 'disputed, long ago'],
      ['nothing', 'dispute answered', 'dispute missed', 'dispute decided']
    ]
  },
  {
    command: 'PlaceLegalHold',
    data: hold,
    by: supervisor,
    comesTo: [
      ['OrderUnknown', 'nothing placed'],
      [['LegalHoldPlaced'], ...everyOrder]
    ]
  },
  {
    command: 'PlaceLegalHold',
    how: 'once more',
    data: hold,
    by: supervisor,
    comesTo: [
      ['nothing', 'on legal hold'],
      ['IdReused', 'legal hold released', 'on legal hold for a while']
    ]
  },
  {
    command: 'PlaceLegalHold',
    how: 'for another reason',
    data: { ...hold, holdId: id('401d', 2), ground: 'Litigation' },
    by: supervisor,
    comesTo: [[['LegalHoldPlaced'], 'on legal hold', 'legal hold released']]
  },
  ...[{ ground: 'Authority' }, { ref: 'I-7' }, { until: instant('30 00:00') }].map(
    (other): Row => ({
      command: 'PlaceLegalHold',
      how: `once more with another ${Object.keys(other).join()}`,
      data: { ...hold, ...other },
      by: supervisor,
      comesTo: [['IdReused', 'on legal hold']]
    })
  ),
  {
    command: 'ReleaseLegalHold',
    data: { holdId: h, why: 'AppealTimeOver' },
    by: supervisor,
    comesTo: [
      ['OrderUnknown', 'nothing placed'],
      ['UnknownReference', ...everyOrder]
    ]
  },
  {
    command: 'ReleaseLegalHold',
    how: 'that was placed',
    data: { holdId: h, why: 'AppealTimeOver' },
    by: supervisor,
    comesTo: [
      [['LegalHoldReleased'], 'on legal hold', 'on legal hold for a while', 'on two legal holds'],
      ['nothing', 'legal hold released']
    ]
  }
]
