import type { Json, OrderCommandType, ShownEntry } from 'readdress'
import type { StoryClock } from './story-clock.ts'

/** Who gives a command in a story. */
export type Voice = Exclude<ShownEntry['actor']['role'], 'Recipient' | 'PlatformSupport' | 'PrivacyOfficer' | 'Auditor'>

/** One command of a story: at which time of it, by whom, through which channel. `isReport` says that it tells of something that happened outside. */
export interface Step {
  readonly at: string
  readonly by: Voice
  readonly channel: ShownEntry['channel']
  readonly type: OrderCommandType
  readonly data: { readonly [name: string]: Json }
  readonly isReport: boolean
}

/** What happens to one order, and one sentence of what it is about. */
export interface Story {
  readonly orderId: string
  readonly title: string
  readonly situation: string
  /** `StoreReopens`: here the store is closed, and opened again from its files. */
  readonly steps: ReadonlyArray<Step | 'StoreReopens'>
}

/** A story on the days that a clock gives it. */
export type Tale = (clock: StoryClock) => Story

/** A step that asks for something, or decides. */
export const asks = (
  at: string,
  by: Voice,
  channel: Step['channel'],
  type: OrderCommandType,
  data: Step['data']
): Step => ({ at, by, channel, type, data, isReport: false })

/** A step that reports what happened outside. */
export const reports = (
  at: string,
  by: Voice,
  channel: Step['channel'],
  type: OrderCommandType,
  data: Step['data']
): Step => ({ at, by, channel, type, data, isReport: true })
