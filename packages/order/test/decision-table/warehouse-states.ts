import { a } from '../moving-parcel.ts'
import { instant, orderUnderTest } from '../order-under-test.ts'
import { mianyang, warehouse } from '../samples.ts'
import { amends, confirms, labels, number, ships, verifies } from '../steps.ts'
import { everyState } from './every-state.ts'
import type { Situation } from './situation.ts'

const by = { actor: warehouse }
const parcelIds = ['p1']

const placed = () => orderUnderTest('shopify').placedAndPaid('01 09:00')

const picking = () =>
  placed()
    .and(labels('01 09:30', 1))
    .when('01 09:35', 'RecordFulfilmentStage', { parcelId: 'p1', stage: 'Picking' }, by)
    .gives('FulfilmentStageReached')

const confirmed = () =>
  picking()
    .asks('01 10:00', a, mianyang)
    .gives('AddressChangeRequested')
    .and(verifies('01 10:02', a))
    .and(confirms('01 10:03', a, mianyang, 2))

const holdAsked = () =>
  confirmed().when('01 10:04', 'HoldFulfilment', { parcelIds, caseId: a }).gives('FulfilmentHoldRequested')

const held = () =>
  holdAsked()
    .when('01 10:06', 'RecordHoldResult', { parcelIds, held: true, stage: 'Picking' }, by)
    .gives('FulfilmentHeld')

/** States that only some commands have a row for: the warehouse is at work, or is done with a parcel. */
export const warehouseStates = {
  picking: () => ({ at: '01 09:40', order: picking() }),
  'picking, confirmed': () => ({ at: '01 10:05', order: confirmed() }),
  'hold asked': () => ({ at: '01 10:05', order: holdAsked() }),
  'hold asked, long ago': () => ({ at: '01 14:04', order: holdAsked() }),
  held: () => ({ at: '01 10:07', order: held() }),
  'hold refused': () => ({
    at: '01 10:07',
    order: holdAsked()
      .when('01 10:06', 'RecordHoldResult', { parcelIds, held: false, stage: 'Outbound' }, by)
      .gives('FulfilmentHoldRefused')
  }),
  'held, amended': () => ({ at: '01 10:10', order: held().and(amends('01 10:08', a, mianyang, 2, 1)) }),
  'held, withdrawn': () => ({
    at: '01 10:10',
    order: held().when('01 10:08', 'WithdrawAddressChange', { caseId: a, by: 'Buyer' }).gives('AddressChangeWithdrawn')
  }),
  'under another number': () => ({
    at: '03 10:00',
    order: placed()
      .and(ships('01 18:00', 1))
      .when(
        '02 10:00',
        'ReplaceTrackingNumber',
        { parcelId: 'p1', oldNumber: number, newNumber: 'YT0000000001', carrier: 'yto' },
        by
      )
      .gives('TrackingNumberReplaced')
  }),
  'came back': () => ({
    at: '06 10:00',
    order: placed()
      .and(ships('01 18:00', 1))
      .when('05 10:00', 'ReceiveReturn', { parcelId: 'p1', condition: 'Good', receivedAt: instant('05 10:00') })
      .gives('ReturnReceived')
  }),
  'given up': () => ({
    at: '01 10:00',
    order: placed()
      .and(labels('01 09:30', 1))
      .when('01 09:50', 'CancelParcel', { parcelId: 'p1', why: 'Repack' })
      .gives('ParcelCancelled')
  }),
  'amended, given up': () => ({
    at: '01 11:10',
    order: everyState['amended, new label']()
      .order.when('01 11:00', 'CancelParcel', { parcelId: 'p1', why: 'Repack' })
      .gives('ParcelCancelled')
  })
} satisfies Record<string, () => Situation>
