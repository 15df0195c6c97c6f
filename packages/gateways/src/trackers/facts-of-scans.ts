import {
  Actor,
  type CarrierTime,
  type Instant,
  isAfter,
  type Place,
  type ShortText,
  SourceRef,
  written
} from '@readdress/order'
import { derivedId } from '../derived-id.ts'
import { momentOf } from '../spelled-time.ts'
import { longText, shortText } from '../text-within.ts'
import type { AboutParcel, Fact } from '../translated.ts'
import type { Meaning } from './meaning.ts'

/** One scan as a tracker tells it. */
export interface TrackerScan {
  readonly rawCode: ShortText
  readonly meaning: Meaning
  readonly time: CarrierTime
  readonly text?: string | null | undefined
  readonly place?: Place | null
  readonly signer?: string | null | undefined
  readonly expectedDelivery?: Instant | null
  /** What tells apart scans of one time and code that come from different carriers of one parcel. */
  readonly leg?: string
  /** Stands for the time in the id of the fact where `time` is only that of the message, and another one when it comes again. */
  readonly since?: string
}

/** From whom scans come, when, and of which parcel. */
export interface Told {
  readonly system: string
  readonly about: AboutParcel
  readonly receivedAt: Instant
}

/**
 * The facts of scans that are given the oldest first, each once.
 *
 * A tracker sends the whole history again with every news. So the id of a fact follows from parcel, time and code, and from its place among scans that
 * share these; not from the text, which may be personal, and which trackers correct or translate later.
 */
export const factsOfScans = (scans: ReadonlyArray<TrackerScan>, told: Told): ReadonlyArray<Fact> => {
  const seen = new Map<string, number>()
  return distinct(scans)
    .toSorted((one, other) => millisecondsOf(one.time) - millisecondsOf(other.time))
    .map((scan) => {
      const { local, offset } = scan.time
      const when = scan.since ?? `${local}${offset ?? ''}`
      const id = [told.about.trackingNumber, scan.leg ?? '', when, scan.rawCode]
      const before = seen.get(JSON.stringify(id)) ?? 0
      seen.set(JSON.stringify(id), before + 1)
      return factOf(scan, told, derivedId(...id, before))
    })
}

// Of two entries that say the same, one may stand where a tracker puts what it says of the newest.
const distinct = (scans: ReadonlyArray<TrackerScan>): ReadonlyArray<TrackerScan> => [
  ...new Map(
    scans.map((scan) => [JSON.stringify([scan.leg, scan.time, scan.rawCode, scan.text, scan.place]), scan])
  ).values()
]

// A time without offset is compared as it stands: only the order among scans of one source matters.
const millisecondsOf = ({ local, offset }: CarrierTime): number => Date.parse(`${local}${offset ?? 'Z'}`)

const factOf = (scan: TrackerScan, { system, about, receivedAt }: Told, eventId: string): Fact => {
  const [status, subStatus] = scan.meaning
  const text = longText(scan.text)
  const signer = shortText(scan.signer)
  const { place, expectedDelivery } = scan
  return {
    type: 'RecordTracking',
    actor: written(Actor, { role: 'Carrier', id: system }),
    channel: 'Api',
    // A carrier whose clock is ahead of ours cannot have scanned it later than we heard of it.
    occurredAt: earlier(momentOf(scan.time), receivedAt),
    source: written(SourceRef, { system, eventId }),
    data: {
      trackingNumber: about.trackingNumber,
      carrier: about.carrier,
      rawCode: scan.rawCode,
      status,
      subStatus,
      eventTime: scan.time,
      ...(text === null ? {} : { text }),
      ...(place === null || place === undefined ? {} : { place }),
      ...(expectedDelivery === null || expectedDelivery === undefined ? {} : { expectedDelivery }),
      ...(signer === null ? {} : { signer })
    }
  }
}

const earlier = (moment: Instant | null, receivedAt: Instant): Instant =>
  moment === null || isAfter(moment, receivedAt) ? receivedAt : moment
