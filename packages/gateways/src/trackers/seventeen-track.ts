import { createHash } from 'node:crypto'
import * as Either from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import * as t from 'io-ts'
import { maybe, readJson, readText } from '../payload.ts'
import { notForUs, type Refusal } from '../refusal.ts'
import { checkSignature } from '../signature.ts'
import type { About, Translated } from '../translated.ts'
import { headerOf, type Webhook } from '../webhook.ts'
import { countryPlace } from './country-place.ts'
import { factsOfScans } from './facts-of-scans.ts'
import { type Meaning, meaningOf } from './meaning.ts'
import { parcelOf } from './parcel-of.ts'
import { readTimes, type SpelledScan } from './scans.ts'
import { seventeenTrackMeanings, seventeenTrackStages } from './seventeen-track-meanings.ts'
import { readMoment } from './time-of-scan.ts'
import type { TrackerSettings } from './tracker-settings.ts'

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

const Push = t.type({ event: t.string, data: t.UnknownRecord })
const Updated = t.type({ data: Update })

// The keys that 17TRACK gives to carriers that we have a profile of.†
const carriers = { '100001': 'dhl', '100002': 'ups', '100003': 'fedex', '100012': 'sf', '21051': 'usps' }

/**
 * What a push of 17TRACK says, `TRACKING_UPDATED` of version 2.2 and later; other events are not for us.
 *
 * It is signed in the header `sign`: SHA-256 of the body, a slash and the key of the account, in hexadecimal digits.
 */
export const seventeenTrack = (
  webhook: Webhook,
  { key, carriers: names = {} }: TrackerSettings
): Either.Either<Refusal, Translated> =>
  pipe(
    checkSignature({
      place: 'sign',
      given: headerOf(webhook, 'sign')?.toLowerCase(),
      key,
      expected: createHash('sha256').update(webhook.body).update(`/${key}`).digest('hex')
    }),
    Either.flatMap(() => readText(webhook.body)),
    Either.flatMap(readUpdate),
    Either.bindTo('update'),
    Either.bind('about', ({ update }) => aboutOf(update, names)),
    Either.bind('scans', ({ update }) => readTimes(scansOf(update))),
    Either.map(({ about, scans }) => ({
      about,
      facts: factsOfScans(scans, { system: '17track', about, receivedAt: webhook.receivedAt })
    }))
  )

const readUpdate = (body: string): Either.Either<Refusal, t.TypeOf<typeof Update>> => {
  const push = readJson(Push)(body)
  if (Either.isLeft(push)) return push
  return push.right.event === 'TRACKING_UPDATED'
    ? pipe(
        readJson(Updated)(body),
        Either.map(({ data }) => data)
      )
    : notForUs('event', 'expected TRACKING_UPDATED')
}

const aboutOf = (
  { number, carrier }: t.TypeOf<typeof Update>,
  names: NonNullable<TrackerSettings['carriers']>
): Either.Either<Refusal, About> =>
  parcelOf({ number: ['data.number', number], carrier: ['data.carrier', String(carrier)] }, names, carriers)

// Each carrier of a parcel tells its newest entry first.
const scansOf = ({ track_info: { time_metrics, tracking } }: t.TypeOf<typeof Update>): ReadonlyArray<SpelledScan> => {
  const expectedDelivery = readMoment(time_metrics?.estimated_delivery_date?.to)
  return tracking.providers.flatMap(({ provider, events }, first) =>
    events
      .map((entry, second) => ({
        rawCode: entry.sub_status ?? entry.stage ?? '',
        meaning: meaningOfEntry(entry),
        time: [
          `data.track_info.tracking.providers.${first}.events.${second}.time_iso`,
          entry.time_iso ?? spelledTime(entry.time_raw)
        ] as const,
        text: entry.description,
        place: countryPlace(entry.address?.country),
        expectedDelivery: first === 0 && second === 0 ? expectedDelivery : null,
        leg: String(provider?.key ?? '')
      }))
      .toReversed()
  )
}

const meaningOfEntry = ({ sub_status, stage }: t.TypeOf<typeof Entry>): Meaning =>
  sub_status === null || sub_status === undefined
    ? meaningOf(seventeenTrackStages, stage)
    : meaningOf(seventeenTrackMeanings, sub_status, sub_status.split('_')[0])

const spelledTime = (raw: t.TypeOf<typeof Entry>['time_raw']): string =>
  [raw?.date, raw?.time, raw?.timezone].filter((part) => part !== null && part !== undefined).join(' ')
