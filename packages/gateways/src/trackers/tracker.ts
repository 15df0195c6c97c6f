import * as Either from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import { readText } from '../payload.ts'
import type { Refusal } from '../refusal.ts'
import { checkSignature, type Signature } from '../signature.ts'
import type { AboutParcel, Translated } from '../translated.ts'
import type { Webhook } from '../webhook.ts'
import type { CarrierNames } from './carrier-named.ts'
import { factsOfScans } from './facts-of-scans.ts'
import { type NamedParcel, parcelOf } from './parcel-of.ts'
import { readTimes, type SpelledScan } from './scans.ts'

/** What a shop has agreed with a tracker. */
export interface TrackerSettings {
  /** The secret that webhooks are signed with; with an empty one every webhook is refused. */
  readonly key: string
  /** What the carriers are called in the shop's profiles that the tracker names otherwise: `{ yuantong: 'yto' }`. */
  readonly carriers?: CarrierNames
}

/** Translates what a tracker pushes. */
export type TranslateScans = (
  webhook: Webhook,
  settings: TrackerSettings
) => Either.Either<Refusal, Translated<AboutParcel>>

/** A parcel and its scans as a payload has them, those of one carrier the oldest first. */
export interface Pushed extends NamedParcel {
  readonly scans: ReadonlyArray<SpelledScan>
}

/** How a tracker signs and spells what it pushes. */
export interface TrackerFormat {
  /** Its name as the source of facts. */
  readonly system: string
  /** Its names of the carriers that we have profiles of, where they are not ours. */
  readonly carriers: Readonly<Record<string, string>>
  readonly signature: (webhook: Webhook, key: string) => Signature
  readonly read: (body: string, webhook: Webhook) => Either.Either<Refusal, Pushed>
}

/** A translator of a tracker's webhooks: the signature first, and only then what it says. */
export const translatorFor =
  ({ system, carriers, signature, read }: TrackerFormat): TranslateScans =>
  (webhook, { key, carriers: names = {} }) =>
    pipe(
      checkSignature(signature(webhook, key), key),
      Either.flatMap(() => readText(webhook.body)),
      Either.flatMap((body) => read(body, webhook)),
      Either.bindTo('pushed'),
      Either.bind('about', ({ pushed }) => parcelOf(pushed, names, carriers)),
      Either.bind('scans', ({ pushed }) => readTimes(pushed.scans)),
      Either.map(({ about, scans }) => ({
        about,
        facts: factsOfScans(scans, { system, about, receivedAt: webhook.receivedAt })
      }))
    )
