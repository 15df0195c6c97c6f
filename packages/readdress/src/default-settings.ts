import { type ChannelPolicy, type Duration, policies, statutoryRetention } from '@readdress/order'

/** What holds for a store where nothing else is said. */
export const defaultSettings: {
  readonly tenant: string
  readonly policies: ReadonlyArray<ChannelPolicy>
  readonly retention: Duration
  readonly backupWindowDays: number
} = { tenant: 'shop', policies, retention: statutoryRetention, backupWindowDays: 14 }
