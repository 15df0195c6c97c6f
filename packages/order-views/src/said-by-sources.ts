import type { CarrierTime, Region, TrackingStatus, TrackingSubStatus, TrackingUpdated } from '@readdress/order'

/** What one source of tracking says of a parcel: the newest of its scans, by the time of the carrier. */
export interface SaidBySource {
  readonly system: string
  readonly status: TrackingStatus
  readonly subStatus: TrackingSubStatus
  readonly at: CarrierTime
  readonly place: Region | null
}

/** What each source said last, by its name. */
export const saidBySources = (scans: ReadonlyArray<TrackingUpdated>): ReadonlyArray<SaidBySource> => {
  const newest = new Map<string, SaidBySource>()
  for (const { data } of scans) {
    const { status, subStatus, eventTime: at, place } = data
    const { system } = data.source
    const before = newest.get(system)
    if (before === undefined || timeOf(before.at) <= timeOf(at))
      newest.set(system, { system, status, subStatus, at, place })
  }
  return [...newest.values()].toSorted((one, other) => (one.system < other.system ? -1 : 1))
}

// A time without an offset counts as UTC, as everywhere: only times of one source compare exactly.
const timeOf = ({ local, offset }: CarrierTime): number => Date.parse(`${local}${offset ?? '+00:00'}`)
