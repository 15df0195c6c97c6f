import { createHash } from 'node:crypto'
import * as Either from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import * as t from 'io-ts'
import { fieldNames } from '../field-names.ts'
import { maybe, readJson } from '../payload.ts'
import { notForUs } from '../refusal.ts'
import { readMoment } from '../spelled-time.ts'
import { headerOf } from '../webhook.ts'
import { countryPlace } from './country-place.ts'
import { type Meaning, meaningOf } from './meaning.ts'
import { rawCode } from './raw-code.ts'
import type { SpelledScan } from './scans.ts'
import { seventeenTrackMeanings, seventeenTrackStages } from './seventeen-track-meanings.ts'
import { type TranslateScans, translatorFor } from './tracker.ts'

const text = maybe(t.string)

const Entry = t.type(
  {
    time_iso: text,
    time_raw: maybe(t.type({ date: text, time: text, timezone: text })),
    description: text,
    stage: text,
    sub_status: text,
    address: maybe(t.type({ country: text }))
  },
  'an entry'
)

const Provider = t.type(
  { provider: maybe(t.type({ key: maybe(t.union([t.number, t.string])) })), events: t.array(Entry) },
  'a provider'
)

const Update = t.type({
  number: t.string,
  carrier: t.number,
  track_info: t.type({
    time_metrics: maybe(t.type({ estimated_delivery_date: maybe(t.type({ to: text })) })),
    tracking: t.type({ providers: t.array(Provider) })
  })
})

const Push = t.type({ event: t.string })
const Updated = t.type({ data: Update })

/** The names of fields that may be told about a payload of 17TRACK. */
export const seventeenTrackFields = fieldNames(Push, Updated)

// The keys that 17TRACK gives to carriers that we have a profile of.†
const carriers = { '100001': 'dhl', '100002': 'ups', '100003': 'fedex', '100012': 'sf', '21051': 'usps' }

/**
 * What a push of 17TRACK says, `TRACKING_UPDATED` of version 2.2 and later; other events are not for us.
 *
 * It is signed in the header `sign`: SHA-256 of the body, a slash and the key of the account, in hexadecimal digits.
 */
export const seventeenTrack: TranslateScans = translatorFor({
  system: '17track',
  carriers,
  signature: (webhook, key) => ({
    place: 'sign',
    given: headerOf(webhook, 'sign')?.toLowerCase(),
    right: createHash('sha256').update(webhook.body).update(`/${key}`).digest('hex')
  }),
  read: (body) =>
    pipe(
      readJson(Push)(body),
      Either.flatMap(({ event }) =>
        event === 'TRACKING_UPDATED' ? readJson(Updated)(body) : notForUs('event', 'expected TRACKING_UPDATED')
      ),
      Either.map(({ data }) => ({
        number: ['data.number', data.number],
        carrier: ['data.carrier', String(data.carrier)],
        scans: scansOf(data)
      }))
    )
})

// Each carrier of a parcel tells its newest entry first.
const scansOf = ({ track_info: { time_metrics, tracking } }: t.TypeOf<typeof Update>): ReadonlyArray<SpelledScan> => {
  const expectedDelivery = readMoment(time_metrics?.estimated_delivery_date?.to)
  return tracking.providers.flatMap(({ provider, events }, first) =>
    events
      .map(
        (entry, second): SpelledScan => ({
          rawCode: rawCode(entry.sub_status ?? entry.stage),
          meaning: meaningOfEntry(entry),
          time: [
            `data.track_info.tracking.providers.${first}.events.${second}.time_iso`,
            entry.time_iso ?? spelledTime(entry.time_raw)
          ],
          text: entry.description,
          place: countryPlace(entry.address?.country),
          expectedDelivery: first === 0 && second === 0 ? expectedDelivery : null,
          leg: String(provider?.key ?? '')
        })
      )
      .toReversed()
  )
}

const meaningOfEntry = ({ sub_status, stage }: t.TypeOf<typeof Entry>): Meaning =>
  sub_status === null || sub_status === undefined
    ? meaningOf(seventeenTrackStages, stage)
    : meaningOf(seventeenTrackMeanings, sub_status, sub_status.split('_')[0])

const spelledTime = (raw: t.TypeOf<typeof Entry>['time_raw']): string =>
  [raw?.date, raw?.time, raw?.timezone].filter((part) => part !== null && part !== undefined).join(' ')
