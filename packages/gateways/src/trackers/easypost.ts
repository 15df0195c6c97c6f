import * as Either from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import * as t from 'io-ts'
import { fieldNames } from '../field-names.ts'
import { maybe, readJson } from '../payload.ts'
import { notForUs } from '../refusal.ts'
import { hmacSha256 } from '../signature.ts'
import { readMoment } from '../spelled-time.ts'
import { headerOf } from '../webhook.ts'
import { countryPlace } from './country-place.ts'
import { easypostMeanings } from './easypost-meanings.ts'
import { meaningOf } from './meaning.ts'
import { rawCode } from './raw-code.ts'
import type { SpelledScan } from './scans.ts'
import { type TranslateScans, translatorFor } from './tracker.ts'

const text = maybe(t.string)

const Detail = t.type(
  {
    datetime: text,
    status: text,
    status_detail: text,
    message: text,
    tracking_location: maybe(t.type({ country: text }))
  },
  'a tracking detail'
)

const Tracker = t.type({
  tracking_code: t.string,
  carrier: t.string,
  signed_by: text,
  est_delivery_date: text,
  tracking_details: t.array(Detail)
})

const Event = t.type({ description: t.string })
const Updated = t.type({ result: Tracker })

/** The names of fields that may be told about a payload of EasyPost. */
export const easypostFields = fieldNames(Event, Updated)

const header = 'x-hmac-signature'

/**
 * What a webhook of EasyPost says, `tracker.updated` or `tracker.created`; other events are not for us.
 *
 * It is signed in the header `X-Hmac-Signature`: `hmac-sha256-hex=` and HMAC with SHA-256 of the body under the webhook secret in its form NFKD.
 */
export const easypost: TranslateScans = translatorFor({
  system: 'easypost',
  carriers: { DHLExpress: 'dhl' },
  signature: (webhook, key) => ({
    place: header,
    given: headerOf(webhook, header)?.toLowerCase(),
    right: `hmac-sha256-hex=${hmacSha256(key.normalize('NFKD'), webhook.body, 'hex')}`
  }),
  read: (body) =>
    pipe(
      readJson(Event)(body),
      Either.flatMap(({ description }) =>
        description === 'tracker.updated' || description === 'tracker.created'
          ? readJson(Updated)(body)
          : notForUs('description', 'expected tracker.updated or tracker.created')
      ),
      Either.map(({ result }) => ({
        number: ['result.tracking_code', result.tracking_code],
        carrier: ['result.carrier', result.carrier],
        scans: scansOf(result)
      }))
    )
})

// The newest detail stands last; who signed is said of the whole parcel.
const scansOf = (tracker: t.TypeOf<typeof Tracker>): ReadonlyArray<SpelledScan> =>
  tracker.tracking_details.map(({ status, status_detail, datetime, message, tracking_location }, place, details) => {
    const detailed = status_detail === null || status_detail === undefined ? status : `${status}/${status_detail}`
    return {
      rawCode: rawCode(detailed),
      meaning: meaningOf(easypostMeanings, detailed, status),
      time: [`result.tracking_details.${place}.datetime`, datetime],
      text: message,
      place: countryPlace(tracking_location?.country),
      signer: status === 'delivered' ? tracker.signed_by : null,
      expectedDelivery: place === details.length - 1 ? readMoment(tracker.est_delivery_date) : null
    }
  })
