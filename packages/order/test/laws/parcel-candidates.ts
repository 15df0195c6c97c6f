import type { PlacedOrder } from '@readdress/order'
import type { Candidate, Now } from './candidate.ts'
import { places } from './planted.ts'

type Parcel = PlacedOrder['parcel']['parcels'][number]

/** What might be done about parcels: two of them, one piece each. */
export const parcelCandidates = (order: PlacedOrder, now: Now): ReadonlyArray<Candidate> => [
  ...['p1', 'p2'].map(
    (parcelId): Candidate => ['PlanParcel', { parcelId, lines: [{ lineId: 'l1', quantity: 1 + (now.n % 2) }] }]
  ),
  ...order.parcel.parcels.flatMap((parcel) => handled(order, parcel, now))
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
      return [...label, ...label, ...label, ...scans]
    case 'Labelled': {
      const { trackingNumber, version } = parcel.label
      const shipped = { parcelId, trackingNumber, shippedAt: now.at, platformCheck }
      return [
        ...label,
        ['VoidLabel', { parcelId, trackingNumber, why: 'Torn' }],
        ['ShipParcel', { ...shipped, expectedVersion: ordered }],
        ['ShipParcel', { ...shipped, expectedVersion: version }],
        ...scans.slice(0, 3)
      ]
    }
    case 'Shipped':
    case 'Delivered':
      return [...label, ...scans]
  }
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
