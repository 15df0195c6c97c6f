import type { ShortText } from '@readdress/order'
import * as Either from 'fp-ts/lib/Either.js'
import * as t from 'io-ts'
import { maybe } from '../payload.ts'
import { readTime } from '../spelled-time.ts'
import type { CarrierNames } from '../trackers/carrier-named.ts'
import { factsOfScans, type TrackerScan } from '../trackers/facts-of-scans.ts'
import { meaningOf } from '../trackers/meaning.ts'
import { parcelOf } from '../trackers/parcel-of.ts'
import { rawCode } from '../trackers/raw-code.ts'
import type { Fact } from '../translated.ts'
import { xiaohongshuMeanings, xiaohongshuStates } from './xiaohongshu-meanings.ts'
import type { ToldOfOrder } from './xiaohongshu-order.ts'

const text = maybe(t.string)
const code = maybe(t.union([t.number, t.string]))

const Entry = t.type({ eventAt: text, eventDesc: text, nodeId: code, subNodeId: code, trackingStatus: code })
type Entry = t.TypeOf<typeof Entry>

const Track = t.type({
  currentStatusDesc: text,
  expressCompanyCode: text,
  expressNo: text,
  records: maybe(t.array(Entry))
})
type Track = t.TypeOf<typeof Track>

/** The data of `order.getOrderTracking`: a track for each parcel of an order. */
export const Tracks = t.type({ orderTrackInfos: maybe(t.array(Track)) })

// Xiaohongshu's names of the carriers that we have profiles of.†
const ours = { shunfeng: 'sf' }

/** The scans of an order's parcels. A parcel without a number has not been handed to anybody, and tells nothing yet. */
export const factsOfTracks = (
  { orderTrackInfos }: t.TypeOf<typeof Tracks>,
  { platformOrderNo, receivedAt }: ToldOfOrder,
  names: CarrierNames
): ReadonlyArray<Fact> =>
  (orderTrackInfos ?? []).flatMap((track) => {
    const { expressNo, expressCompanyCode } = track
    const about = parcelOf({ number: ['', expressNo ?? ''], carrier: ['', expressCompanyCode ?? ''] }, names, ours)
    return Either.isLeft(about)
      ? []
      : factsOfScans(scansOf(track, platformOrderNo), { system: 'xiaohongshu', about: about.right, receivedAt })
  })

const scansOf = ({ currentStatusDesc, records }: Track, platformOrderNo: ShortText): ReadonlyArray<TrackerScan> => {
  const scans = (records ?? []).flatMap((entry) => scanOf(entry))
  const newest = scans.toSorted((one, other) => (one.time.local < other.time.local ? 1 : -1))[0]
  const state = currentStatusDesc ?? ''
  // That it was signed for, or never left, only the state says: since when, the newest entry.
  return newest === undefined || !Object.hasOwn(xiaohongshuStates, state)
    ? scans
    : [
        ...scans,
        {
          rawCode: rawCode(state, xiaohongshuStates),
          meaning: meaningOf(xiaohongshuStates, state),
          time: newest.time,
          since: platformOrderNo
        }
      ]
}

// What trade and fulfilment did before is about the order. An entry without a time cannot be put among the others.
const scanOf = ({ eventAt, eventDesc, nodeId, subNodeId, trackingStatus }: Entry): ReadonlyArray<TrackerScan> => {
  const time = readTime(eventAt ?? '', '+08:00')
  const node = `${nodeId ?? ''}-${subNodeId ?? ''}`
  const status = String(trackingStatus ?? '')
  if (time === null || (aboutTheOrder.has(String(nodeId)) && !Object.hasOwn(xiaohongshuMeanings, status))) return []
  const codes = [node, status]
  const raw = codes.find((one) => Object.hasOwn(xiaohongshuMeanings, one)) ?? (status === '' ? node : status)
  return [{ rawCode: rawCode(raw), meaning: meaningOf(xiaohongshuMeanings, ...codes), time, text: eventDesc }]
}

const aboutTheOrder: ReadonlySet<string> = new Set(['5', '6'])
