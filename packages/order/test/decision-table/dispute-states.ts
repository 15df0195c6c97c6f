import { id, instant } from '../order-under-test.ts'
import { supervisorChen, teaSet } from '../samples.ts'
import { byPlatform, bySystem } from '../steps.ts'
import { everyState } from './every-state.ts'
import type { Situation } from './situation.ts'

/** The dispute that the rows are about. */
export const d = id('d159', 1)
/** The hold that the rows are about. */
export const h = id('401d', 1)

export const dispute = {
  disputeId: d,
  scheme: 'Visa',
  type: 'ItemNotReceived',
  amount: teaSet.total,
  respondBy: instant('20 00:00')
}
export const evidence = { disputeId: d, packageSha256: 'a1'.repeat(32), profile: 'Stripe' }
export const appeal = { disputeId: d, outcome: 'PartlyWon', amount: { minor: '9900', currency: 'CNY' } }
export const hold = { holdId: h, ground: 'Dispute', ref: 'DP-1' }

const supervisor = { actor: supervisorChen }

const disputed = () =>
  everyState.delivered().order.when('10 09:00', 'OpenDispute', dispute, byPlatform).gives('DisputeOpened')
const answered = () => disputed().when('11 09:00', 'SubmitEvidence', evidence).gives('EvidenceSubmitted')
const decided = () =>
  answered().when('25 09:00', 'DecideDispute', { disputeId: d, outcome: 'Lost' }, byPlatform).gives('DisputeDecided')
const held = (more: object = {}) =>
  everyState
    .delivered()
    .order.when('10 09:00', 'PlaceLegalHold', { ...hold, ...more }, supervisor)
    .gives('LegalHoldPlaced')

/** States that only some commands have a row for: the order is disputed, or nothing of it may be erased. */
export const disputeStates = {
  disputed: () => ({ at: '10 10:00', order: disputed() }),
  'disputed, long ago': () => ({ at: '20 00:00', order: disputed() }),
  'disputed twice': () => ({
    at: '10 10:00',
    order: disputed()
      .when('10 09:30', 'OpenDispute', { ...dispute, disputeId: id('d159', 2) }, byPlatform)
      .gives('DisputeOpened')
      .when('10 09:40', 'SubmitEvidence', { ...evidence, disputeId: id('d159', 2) })
      .gives('EvidenceSubmitted')
  }),
  'dispute answered': () => ({ at: '20 10:00', order: answered() }),
  'dispute missed': () => ({
    at: '20 10:00',
    order: disputed()
      .when(
        '20 00:00',
        'RecordDeadlinePassed',
        { deadline: 'DisputeResponse', ref: d, dueAt: dispute.respondBy },
        bySystem
      )
      .gives('DisputeDeadlineMissed')
  }),
  'dispute decided': () => ({ at: '25 10:00', order: decided() }),
  'dispute decided otherwise': () => ({
    at: '28 10:00',
    order: decided().when('28 09:00', 'DecideDispute', appeal, byPlatform).gives('DisputeDecided')
  }),
  'on legal hold': () => ({ at: '10 10:00', order: held() }),
  'on legal hold for a while': () => ({ at: '10 10:00', order: held({ until: instant('30 00:00') }) }),
  'on two legal holds': () => ({
    at: '10 10:00',
    order: held()
      .when('10 09:30', 'PlaceLegalHold', { ...hold, holdId: id('401d', 2) }, supervisor)
      .gives('LegalHoldPlaced')
      .when('10 09:40', 'ReleaseLegalHold', { holdId: id('401d', 2), why: 'AppealTimeOver' }, supervisor)
      .gives('LegalHoldReleased')
  }),
  'legal hold released': () => ({
    at: '12 10:00',
    order: held()
      .when('12 09:00', 'ReleaseLegalHold', { holdId: h, why: 'AppealTimeOver' }, supervisor)
      .gives('LegalHoldReleased')
  })
} satisfies Record<string, () => Situation>
