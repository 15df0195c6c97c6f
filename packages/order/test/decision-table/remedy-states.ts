import { id, instant, type OrderUnderTest } from '../order-under-test.ts'
import { buyerZhang } from '../samples.ts'
import { byCarrier, bySystem, scan } from '../steps.ts'
import { careStates } from './care-states.ts'
import { everyState } from './every-state.ts'
import { lossStates, picture } from './loss-states.ts'
import { reshipmentStates } from './reshipment-states.ts'
import type { Situation } from './situation.ts'

const m = id('4e3d', 1)
const c = id('c1a1', 1)
const yuan = (minor: string) => ({ minor, currency: 'CNY' })
const at = (moment: string, order: OrderUnderTest): Situation => ({ at: moment, order })

/** What the buyer is offered for parcel `p1`. */
export const proposal = {
  remedyId: m,
  parcelIds: ['p1'],
  options: [
    { remedy: 'Reship' },
    { remedy: 'RefundFull' },
    { remedy: 'RefundPartial', amount: yuan('5940') },
    { remedy: 'Compensation' },
    { remedy: 'Exchange' }
  ]
}

const proposed = ({ order } = lossStates.lost()) =>
  order.when('07 10:30', 'ProposeRemedy', proposal).gives('RemedyProposed')

const agreed = (remedy: string, situation?: Situation) =>
  proposed(situation)
    .when('07 11:00', 'AgreeRemedy', { remedyId: m, remedy, by: 'Buyer' }, { actor: buyerZhang })
    .gives('RemedyAgreed')

// On the first day, so that the last day of a claim is in the same month.
const lostAtOnce = () =>
  everyState
    .shipped()
    .order.when('01 19:00', 'SuspectLoss', { parcelId: 'p1', grounds: 'NoScanForDays' })
    .gives('LossSuspected')
    .when('01 20:00', 'ConfirmLoss', { parcelId: 'p1', by: 'Carrier', evidence: [picture] })
    .gives('LossConfirmed')

const damagedAndLost = () =>
  lostAtOnce()
    .when(
      '01 21:00',
      'ReportDamage',
      { parcelId: 'p1', by: 'Carrier', extent: 'Total', evidence: [picture] },
      byCarrier
    )
    .gives('DamageReported')
    .when('01 22:00', 'ConfirmDamage', { parcelId: 'p1', extent: 'Total', fault: 'Carrier' })
    .gives('DamageConfirmed')

const missed = (order: OrderUnderTest) =>
  order
    .when(
      '31 20:00',
      'RecordDeadlinePassed',
      { deadline: 'ClaimFiling', ref: 'p1', dueAt: instant('31 20:00') },
      bySystem
    )
    .gives('ClaimDeadlineMissed')

const filed = () =>
  lossStates
    .lost()
    .order.when('07 12:00', 'FileCarrierClaim', { claimId: c, parcelId: 'p1', amount: yuan('19800'), insured: false })
    .gives('CarrierClaimFiled')

const judged = (fault: string, extent = 'Partial', { order } = lossStates['damage reported, with pictures']()) =>
  order.when('06 12:00', 'ConfirmDamage', { parcelId: 'p1', extent, fault }).gives('DamageConfirmed')

/** States that only some commands have a row for: something is to be made good, and the carrier may have to pay for it. */
export const remedyStates = {
  'remedy proposed': () => at('07 11:00', proposed()),
  'remedy declined': () =>
    at('07 12:00', proposed().when('07 11:00', 'DeclineRemedy', { remedyId: m, by: 'Buyer' }).gives('RemedyDeclined')),
  'remedy agreed': () => at('07 12:00', agreed('Reship')),
  'remedy agreed, a refund': () => at('07 12:00', agreed('RefundFull')),
  'remedy agreed, an exchange': () => at('07 12:00', agreed('Exchange', lossStates['damage confirmed']())),
  'remedy agreed, the parcel on its way': () => at('07 12:00', agreed('Reship', careStates.stalled())),
  'remedy completed': () =>
    at('07 13:00', agreed('Reship').when('07 12:00', 'CompleteRemedy', { remedyId: m }).gives('RemedyCompleted')),
  'remedy agreed, sent again': () =>
    at(
      '07 13:00',
      agreed('Reship')
        .when('07 12:00', 'ArrangeReshipment', {
          fromParcelId: 'p1',
          newParcelId: 'p2',
          lines: [{ lineId: 'l1', quantity: 2 }],
          remedyId: m
        })
        .gives('ReshipmentArranged')
    ),
  'return agreed, lost': () =>
    at(
      '06 11:00',
      reshipmentStates['return agreed']()
        .order.when('05 10:00', 'SuspectLoss', { parcelId: 'p1', grounds: 'NoScanForDays' })
        .gives('LossSuspected')
        .when('06 10:00', 'ConfirmLoss', { parcelId: 'p1', by: 'Carrier', evidence: [picture] })
        .gives('LossConfirmed')
    ),
  'return agreed, delivered': () =>
    at(
      '06 11:00',
      reshipmentStates['return agreed']()
        .order.when('05 10:00', 'RecordTracking', scan('05 10:00', 'Delivered', 'Self'), byCarrier)
        .gives('TrackingUpdated', 'ParcelDelivered')
    ),
  'claim filed': () => at('07 13:00', filed()),
  'claim paid': () =>
    at(
      '08 13:00',
      filed().when('08 12:00', 'RecordClaimResult', { claimId: c, paid: true }, byCarrier).gives('CarrierClaimPaid')
    ),
  'claim denied': () =>
    at(
      '08 13:00',
      filed().when('08 12:00', 'RecordClaimResult', { claimId: c, paid: false }, byCarrier).gives('CarrierClaimDenied')
    ),
  'lost, the last minute': () => at('31 19:59', lostAtOnce()),
  'lost, a month ago': () => at('31 20:00', lostAtOnce()),
  'lost, claim missed': () => at('31 20:01', missed(lostAtOnce())),
  'lost and damaged, claim missed for one': () => at('31 21:00', missed(damagedAndLost())),
  'lost and damaged, a month ago': () => at('31 22:00', missed(damagedAndLost())),
  'damaged by the seller': () => at('06 13:00', judged('Seller')),
  'damaged by the buyer': () => at('06 13:00', judged('Buyer')),
  'damaged by the platform': () => at('06 13:00', judged('Platform')),
  'damaged by a stranger': () => at('06 13:00', judged('ThirdParty')),
  'damaged by nobody knows whom': () => at('06 13:00', judged('Undetermined')),
  'found not to be damaged': () => at('06 13:00', judged('Carrier', 'None')),
  'found to be damaged by the seller after all': () =>
    at('06 13:00', judged('Seller', 'Partial', lossStates['damage confirmed']())),
  'damaged before it was sent': () =>
    at(
      '01 12:00',
      everyState['parcel planned']()
        .order.when('01 10:00', 'ReportDamage', { parcelId: 'p1', by: 'Seller', extent: 'Total', evidence: [picture] })
        .gives('DamageReported')
        .when('01 11:00', 'ConfirmDamage', { parcelId: 'p1', extent: 'Total', fault: 'Undetermined' })
        .gives('DamageConfirmed')
    )
} satisfies Record<string, () => Situation>
