import { type OrderUnderTest, orderUnderTest } from './order-under-test.ts'
import { chengdu, teaSet, warehouse } from './samples.ts'
import { handOver, label } from './steps.ts'

const by = { actor: warehouse }
const [line] = teaSet.lines
const lines = ['p1', 'p2'].map((lineId) => ({ ...line, lineId, quantity: 1 }))

/** The number on the label of parcel `p2`. */
export const secondNumber = 'SF0000000002'

const leaves = (parcelId: string, more: object) => (order: OrderUnderTest) =>
  order
    .when('01 09:30', 'PlanParcel', { parcelId, lines: [{ lineId: parcelId, quantity: 1 }] }, by)
    .gives('ParcelPlanned')
    .when('01 10:00', 'PrintLabel', label('01 10:00', 1, more), by)
    .gives('LabelPrinted')
    .when('01 18:00', 'ShipParcel', handOver('01 18:00', 1, more), by)
    .gives('ParcelShipped')

/** An order whose two lines are on their way in two parcels, `p1` and `p2`. */
export const bothOnTheirWay = (): OrderUnderTest =>
  orderUnderTest()
    .placedAndPaid('01 09:00', chengdu, { lines })
    .and(leaves('p1', {}))
    .and(leaves('p2', { parcelId: 'p2', trackingNumber: secondNumber }))
