import type { PlacedOrder } from '@readdress/order'
import type { Candidate, Now } from './candidate.ts'
import { addresses, places } from './planted.ts'

type Parcel = PlacedOrder['parcel']['parcels'][number]

/** What might be done about parcels: two of them, one piece each. */
export const parcelCandidates = (order: PlacedOrder, now: Now): ReadonlyArray<Candidate> => [
  ...['p1', 'p2'].map(
    (parcelId): Candidate => ['PlanParcel', { parcelId, lines: [{ lineId: 'l1', quantity: 1 + (now.n % 2) }] }]
  ),
  ...order.parcel.parcels.flatMap((parcel) => handled(order, parcel, now)),
  ...order.resolution.offers.flatMap(({ resolutionId, parcelIds }) =>
    parcelIds.map(
      (fromParcelId): Candidate => [
        'ArrangeReshipment',
        {
          fromParcelId,
          newParcelId: `p${3 + (now.n % 3)}`,
          lines: [{ lineId: 'l1', quantity: 1 + (now.n % 2) }],
          resolutionId
        }
      ]
    )
  )
]

const handled = (order: PlacedOrder, parcel: Parcel, now: Now): ReadonlyArray<Candidate> => {
  const { parcelId } = parcel
  const { ordered } = order.addressChange
  const platformCheck = { matched: now.n % 9 !== 0, checkedAt: now.at }
  const printed = {
    parcelId,
    carrier: now.n % 3 === 0 ? 'jumdata' : 'sf',
    account: now.n % 2 === 0 ? 'Own' : 'Platform',
    trackingNumber: `SF00000${now.n % 40}${now.n % 2}`,
    platformCheck
  }
  const label: ReadonlyArray<Candidate> = [
    ['PrintLabel', { ...printed, expectedVersion: ordered }],
    ['PrintLabel', { ...printed, expectedVersion: 1 }]
  ]
  const scans = parcel.trackingNumbers.flatMap((number) => scansOf(number, now))
  switch (parcel.status) {
    case 'Planned':
      return [...label, ...label, ...label, ...scans, ...inTheHouse(order, parcel, now)]
    case 'Labelled': {
      const { trackingNumber, version } = parcel.label
      const shipped = { parcelId, trackingNumber, shippedAt: now.at, platformCheck }
      return [
        ...label,
        ['VoidLabel', { parcelId, trackingNumber, why: 'Torn' }],
        ['ShipParcel', { ...shipped, expectedVersion: ordered }],
        ['ShipParcel', { ...shipped, expectedVersion: version }],
        ...renumbered(parcelId, trackingNumber, now),
        ...scans.slice(0, 3),
        ...inTheHouse(order, parcel, now)
      ]
    }
    case 'Shipped':
    case 'Delivered':
    case 'Returned':
    case 'Lost':
      return [
        ...label,
        ...scans,
        ...renumbered(parcelId, parcel.label.trackingNumber, now),
        redirectAnswered(parcelId, now),
        ...(now.n % 5 === 3 ? [returned(parcelId, now)] : [])
      ]
    case 'Cancelled':
      return [...label, ...scans]
  }
}

const redirectAnswered = (parcelId: string, { n }: Now): Candidate => [
  'AnswerRedirectQuestion',
  { parcelId, by: 'Buyer', confirmed: n % 3 > 0, ...(n % 3 === 1 ? { address: addresses[n % 7] } : {}) }
]

const returned = (parcelId: string, { at }: Now): Candidate => [
  'ReceiveReturn',
  { parcelId, condition: 'Opened', receivedAt: at }
]

const renumbered = (parcelId: string, oldNumber: string, { n }: Now): ReadonlyArray<Candidate> =>
  n % 6 === 0 ? [['ReplaceTrackingNumber', { parcelId, oldNumber, newNumber: `YT00000${n}`, carrier: 'yto' }]] : []

const stages = ['Picking', 'Allocating', 'InWarehouse', 'Outbound']

const inTheHouse = (order: PlacedOrder, { parcelId }: Parcel, { at, n }: Now): ReadonlyArray<Candidate> => {
  const parcelIds = [parcelId]
  const stage = stages[n % 4]
  return [
    ...(n % 3 === 0 ? ([['RecordFulfilmentStage', { parcelId, stage }]] as const) : []),
    ...order.addressChange.cases.flatMap(
      ({ caseId }): ReadonlyArray<Candidate> => [
        ['HoldFulfilment', { parcelIds, caseId }],
        ['RecordHoldResult', { parcelIds, held: n % 3 !== 0, stage }]
      ]
    ),
    ['ReleaseFulfilment', { parcelIds, why: 'Solved' }],
    ['RecordDeadlinePassed', { deadline: 'FulfilmentHold', ref: parcelId, dueAt: at }],
    ...(n % 10 === 0 ? ([['CancelParcel', { parcelId, why: 'Repack' }]] as const) : [])
  ]
}

const said = [
  ['InfoReceived', 'Other'],
  ['InTransit', 'PickedUp'],
  ['InTransit', 'Departure'],
  ['InTransit', 'ArrivedDestinationCity'],
  ['InTransit', 'Redirected'],
  ['OutForDelivery', 'Other'],
  ['AvailableForPickup', 'Other'],
  ['DeliveryFailure', 'Rejected'],
  ['Exception', 'Returning'],
  ['Delivered', 'Proxy']
]

const scansOf = (trackingNumber: string, { at, n }: Now): ReadonlyArray<Candidate> =>
  said.map(([status, subStatus]) => [
    'RecordTracking',
    {
      trackingNumber,
      carrier: 'sf',
      rawCode: '50',
      text: 'canary text',
      signer: 'Canary Signer',
      status,
      subStatus,
      eventTime: {
        local: new Date(Date.parse(at) - (n % 5) * 3_600_000).toISOString().slice(0, 19),
        offset: '+00:00'
      },
      ...(places[n % 4] === null ? {} : { place: places[n % 4] })
    }
  ])
