import type { CarrierNames } from './carrier-named.ts'

/** What a shop has agreed with a tracker. */
export interface TrackerSettings {
  /** The secret that webhooks are signed with; with an empty one every webhook is refused. */
  readonly key: string
  /** What the carriers are called in the shop's profiles that the tracker names otherwise: `{ yuantong: 'yto' }`. */
  readonly carriers?: CarrierNames
}
