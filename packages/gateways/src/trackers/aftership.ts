import * as Either from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import * as t from 'io-ts'
import { fieldNames } from '../field-names.ts'
import { maybe, readJson } from '../payload.ts'
import { notForUs } from '../refusal.ts'
import { hmacSha256 } from '../signature.ts'
import { readMoment } from '../spelled-time.ts'
import { headerOf } from '../webhook.ts'
import { aftershipMeanings } from './aftership-meanings.ts'
import { meaningOf } from './meaning.ts'
import { rawCode } from './raw-code.ts'
import type { SpelledScan } from './scans.ts'
import { type TranslateScans, translatorFor } from './tracker.ts'

const text = maybe(t.string)

const Checkpoint = t.type({ checkpoint_time: text, tag: text, subtag: text, message: text, slug: text }, 'a checkpoint')

const Tracking = t.type({
  tracking_number: t.string,
  slug: t.string,
  signed_by: text,
  expected_delivery: text,
  checkpoints: t.array(Checkpoint)
})

const Push = t.type({ event: t.string })
const Updated = t.type({ msg: Tracking })

/** The names of fields that may be told about a payload of AfterShip. */
export const aftershipFields = fieldNames(Push, Updated)

const header = 'aftership-hmac-sha256'

/**
 * What a webhook of AfterShip says, `tracking_update` of its tracking API; other events are not for us.
 *
 * It is signed in the header `aftership-hmac-sha256`: HMAC with SHA-256 of the body under the webhook secret, in base64.
 */
export const aftership: TranslateScans = translatorFor({
  system: 'aftership',
  carriers: { 'sf-express': 'sf' },
  signature: (webhook, key) => ({
    place: header,
    given: headerOf(webhook, header),
    right: hmacSha256(key, webhook.body, 'base64')
  }),
  read: (body) =>
    pipe(
      readJson(Push)(body),
      Either.flatMap(({ event }) =>
        event === 'tracking_update' ? readJson(Updated)(body) : notForUs('event', 'expected tracking_update')
      ),
      Either.map(({ msg }) => ({
        number: ['msg.tracking_number', msg.tracking_number],
        carrier: ['msg.slug', msg.slug],
        scans: scansOf(msg)
      }))
    )
})

// The newest checkpoint stands last; who signed is said of the whole parcel. A country is named by three letters, so no place is taken.
const scansOf = ({
  checkpoints,
  signed_by,
  expected_delivery
}: t.TypeOf<typeof Tracking>): ReadonlyArray<SpelledScan> =>
  checkpoints.map(({ tag, subtag, checkpoint_time, message, slug }, place) => ({
    rawCode: rawCode(subtag ?? tag),
    meaning: meaningOf(aftershipMeanings, subtag, subtag?.split('_')[0], tag),
    time: [`msg.checkpoints.${place}.checkpoint_time`, checkpoint_time],
    text: message,
    signer: tag === 'Delivered' ? signed_by : null,
    expectedDelivery: place === checkpoints.length - 1 ? readMoment(expected_delivery) : null,
    leg: slug ?? ''
  }))
