import type { Command } from 'commander'
import * as Either from 'fp-ts/lib/Either.js'
import * as TaskEither from 'fp-ts/lib/TaskEither.js'
import {
  defaultSettings,
  type KeySettings,
  type KeysOfStore,
  type NotOpenedStore,
  openReaddress,
  type Readdress
} from 'readdress'
import { type FoundSettings, readSettings, type SettingsUnusable } from './settings/read-settings.ts'
import type { Settings } from './settings/settings.ts'

/** Where a store, its keys and its settings lie. */
export interface NamedStore {
  readonly store: string
  readonly keys?: string
  readonly settings?: string
}

/** Adds the options that name a store, its keys and its settings. */
export const withStore = (command: Command, described = 'the folder of the store'): Command =>
  command
    .requiredOption('--store <dir>', described)
    .option(
      '--keys <dir>',
      `the folder of its keys: DIR-keys beside it, if not said; the epoch keys may come in ${variable}`
    )
    .option('--settings <file>', 'its settings: readdress.json in its folder, if not said')

/** Opens a store with its keys, under its settings. */
export const openStore = (named: NamedStore): TaskEither.TaskEither<NotOpenedStore | SettingsUnusable, Readdress> => {
  const found = readSettings(named)
  return Either.isLeft(found) ? TaskEither.left(found.left) : openUnder(found.right.settings, named)
}

/** The same under settings that were read before. */
export const openUnder = (
  { operator: _, policies = [], ...settings }: Settings,
  { store, keys }: NamedStore
): TaskEither.TaskEither<NotOpenedStore, Readdress> =>
  openReaddress({
    ...settings,
    policies: [...policies, ...defaultSettings.policies],
    store: { folder: store },
    personalData: keySettings(keys)
  })

/** Whose keys are meant: those of a store under its settings. */
export const keysOf = (named: NamedStore): Either.Either<SettingsUnusable, KeysOfStore> =>
  Either.map(({ settings: { tenant } }: FoundSettings) => ({
    store: named.store,
    keys: keySettings(named.keys),
    ...(tenant === undefined ? {} : { tenant })
  }))(readSettings(named))

/** Where the keys lie that are named so on the command line, or in the environment. */
export const keySettings = (keys: string | undefined): KeySettings => ({
  ...(keys === undefined ? {} : { folder: keys }),
  ...(process.env[variable] === undefined ? {} : { epochKeys: { variable } })
})

const variable = 'READDRESS_EPOCH_KEYS'
