import type { Surroundings } from '@readdress/event-store'
import type { CarrierProfile, ChannelPolicy, Duration } from '@readdress/order'
import type { TimeStamps } from './evidence/time-stamps.ts'
import type { Witnesses } from './evidence/witnesses.ts'
import type { KeptPersonalData } from './keys.ts'
import type { StorePlace } from './opened-events.ts'
import type { PersonalDataRules } from './personal/personal.ts'

/** Where events and views are kept, and the rules that a shop decides under (those that come with the library, if not said). */
export interface ReaddressSettings extends PersonalDataRules {
  /** A folder, made if it is missing, and where its events lie if not in it; or `in-memory`, for tests. An empty name is a bug, and throws a `RangeError`. */
  readonly store: StorePlace | 'in-memory'
  readonly policies?: ReadonlyArray<ChannelPolicy>
  readonly carriers?: ReadonlyArray<CarrierProfile>
  /** How personal values are kept: sealed, under keys that are made with a new store, if not said. */
  readonly personalData?: KeptPersonalData
  /** Whose orders these are, for keys open nothing under another name: `shop`, if not said. */
  readonly tenant?: string
  /**
   * How long a transaction is kept after its completion: three years if not said, as article 31 of the Chinese E-Commerce Law wants it. After a change
   * of it, rebuild `retention-calendar`.
   */
  readonly retention?: Duration
  /**
   * How many days a destroyed key may survive in backups of the keys: 14 if not said. An erasure is done when they are over. Fewer than an epoch key lives, 7,
   * cannot be true: then a `RangeError` is thrown.
   */
  readonly backupWindowDays?: number
  /** The clock by which commands are recorded and waits end: that of the machine, if not said. For tests in which days pass in a moment. */
  readonly surroundings?: Surroundings
  /** Who stamps the log and the bundles: nobody, if not said, and then all times are the shop's own. */
  readonly timeStamps?: TimeStamps
  /** Who signs each checkpoint of the log besides the shop: nobody, if not said. A quorum of more than they are can never be met: then a `RangeError` is thrown. */
  readonly witnesses?: Witnesses
  /**
   * How many events a question goes through at most, to bring its view to the present end: all, if not said. Where a view lacks more, the question does not
   * wait: it is answered with `ProjectionStopped` because of `TooFarBehind`, which says how many, until another thread or process has brought the view on
   * (`views`, `readdress run`). For services, whose calls are not to wait for a view that is built from the first event on. Below 0 is a bug: a `RangeError`.
   */
  readonly catchUpAtMost?: number
}
