import { id, instant, type OrderUnderTest } from '../order-under-test.ts'
import { agentLi, buyerZhang } from '../samples.ts'
import { byCarrier, byPlatform } from '../steps.ts'
import { careStates } from './care-states.ts'
import { everyState } from './every-state.ts'
import type { Situation } from './situation.ts'

/** A picture that proves something. */
export const picture = {
  subject: 'buyer',
  sha256: 'e3b0c44298fc1c149afbf4c8996fb924',
  mediaType: 'image/jpeg',
  bytes: 18_231,
  storedAs: 'f-2'
}

const e = id('e0c1', 1)
const v = id('1417', 1)
const at = (moment: string, order: OrderUnderTest): Situation => ({ at: moment, order })

const suspected = () =>
  everyState
    .shipped()
    .order.when('05 10:00', 'SuspectLoss', { parcelId: 'p1', grounds: 'NoScanForDays' })
    .gives('LossSuspected')

const says = (cause: string) => (order: OrderUnderTest) =>
  order
    .when('06 08:00', 'OpenCarrierEnquiry', { enquiryId: e, parcelId: 'p1', question: 'Trace', via: 'Portal' })
    .gives('CarrierEnquiryOpened')
    .when('06 09:00', 'AnswerCarrierEnquiry', { enquiryId: e, cause }, byCarrier)
    .gives('CarrierEnquiryAnswered')

const lost = (order = suspected()) =>
  order
    .when('06 10:00', 'ConfirmLoss', { parcelId: 'p1', by: 'Carrier', evidence: [picture] }, { actor: agentLi })
    .gives('LossConfirmed')

const found = (order = lost()) =>
  order.when('07 10:00', 'RecordParcelFound', { parcelId: 'p1' }, byPlatform).gives('ParcelFound')

const damaged = (more: object = {}) =>
  everyState
    .delivered()
    .order.when(
      '06 10:00',
      'ReportDamage',
      { parcelId: 'p1', by: 'Buyer', extent: 'Partial', ...more },
      { actor: buyerZhang }
    )
    .gives('DamageReported')

const damageConfirmed = () =>
  damaged({ evidence: [picture] })
    .when('06 11:00', 'ConfirmDamage', { parcelId: 'p1', extent: 'Partial', fault: 'Carrier' })
    .gives('DamageConfirmed')

const investigated = () =>
  careStates['nothing received']()
    .order.when('06 12:00', 'OpenInvestigation', { investigationId: v, parcelId: 'p1', issueId: 'NonReceipt:p1:1' })
    .gives('InvestigationOpened')

const concluded = (finding: string) =>
  investigated()
    .when('06 13:00', 'ConcludeInvestigation', { investigationId: v, finding, fault: 'Undetermined' })
    .gives('InvestigationConcluded')

const verified = (proof: ReadonlyArray<object>) =>
  investigated()
    .when('06 12:30', 'VerifyDeliveryWithCarrier', { investigationId: v, mode: 'IntoLocker', proof }, byCarrier)
    .gives('DeliveryVerifiedWithCarrier')

/** States that only some commands have a row for: goods do not arrive, or not whole. */
export const lossStates = {
  'loss suspected': () => at('06 10:00', suspected()),
  'loss suspected, long ago': () => at('08 18:00', suspected()),
  'loss suspected, the carrier says so': () => at('06 10:00', suspected().and(says('Lost'))),
  'loss suspected, the carrier says otherwise': () => at('06 10:00', suspected().and(says('Backlog'))),
  'loss suspected, and resolved': () =>
    at(
      '06 10:00',
      suspected().when('06 09:00', 'ResolveIssue', { issueId: 'Loss:p1:1', how: 'OnItsWay' }).gives('IssueResolved')
    ),
  'loss suspected, found': () => at('07 11:00', found(suspected())),
  lost: () => at('07 10:00', lost()),
  'lost, found again': () => at('07 11:00', found()),
  'lost, back': () =>
    at(
      '08 11:00',
      lost()
        .when('08 10:00', 'ReceiveReturn', { parcelId: 'p1', condition: 'Good', receivedAt: instant('08 10:00') })
        .gives('ReturnReceived')
    ),
  'lost while the carrier was asked': () =>
    at(
      '06 11:00',
      lost(
        everyState['carrier asked']()
          .order.when('05 10:00', 'SuspectLoss', { parcelId: 'p1', grounds: 'NoScanForDays' })
          .gives('LossSuspected')
      )
    ),
  'delivered, found to be lost': () => at('06 14:00', concluded('LostConfirmed')),
  'damage reported': () => at('06 11:00', damaged()),
  'damage reported, with pictures': () => at('06 11:00', damaged({ evidence: [picture] })),
  'damage reported, the carrier says so': () => at('06 11:00', damaged().and(says('Damaged'))),
  'damage confirmed': () => at('06 12:00', damageConfirmed()),
  'damage confirmed, and resolved': () =>
    at(
      '06 13:00',
      damageConfirmed()
        .when('06 12:00', 'ResolveIssue', { issueId: 'Damage:p1:1', how: 'Solved' })
        .gives('IssueResolved')
    ),
  'under investigation': () => at('06 13:00', investigated()),
  'under investigation, the carrier says how': () => at('06 13:00', verified([])),
  'under investigation, the carrier shows how': () => at('06 13:00', verified([picture])),
  'investigation concluded': () => at('06 14:00', concluded('Inconclusive'))
} satisfies Record<string, () => Situation>
