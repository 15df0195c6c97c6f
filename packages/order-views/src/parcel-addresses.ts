import type { Instant, ParcelId, Region } from '@readdress/order'
import type { AddressFact } from './address-fact.ts'

/** Where one parcel is to go, goes and went. */
export interface ParcelAddress {
  readonly parcelId: ParcelId
  readonly label: { readonly version: number; readonly stale: boolean } | null
  readonly routed: { readonly version: number } | 'Unknown' | null
  readonly delivered: {
    readonly at: Instant
    readonly mode: string
    readonly place: Region | null
    readonly matchesVersion: number | null
  } | null
  /** When it came back; null where it has not. */
  readonly returned: Instant | null
  /** When it was found to be lost; null where it was not, or has turned up again or come back. */
  readonly lost: Instant | null
  /** The parcel whose goods came back and are sent again in this one. */
  readonly reshipmentOf: ParcelId | null
}

/** For each parcel: what its label says, where it is routed, where it was delivered. */
export const parcelAddresses = (seen: ReadonlyArray<AddressFact>, ordered: number): ReadonlyArray<ParcelAddress> =>
  [...seen.reduce(parcelsAfter, new Map<ParcelId, ParcelAddress>()).values()].map((parcel) => ({
    ...parcel,
    // Once it has left, a label is not wrong any more; where the parcel goes is another fact.
    label:
      parcel.label === null
        ? null
        : { ...parcel.label, stale: parcel.routed === null && parcel.label.version !== ordered }
  }))

type Parcels = ReadonlyMap<ParcelId, ParcelAddress>

const parcelsAfter = (before: Parcels, fact: AddressFact): Map<ParcelId, ParcelAddress> => {
  const after = new Map(before)
  const change = (parcelId: ParcelId, part: Partial<ParcelAddress>): Map<ParcelId, ParcelAddress> =>
    after.set(parcelId, {
      parcelId,
      label: null,
      routed: null,
      delivered: null,
      returned: null,
      lost: null,
      reshipmentOf: null,
      ...before.get(parcelId),
      ...part
    })
  switch (fact.type) {
    case 'ParcelPlanned':
      return change(fact.parcelId, {})
    case 'ReshipmentArranged':
      return change(fact.parcelId, { reshipmentOf: fact.fromParcelId })
    case 'LabelPrinted':
      return change(fact.parcelId, { label: { version: fact.version, stale: false } })
    case 'LabelVoided':
      return change(fact.parcelId, { label: null })
    case 'ParcelShipped':
    case 'ParcelRerouted':
      return change(fact.parcelId, { routed: { version: fact.version } })
    case 'CourseUnknown':
      return change(fact.parcelId, { routed: 'Unknown' })
    case 'ParcelDelivered': {
      const { occurredAt: at, mode, place, matchesVersion } = fact
      return change(fact.parcelId, { delivered: { at, mode, place, matchesVersion } })
    }
    case 'ReturnReceived':
      return change(fact.parcelId, { returned: fact.occurredAt, lost: null })
    case 'LossConfirmed':
      return change(fact.parcelId, { lost: fact.occurredAt })
    case 'ParcelFound':
      return change(fact.parcelId, { lost: null })
    case 'ParcelCancelled':
      // It will never go anywhere.
      after.delete(fact.parcelId)
      return after
    case 'Placed':
    case 'Paid':
    case 'RedirectConfirmed':
    case 'ErrorDeclared':
    case 'Completed':
    case 'Cancelled':
    case 'Confirmed':
    case 'Observed':
    case 'Amended':
    case 'AmendmentFailed':
    case 'OnPlatform':
    case 'CaseMoved':
    case 'Routed':
    case 'WaysOutOffered':
    case 'WayOutAgreed':
      return after
  }
}
