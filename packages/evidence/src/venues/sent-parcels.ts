import { timeAt } from '../report/report-time.ts'
import type { ReportedEvent } from '../report/reported.ts'
import { momentOf, textAt } from '../report/telling.ts'
import { versionOf } from './agreed-version.ts'
import type { BundleContent } from './bundle-content.ts'

/** A parcel that left, and neither came back nor was lost. */
export interface SentParcel {
  /** Its first tracking number, and those that took its place. */
  readonly trackingNumbers: ReadonlyArray<string>
  readonly carriers: ReadonlyArray<string>
  /** The days, as YYYY-MM-DD at the offset of the report; that of delivery as the carrier says it, null where none is recorded. */
  readonly shippedOn: string
  readonly deliveredOn: string | null
  readonly shipped: ReportedEvent
  /** Its last delivery, and what the carrier explained of it later. */
  readonly delivered: ReportedEvent | null
  readonly explained: ReadonlyArray<ReportedEvent>
  /** The event that says which address version it went to: it left with that, or was rerouted to it before its delivery. */
  readonly routed: ReportedEvent
}

/** The parcels of the order that went to the buyer, in the order in which they left. */
export const sentParcels = (content: BundleContent): ReadonlyArray<SentParcel> =>
  content.counted.filter(({ type }) => type === 'ParcelShipped').flatMap((shipped) => sentParcel(content, shipped))

const sentParcel = ({ counted, reported }: BundleContent, shipped: ReportedEvent): ReadonlyArray<SentParcel> => {
  const parcelId = textAt(shipped.data, '/parcelId')
  // Of a redacted event nobody can say what belongs to it.
  const its = parcelId === '' ? [shipped] : counted.filter(({ data }) => textAt(data, '/parcelId') === parcelId)
  if (isGone(its)) return []
  const delivered = its.findLast(({ type }) => type === 'ParcelDelivered') ?? null
  const until = delivered === null ? its : its.slice(0, its.indexOf(delivered))
  const number = textAt(shipped.data, '/trackingNumber')
  const replaced = its.filter(({ type }) => type === 'TrackingNumberReplaced')
  const label = its.findLast(({ type, data }) => type === 'LabelPrinted' && textAt(data, '/trackingNumber') === number)
  const moment = textAt(shipped.data, '/shippedAt') || momentOf(shipped)
  const looked = its.filter(({ type }) => type === 'InvestigationOpened').map(investigationOf)
  return [
    {
      trackingNumbers: distinct([number, ...replaced.map(({ data }) => textAt(data, '/newNumber'))]),
      carriers: distinct([label, ...replaced].map((event) => textAt(event?.data ?? null, '/carrier'))),
      shippedOn: timeAt(moment, reported.said.report.offset).slice(0, 10),
      deliveredOn: textAt(delivered?.data ?? null, '/deliveredAt/local').slice(0, 10) || null,
      shipped,
      delivered,
      explained: counted.filter(
        (event) => event.type === 'DeliveryVerifiedWithCarrier' && looked.includes(investigationOf(event))
      ),
      routed: until.findLast(({ type }) => type === 'ParcelRerouted') ?? shipped
    }
  ]
}

// What was returned after its delivery was delivered; what was found again is on its way.
const isGone = (its: ReadonlyArray<ReportedEvent>): boolean => {
  const last = its.findLast(({ type }) => ends.has(type))?.type
  return last === 'LossConfirmed' || last === 'ParcelCancelled' || (last === 'ReturnReceived' && !isDelivered(its))
}

const ends: ReadonlySet<string> = new Set([
  'ParcelDelivered',
  'ReturnReceived',
  'LossConfirmed',
  'ParcelFound',
  'ParcelCancelled'
])

const isDelivered = (its: ReadonlyArray<ReportedEvent>): boolean => its.some(({ type }) => type === 'ParcelDelivered')

const investigationOf = ({ data }: ReportedEvent): string => textAt(data, '/investigationId')

/** The parcel whose address a form is given that takes one: the first that was delivered, or else the first that left. */
export const firstReceived = (sent: ReadonlyArray<SentParcel>): SentParcel | undefined =>
  sent.find(({ delivered }) => delivered !== null) ?? sent[0]

/** The address versions that these parcels went to, each once; null where none is known. */
export const versionsSentTo = (sent: ReadonlyArray<SentParcel>): ReadonlyArray<number | null> => [
  ...new Set(sent.map(({ routed }) => versionOf(routed)))
]

/** Each text once, without the empty one. */
export const distinct = (texts: ReadonlyArray<string>): ReadonlyArray<string> =>
  [...new Set(texts)].filter((text) => text !== '')
