import { id, instant, orderUnderTest } from './order-under-test.ts'
import { mianyang, warehouse } from './samples.ts'
import { bySystem, labels, verifies } from './steps.ts'

// The beginning of scenario S6: parcel p1 has a label with version 1.

export const a = id('ca5e', 1)
export const parcelIds = ['p1']
export const by = { actor: warehouse }
export const secondLabel = { trackingNumber: 'SF0000000002' }
export const save = { caseId: a, version: 2, address: mianyang, expectedVersion: 1 }
export const mustBeHeld = { requirement: 'FulfilmentHeld', kind: null, target: 'p1' }

/** Picking has begun when the buyer asks, and he has confirmed version 2. */
export const confirmed = (platform = 'generic') =>
  orderUnderTest(platform)
    .placedAndPaid('01 08:00')
    .and(labels('01 08:30', 1))
    .when('01 08:40', 'RecordFulfilmentStage', { parcelId: 'p1', stage: 'Picking' }, by)
    .gives(['FulfilmentStageReached', { stage: 'Picking' }])
    .asks('01 09:00', a, mianyang)
    .gives('AddressChangeRequested')
    .and(verifies('01 09:02', a))
    .when('01 09:03', 'ConfirmNewAddress', { caseId: a, proposal: 1, address: mianyang, by: 'Buyer', method: 'Chat' })
    .gives(
      ['NewAddressConfirmed', { version: 2 }],
      [
        'AddressChangeRouted',
        {
          plan: [{ target: 'p1', stage: 'Picking', route: 'HoldAndAmend', because: null }],
          requirements: [mustBeHeld]
        }
      ]
    )

/** The warehouse is asked to stop. */
export const holdAsked = () =>
  confirmed()
    .when('01 09:04', 'HoldFulfilment', { parcelIds, caseId: a }, bySystem)
    .gives(['FulfilmentHoldRequested', { parcelIds, caseId: a, dueAt: instant('01 13:04') }])

/** The warehouse has stopped. */
export const held = () =>
  holdAsked()
    .when('01 09:10', 'RecordHoldResult', { parcelIds, held: true, stage: 'Picking' }, by)
    .gives(['FulfilmentHeld', { parcelIds, stage: 'Picking' }])
