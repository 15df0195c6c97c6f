import type { Command } from 'commander'
import { type KeySettings, openReaddress } from 'readdress'

/** Where a store and its keys lie. */
export interface NamedStore {
  readonly store: string
  readonly keys?: string
}

/** Adds the options that name a store and its keys. */
export const withStore = (command: Command, described = 'the folder of the store'): Command =>
  command
    .requiredOption('--store <dir>', described)
    .option(
      '--keys <dir>',
      `the folder of its keys: DIR-keys beside it, if not said; the epoch keys may come in ${variable}`
    )

/** Opens a store with its keys. */
export const openStore = ({ store, keys }: NamedStore) =>
  openReaddress({ store: { folder: store }, personalData: keySettings(keys) })

/** Where the keys lie that are named so on the command line, or in the environment. */
export const keySettings = (keys: string | undefined): KeySettings => ({
  ...(keys === undefined ? {} : { folder: keys }),
  ...(process.env[variable] === undefined ? {} : { epochKeys: { variable } })
})

const variable = 'READDRESS_EPOCH_KEYS'
