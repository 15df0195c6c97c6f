import { timeAt } from '../report/report-time.ts'
import type { ReportedEvent } from '../report/reported.ts'
import { momentOf, textAt, valueAt } from '../report/telling.ts'
import type { BundleContent } from './bundle-content.ts'

/** A parcel that left, and the address version that was agreed for it at its delivery, or at last; null where none is known. */
export interface SentParcel {
  /** Its first tracking number, and those that took its place. */
  readonly trackingNumbers: ReadonlyArray<string>
  readonly carriers: ReadonlyArray<string>
  /** The days, as YYYY-MM-DD at the offset of the report; that of delivery as the carrier says it, null where none is recorded. */
  readonly shippedOn: string
  readonly deliveredOn: string | null
  readonly version: number | null
}

/** The parcels of the order that left, in the order in which they did. */
export const sentParcels = ({ counted, reported }: BundleContent): ReadonlyArray<SentParcel> =>
  counted
    .filter(({ type }) => type === 'ParcelShipped')
    .map((shipped) => {
      const its = counted.filter(({ data }) => textAt(data, '/parcelId') === textAt(shipped.data, '/parcelId'))
      const delivery = its.find(({ type }) => type === 'ParcelDelivered')
      const until = delivery === undefined ? its : its.slice(0, its.indexOf(delivery))
      const route = until.findLast(({ type }) => type === 'ParcelRerouted') ?? shipped
      const number = textAt(shipped.data, '/trackingNumber')
      const replaced = its.filter(({ type }) => type === 'TrackingNumberReplaced')
      const label = its.findLast(
        ({ type, data }) => type === 'LabelPrinted' && textAt(data, '/trackingNumber') === number
      )
      const moment = textAt(shipped.data, '/shippedAt') || momentOf(shipped)
      return {
        trackingNumbers: distinct([number, ...replaced.map(({ data }) => textAt(data, '/newNumber'))]),
        carriers: distinct([label, ...replaced].map((event) => textAt(event?.data ?? null, '/carrier'))),
        shippedOn: timeAt(moment, reported.said.report.offset).slice(0, 10),
        deliveredOn: textAt(delivery?.data ?? null, '/deliveredAt/local').slice(0, 10) || null,
        version: versionOf(route)
      }
    })

/** The address version that an event names; null where it names none. */
export const versionOf = ({ data }: ReportedEvent, pointer = '/version'): number | null => {
  const version = valueAt(data, pointer)
  return typeof version === 'number' ? version : null
}

/** Each text once, without the empty one. */
export const distinct = (texts: ReadonlyArray<string>): ReadonlyArray<string> =>
  [...new Set(texts)].filter((text) => text !== '')
