import { id, instant, type OrderUnderTest, orderUnderTest } from './order-under-test.ts'
import { chengdu, mianyang, warehouse } from './samples.ts'
import { amends, byCarrier, bySystem, handOver, label, scan, sessionAndCall, verifies } from './steps.ts'

// Scenario S18: parcel A was delivered at the old address, B is on its way there, C waits in the house.

export const a = id('ca5e', 1)
const i = id('1e7c', 1)
const r = id('4e50', 1)
const by = { actor: warehouse }

const yuan = (minor: string) => ({ minor, currency: 'CNY' })
const line = (lineId: string, description: string) => ({
  lineId,
  sku: `TEA-${lineId}`,
  description,
  quantity: 1,
  unitPrice: yuan('9900')
})
const lines = [line('l1', '青瓷茶壶'), line('l2', '青瓷茶杯'), line('l3', '竹茶盘')]

const numbers: Readonly<Record<string, string>> = {
  A: 'SF00000000A1',
  B: 'SF00000000B1',
  C: 'SF00000000C1',
  B2: 'SF00000000B2'
}
const numbered = (parcelId: string) => ({ parcelId, trackingNumber: numbers[parcelId] })

const plans = (at: string, parcelId: string, lineId: string) => (order: OrderUnderTest) =>
  order.when(at, 'PlanParcel', { parcelId, lines: [{ lineId, quantity: 1 }] }, by).gives('ParcelPlanned')

const labels = (at: string, parcelId: string, version: number) => (order: OrderUnderTest) =>
  order
    .when(at, 'PrintLabel', label(at, version, numbered(parcelId)), by)
    .gives(['LabelPrinted', { parcelId, version }])

const ships = (at: string, parcelId: string, version: number) => (order: OrderUnderTest) =>
  order
    .when(at, 'ShipParcel', handOver(at, version, numbered(parcelId)), by)
    .gives(['ParcelShipped', { parcelId, version, stale: false }])

const arrives = (at: string, parcelId: string, version: number, place: object) => (order: OrderUnderTest) =>
  order
    .when(at, 'RecordTracking', scan(at, 'Delivered', 'Self', { trackingNumber: numbers[parcelId], place }), byCarrier)
    .gives('TrackingUpdated', ['ParcelDelivered', { parcelId, matchesVersion: version }], 'OnCourseConfirmed')

const toDo = (parcelId: string) => ({ interceptId: i, parcelId, caseId: a, via: 'CarrierApi' })

/** Placed, paid, and the parcels as the scenario finds them. */
export const begun = (): OrderUnderTest =>
  orderUnderTest()
    .placedAndPaid('01 09:00', chengdu, { lines, total: yuan('29700') })
    .and(plans('01 10:00', 'A', 'l1'))
    .and(plans('01 10:00', 'B', 'l2'))
    .and(plans('01 10:00', 'C', 'l3'))
    .and(labels('01 10:10', 'A', 1))
    .and(ships('01 18:00', 'A', 1))
    .and(labels('02 10:10', 'B', 1))
    .and(ships('02 18:00', 'B', 1))
    .and(arrives('03 09:00', 'A', 1, chengdu.region))
    .when(
      '03 10:00',
      'RecordTracking',
      scan('03 10:00', 'InTransit', 'Departure', { trackingNumber: numbers['B'] }),
      byCarrier
    )
    .gives('TrackingUpdated')

/** The buyer asks for the new address and says yes: each parcel has its own way. */
export const confirmed = (): OrderUnderTest =>
  begun()
    .asks('03 11:00', a, mianyang, { reason: 'Relocation' })
    .gives('AddressChangeRequested')
    .and(verifies('03 11:05', a, sessionAndCall))
    .when('03 11:06', 'ConfirmNewAddress', { caseId: a, proposal: 1, address: mianyang, by: 'Buyer', method: 'Chat' })
    .gives(
      ['NewAddressConfirmed', { version: 2 }],
      [
        'AddressChangeRouted',
        {
          plan: [
            { target: 'A', stage: 'Delivered', route: 'NotPossible', because: 'AlreadyDelivered' },
            { target: 'B', stage: 'InTransit', route: 'CarrierIntercept', because: null },
            { target: 'C', stage: 'AwaitingShipment', route: 'AmendOrder', because: null }
          ],
          requirements: [{ requirement: 'ImpactAccepted', kind: null, target: 'B' }]
        }
      ]
    )

/** The order is amended for C; the carrier could not redirect B, and it is to come back. */
export const returning = (): OrderUnderTest =>
  confirmed()
    .and(amends('03 11:10', a, mianyang, 2, 1))
    .and(labels('03 11:20', 'C', 2))
    .when('03 11:30', 'AssessImpact', {
      caseId: a,
      parcelId: 'B',
      delay: 'P2D',
      fee: yuan('1200'),
      payer: 'Consignee',
      chance: 'Uncertain',
      lostGuarantees: ['DeliveryTime']
    })
    .gives('ImpactAssessed')
    .when('03 11:35', 'AcceptImpact', { caseId: a, parcelId: 'B', by: 'Buyer' })
    .gives('ImpactAccepted')
    .when('03 11:40', 'NotifyCarrier', { ...toDo('B'), action: 'RedirectToAddress' })
    .gives(['CarrierNotified', { parcelId: 'B', action: 'RedirectToAddress', toVersion: 2 }])
    .when(
      '03 15:00',
      'RecordCarrierAnswer',
      { interceptId: i, outcome: 'Failed', rawCode: '40', reason: 'NotExecuted' },
      byCarrier
    )
    .gives(['InterceptFailed', { reason: 'NotExecuted', achieved: null }])
    .when(
      '03 15:01',
      'OfferResolution',
      {
        resolutionId: r,
        caseId: a,
        parcelIds: ['B'],
        occasion: 'InterceptFailed',
        options: [{ resolution: 'ReturnThenReship' }, { resolution: 'AcceptAtOldAddress' }]
      },
      bySystem
    )
    .gives('ResolutionOffered')
    .when('03 16:00', 'AgreeResolution', { resolutionId: r, resolution: 'ReturnThenReship', by: 'Buyer' })
    .gives(['ResolutionAgreed', { resolution: 'ReturnThenReship' }])
    .when('03 16:01', 'NotifyCarrier', { ...toDo('B'), interceptId: id('1e7c', 2), action: 'ReturnToSender' }, bySystem)
    .gives(['CarrierNotified', { parcelId: 'B', action: 'ReturnToSender', toVersion: null }])

/** What came back with B, sent again as B2. */
export const again = { fromParcelId: 'B', newParcelId: 'B2', lines: [{ lineId: 'l2', quantity: 1 }], resolutionId: r }

/** B came back, and its goods are to be sent again as B2. */
export const sentAgain = (): OrderUnderTest =>
  returning()
    .when('06 10:00', 'ReceiveReturn', { parcelId: 'B', condition: 'Good', receivedAt: instant('06 10:00') }, by)
    .gives(['ReturnReceived', { parcelId: 'B', condition: 'Good' }])
    .when('06 10:30', 'ArrangeReshipment', again)
    .gives(['ReshipmentArranged', again])

/** C and B2 arrive at the new address. */
export const arrived = (): OrderUnderTest =>
  sentAgain()
    .and(labels('06 11:00', 'B2', 2))
    .and(ships('06 18:00', 'C', 2))
    .and(ships('06 18:00', 'B2', 2))
    .and(arrives('08 10:00', 'C', 2, mianyang.region))
    .and(arrives('08 10:05', 'B2', 2, mianyang.region))
