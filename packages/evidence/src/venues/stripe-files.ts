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
  const attached = attachedIn(content)
  const withheld = new Map(
    content.reported.said.withheld.map(({ rev, pointer, reason }) => [`${rev} ${pointer}`, reason])
  )
  const proofOf = (events: ReadonlyArray<ReportedEvent>): FieldFiles => {
    const refs = events.flatMap(({ rev, data }) =>
      itemsAt(data, '/proof').map((ref, place): { readonly file: string; readonly why: WhyEmpty } => ({
        file: attached.get(`${rev} ${textAt(ref, '/sha256')}`) ?? '',
        why: withheld.get(`${rev} /proof/${place}`) ?? 'not-in-bundle'
      }))
    )
    const files = distinct(refs.map(({ file }) => file))
    return files.length > 0 ? Either.right(files) : Either.left(refs[0]?.why ?? 'not-recorded')
  }
  const signed = of('ParcelDelivered').filter(({ data }) => valueAt(data, '/signer') !== null)
  const isReplaced = of('OrderCancelled').some(({ data }) => valueAt(data, '/replacementOrderId') !== null)
  const isLinked = of('OrderLinked').length > 0
  return {
    shipping_documentation: proofOf(of('ParcelDelivered', 'DeliveryVerifiedWithCarrier')),
    customer_communication: Either.left('not-in-bundle'),
    customer_signature: proofOf(signed),
    receipt: Either.left('not-in-bundle'),
    service_documentation: Either.left('not-needed'),
    refund_policy: Either.left('not-held'),
    cancellation_policy: Either.left(isReplaced ? 'not-held' : 'not-needed'),
    duplicate_charge_documentation: Either.left(isLinked ? 'not-held' : 'not-needed'),
    uncategorized_file: content.files.has(reportPath) ? Either.right([reportPath]) : Either.left('not-in-bundle')
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
