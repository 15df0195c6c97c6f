import { a } from '../moving-parcel.ts'
import { warehouse } from '../samples.ts'
import { again } from './reshipment-states.ts'
import type { Row } from './rows.ts'
import { everyOrder } from './state-groups.ts'

const third = { ...again, newParcelId: 'p3' }
const some = (quantity: number) => [{ lineId: 'l1', quantity }]
const offered = new Set<string>(['offer open', 'way out agreed'])

export const reshipmentRows: ReadonlyArray<Row> = [
  {
    command: 'ArrangeReshipment',
    data: again,
    comesTo: [
      ['OrderUnknown', 'nothing placed'],
      ['UnknownReference', ...everyOrder.filter((state) => !offered.has(state))],
      ['ResolutionNotAgreed', 'offer open', 'way out agreed']
    ]
  },
  {
    command: 'ArrangeReshipment',
    how: 'as was agreed',
    data: again,
    comesTo: [
      ['ReturnNotReceived', 'return agreed'],
      [
        ['ReshipmentArranged'],
        'back, to be sent again',
        'back, refused at the door as agreed',
        'back, agreed and done'
      ],
      ['ResolutionNotAgreed', 'back, a refund agreed', 'back, agreed in vain'],
      ['OrderIsCancelled', 'back, cancelled'],
      ['nothing', 'sent again', 'sent again, given up'],
      ['IdReused', 'half sent again']
    ]
  },
  {
    command: 'ArrangeReshipment',
    how: 'of another parcel than was agreed about',
    data: { ...third, fromParcelId: 'p2' },
    comesTo: [
      ['UnknownReference', 'back, to be sent again'],
      ['ResolutionNotAgreed', 'sent again']
    ]
  },
  {
    command: 'ArrangeReshipment',
    how: 'once more',
    data: third,
    comesTo: [
      ['QuantityExceeded', 'sent again', 'half sent again'],
      [['ReshipmentArranged'], 'sent again, given up']
    ]
  },
  {
    command: 'ArrangeReshipment',
    how: 'of a part',
    data: { ...third, lines: some(1) },
    comesTo: [
      [['ReshipmentArranged'], 'back, to be sent again', 'half sent again'],
      ['QuantityExceeded', 'sent again']
    ]
  },
  {
    command: 'ArrangeReshipment',
    how: 'of more than came back',
    data: { ...third, lines: [...some(2), ...some(1)] },
    comesTo: [['QuantityExceeded', 'back, to be sent again']]
  },
  {
    command: 'ArrangeReshipment',
    how: 'of nothing',
    data: { ...third, lines: [] },
    comesTo: [['InvalidValue', 'back, to be sent again']]
  },
  {
    command: 'ArrangeReshipment',
    how: 'under the name of the parcel that came back',
    data: { ...again, newParcelId: 'p1' },
    comesTo: [['IdReused', 'back, to be sent again']]
  },
  {
    command: 'PlanParcel',
    how: 'with goods that came back',
    data: { parcelId: 'p3', lines: some(1) },
    by: { actor: warehouse },
    comesTo: [['QuantityExceeded', 'back, to be sent again', 'sent again', 'sent again, given up']]
  },
  {
    command: 'PlanParcel',
    how: 'with goods that were never packed',
    data: { parcelId: 'p3', lines: some(1) },
    by: { actor: warehouse },
    comesTo: [[['ParcelPlanned'], 'one of two sent again']]
  },
  {
    command: 'PlanParcel',
    how: 'with more than was never packed',
    data: { parcelId: 'p3', lines: some(2) },
    by: { actor: warehouse },
    comesTo: [['QuantityExceeded', 'one of two sent again']]
  },
  {
    command: 'PlanParcel',
    how: 'under the name of a reshipment',
    data: { parcelId: 'p2', lines: some(2) },
    by: { actor: warehouse },
    comesTo: [['IdReused', 'sent again']]
  },
  {
    command: 'RouteAddressChange',
    how: 'when the goods are back, and when they are sent again',
    data: { caseId: a },
    comesTo: [[['AddressChangeRouted'], 'back, to be sent again', 'sent again']]
  }
]
