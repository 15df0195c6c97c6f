import type { Json } from '@readdress/event-store'
import * as Either from 'fp-ts/lib/Either.js'
import { attachmentsPath, readAttachmentLine } from '../bundle/attachments.ts'
import { reportPath } from '../report/report-in-bundle.ts'
import type { ReportedEvent } from '../report/reported.ts'
import { itemsAt, textAt, valueAt } from '../report/telling.ts'
import { linesOf } from '../verify/read-lines.ts'
import type { BundleContent } from './bundle-content.ts'
import { distinct } from './sent-parcels.ts'
import type { StripeFileField, WhyEmpty } from './stripe-fields.ts'

/** The files of the bundle that go into a field, or why none does. */
export type FieldFiles = Either.Either<WhyEmpty, ReadonlyArray<string>>

/** What the bundle has for every field that takes a file. The report has to be printed, since no venue takes a page. */
export const stripeFiles = (content: BundleContent): Readonly<Record<StripeFileField, FieldFiles>> => {
  const of = (...types: ReadonlyArray<string>) => content.counted.filter(({ type }) => types.includes(type))
  const named = filesNamedIn(content)
  const deliveries = of('ParcelDelivered', 'DeliveryVerifiedWithCarrier')
  const isReplaced = of('OrderCancelled').some(({ data }) => valueAt(data, '/replacementOrderId') !== null)
  const isLinked = of('OrderLinked').length > 0
  return {
    shipping_documentation: named(deliveries, '/proof', 'not-recorded'),
    // Who checked that it was the buyer kept what he was written.
    customer_communication: named(of('AddressChangeVerified'), '/evidence', 'not-in-bundle'),
    customer_signature: named(deliveries, '/proof', 'not-recorded', isOfSigner),
    receipt: Either.left('not-in-bundle'),
    service_documentation: Either.left('not-needed'),
    refund_policy: Either.left('not-held'),
    cancellation_policy: Either.left(isReplaced ? 'not-held' : 'not-needed'),
    duplicate_charge_documentation: Either.left(isLinked ? 'not-held' : 'not-needed'),
    // Stripe takes no ZIP: of the whole bundle it is given the report, and its digest in words.
    uncategorized_file: content.files.has(reportPath) ? Either.right([reportPath]) : Either.left('not-in-bundle')
  }
}

// A photograph of a parcel is no signature: that belongs to whoever signed.
const isOfSigner = (ref: Json, { data }: ReportedEvent): boolean =>
  textAt(ref, '/subject') !== '' && textAt(ref, '/subject') === textAt(data, '/signer/subject')

const filesNamedIn = (content: BundleContent) => {
  const attached = attachedIn(content)
  const { withheld } = content.reported.said
  return (
    events: ReadonlyArray<ReportedEvent>,
    pointer: string,
    otherwise: WhyEmpty,
    isWanted: (ref: Json, event: ReportedEvent) => boolean = () => true
  ): FieldFiles => {
    const refs = events.flatMap((event) =>
      itemsAt(event.data, pointer)
        .map((ref, place) => ({ ref, event, at: `${pointer}/${place}` }))
        .filter(({ ref }) => isWanted(ref, event))
    )
    const files = distinct(refs.map(({ ref, event }) => attached.get(`${event.rev} ${textAt(ref, '/sha256')}`) ?? ''))
    if (files.length > 0) return Either.right(files)
    const [first] = refs
    if (first === undefined) return Either.left(otherwise)
    const why = withheld.find(({ rev, pointer: place }) => rev === first.event.rev && place === first.at)
    return Either.left(why?.reason ?? 'not-in-bundle')
  }
}

// The file of each reference of an event: "revision digest".
const attachedIn = ({ files }: BundleContent): ReadonlyMap<string, string> =>
  new Map(
    (linesOf(files, attachmentsPath) ?? []).flatMap((line) => {
      const read = readAttachmentLine(line)
      return read !== null && files.has(read.file) ? [[`${read.rev} ${read.digest}`, read.file] as const] : []
    })
  )
