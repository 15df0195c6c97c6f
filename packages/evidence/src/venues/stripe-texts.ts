import * as Either from 'fp-ts/lib/Either.js'
import { codeWord } from '../report/code-words.ts'
import type { ReportedEvent } from '../report/reported.ts'
import { itemsAt, textAt, valueAt } from '../report/telling.ts'
import { visibleText } from '../report/visible-text.ts'
import { versionOf } from './agreed-version.ts'
import type { BundleContent } from './bundle-content.ts'
import { buyerActions } from './buyer-actions.ts'
import { claimText } from './claim-text.ts'
import { eventInOneLine } from './event-in-one-line.ts'
import type { Pieces } from './fitted-text.ts'
import { distinct, firstReceived, sentParcels } from './sent-parcels.ts'
import { addressText } from './shown-address.ts'
import { type ShownText, shownText } from './shown-text.ts'
import type { StripeTextField, WhyEmpty } from './stripe-fields.ts'

/** What goes into a text field, or why nothing does. */
export type FieldText = Either.Either<WhyEmpty, Pieces>

/** What the events have for every text field. */
export const stripeTexts = (content: BundleContent): Readonly<Record<StripeTextField, FieldText>> => {
  const of = (type: string): ReadonlyArray<ReportedEvent> => content.counted.filter((event) => event.type === type)
  const [placed, paid, linked] = [of('OrderPlaced'), of('PaymentRecorded'), of('OrderLinked')]
  const replaced = of('OrderCancelled').filter(({ data }) => valueAt(data, '/replacementOrderId') !== null)
  const sent = sentParcels(content)
  const received = firstReceived(sent)
  const tell = (events: ReadonlyArray<ReportedEvent>, why: WhyEmpty, more?: (event: ReportedEvent) => string) =>
    lines(
      events.map((event) => eventInOneLine(content, event, more?.(event))),
      why
    )
  return {
    customer_name: onOneLine(buyerName(content, placed)),
    customer_email_address: onOneLine(shownText(content, placed, '/buyer/email')),
    customer_purchase_ip: onOneLine(shownText(content, paid, '/ip')),
    billing_address: Either.left('not-held'),
    shipping_address: onOneLine(addressText(content, received === undefined ? null : versionOf(received.routed))),
    shipping_carrier: listed(sent.flatMap(({ carriers }) => carriers)),
    shipping_tracking_number: listed(sent.flatMap(({ trackingNumbers }) => trackingNumbers)),
    shipping_date: listed(
      sent
        .map(({ shippedOn }) => shippedOn)
        .sort()
        .slice(0, 1)
    ),
    service_date: listed(
      sent
        .flatMap(({ deliveredOn }) => deliveredOn ?? [])
        .sort()
        .slice(-1)
    ),
    duplicate_charge_explanation: tell(
      linked,
      'not-needed',
      ({ data }) => `: ${textAt(data, '/otherOrderId')}, ${codeWord(textAt(data, '/relation')).en}`
    ),
    duplicate_charge_id: Either.left(linked.length === 0 ? 'not-needed' : 'not-held'),
    refund_policy_disclosure: Either.left('not-held'),
    // A remedy is declined by the buyer; that the seller refused a refund is recorded nowhere.
    refund_refusal_explanation: Either.left('not-held'),
    cancellation_policy_disclosure: Either.left(replaced.length === 0 ? 'not-needed' : 'not-held'),
    cancellation_rebuttal: tell(
      replaced,
      'not-needed',
      ({ data }) => `: replaced by order ${textAt(data, '/replacementOrderId')}`
    ),
    uncategorized_text: Either.right(claimText(content)),
    product_description: lines(placed.slice(0, 1).flatMap(goodsOf), 'not-recorded'),
    access_activity_log: tell(
      buyerActions(content),
      'not-recorded',
      ({ meta }) => `, through ${codeWord(textAt(meta, '/channel')).en}`
    )
  }
}

const goodsOf = ({ data }: ReportedEvent): ReadonlyArray<string> =>
  itemsAt(data, '/lines').map((line) => {
    const quantity = valueAt(line, '/quantity')
    return visibleText(
      `${typeof quantity === 'number' ? quantity : '?'} × ${textAt(line, '/description')} (${textAt(line, '/sku')})`
    )
  })

/** A text that is given whole or not at all. */
export const onOneLine = (text: ShownText): FieldText =>
  Either.map((piece: string): Pieces => ({ pieces: [piece], between: '' }))(text)

const lines = (pieces: ReadonlyArray<string>, why: WhyEmpty): FieldText =>
  pieces.length === 0 ? Either.left(why) : Either.right({ pieces, between: '\n' })

const listed = (texts: ReadonlyArray<string>): FieldText => {
  const pieces = distinct(texts.map(visibleText))
  return pieces.length === 0 ? Either.left('not-recorded') : Either.right({ pieces, between: ', ' })
}

// Who buys for himself is the recipient; of who buys for another only the name of his account is known.
const buyerName = (content: BundleContent, placed: ReadonlyArray<ReportedEvent>): ShownText => {
  const own = placed.filter(({ data }) => textAt(data, '/recipient') === 'buyer')
  const name = shownText(content, own, '/address/recipientName')
  if (Either.isRight(name)) return name
  const nickname = shownText(content, placed, '/buyer/nickname')
  return Either.isRight(nickname) || name.left === 'not-recorded' ? nickname : name
}
