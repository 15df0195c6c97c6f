import * as Either from 'fp-ts/lib/Either.js'
import type { BundleContent } from './bundle-content.ts'
import { paidVersion } from './paid-version.ts'
import { joined, type ShownAddress, shownAddress } from './shown-address.ts'
import { type ShownText, shownText } from './shown-text.ts'
import { type FieldText, onOneLine } from './stripe-texts.ts'

/** What Visa's Compelling Evidence 3.0 asks of the disputed transaction, as far as the events of its order hold it; the address is that of the payment. */
export const disputedTransaction = (
  content: BundleContent,
  productDescription: FieldText
): ReadonlyArray<readonly [name: string, FieldText]> => {
  const of = (type: string) => content.counted.filter((event) => event.type === type)
  const [placed, paid] = [of('OrderPlaced'), of('PaymentRecorded')]
  const address = shownAddress(content, paidVersion(content))
  const part = (of: (address: ShownAddress) => string): FieldText =>
    onOneLine(
      Either.flatMap((shown: ShownAddress): ShownText => {
        const text = of(shown)
        return text === '' ? Either.left('not-recorded') : Either.right(text)
      })(address)
    )
  return [
    ['customer_account_id', onOneLine(shownText(content, placed, '/buyer/accountId'))],
    ['customer_device_id', longEnough(shownText(content, paid, '/deviceId'), 15)],
    ['customer_device_fingerprint', longEnough(shownText(content, paid, '/deviceFingerprint'), 20)],
    ['customer_email_address', onOneLine(shownText(content, placed, '/buyer/email'))],
    ['customer_purchase_ip', onOneLine(shownText(content, paid, '/ip'))],
    ['merchandise_or_services', onOneLine(Either.right('merchandise'))],
    ['shipping_address/line1', part(({ street, detail }) => street || detail)],
    // Stripe has no field for a district.
    ['shipping_address/line2', part(({ street, detail, district }) => joined(street && detail, district))],
    ['shipping_address/city', part(({ city }) => city)],
    ['shipping_address/state', part(({ state }) => state)],
    ['shipping_address/postal_code', part(({ postcode }) => postcode)],
    ['shipping_address/country', part(({ country }) => country)],
    ['product_description', productDescription]
  ]
}

const longEnough = (text: ShownText, least: number): FieldText =>
  Either.isRight(text) && text.right.length < least ? Either.left('too-short') : onOneLine(text)
