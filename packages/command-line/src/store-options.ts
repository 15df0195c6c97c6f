import { type Command, Option } from 'commander'
import * as Either from 'fp-ts/lib/Either.js'
import * as TaskEither from 'fp-ts/lib/TaskEither.js'
import {
  defaultSettings,
  type KeySettings,
  type KeysOfStore,
  type NotOpenedStore,
  openReaddress,
  type Readdress,
  type ReaddressSettings
} from 'readdress'
import { eventsOnServer, isOnServer, type ServerNotUsable } from './server/events-on-server.ts'
import { type FoundSettings, readSettings, type SettingsUnusable } from './settings/read-settings.ts'
import type { Settings } from './settings/settings.ts'

/** Where a store, its keys and its settings lie. */
export interface NamedStore {
  /** Its folder, also where its events lie on a server. */
  readonly store: string
  /** The connection string of that server. A function, so that no options that are written somewhere show a password. */
  readonly server?: () => string
  readonly keys?: string
  readonly settings?: string
}

/** Adds the options that name a store, its keys and its settings. */
export const withStore = (command: Command, described = 'the folder of the store'): Command =>
  command
    .addOption(
      new Option(
        '--store <dir>',
        `${described}, or esdb://… for events on EventStoreDB; a password is better in the variable`
      )
        .env('READDRESS_STORE')
        .makeOptionMandatory()
    )
    .option('--folder <dir>', 'with --store esdb://…: the folder of everything but the events')
    .option(
      '--keys <dir>',
      `the folder of its keys: DIR-keys beside it, if not said; the epoch keys may come in ${variable}`
    )
    .option('--settings <file>', 'its settings: readdress.json in its folder, if not said')
    .hook('preAction', nameFolder)

// From here on `store` is a folder, whatever was said.
const nameFolder = (_: Command, command: Command): void => {
  const { store, folder }: { readonly store?: string; readonly folder?: string } = command.opts()
  if (store === undefined) return
  if (!isOnServer(store)) {
    if (folder !== undefined)
      command.error('error: --folder goes with --store esdb://… only: a store in a folder is named by --store alone')
    return
  }
  if (folder === undefined)
    command.error('error: --store names a server: name the folder of everything but the events by --folder <dir>')
  command.setOptionValue('store', folder)
  command.setOptionValue('server', () => store)
}

/** Why a store is not opened, with what to do. */
export type NotOpenedNamed = NotOpenedStore | ServerNotUsable

/** Opens a store with its keys, under its settings. */
export const openStore = (named: NamedStore): TaskEither.TaskEither<NotOpenedNamed | SettingsUnusable, Readdress> => {
  const found = readSettings(named)
  return Either.isLeft(found) ? TaskEither.left(found.left) : openUnder(found.right.settings, named)
}

/** The same under settings that were read before. */
export const openUnder =
  (
    { operator: _, policies = [], ...settings }: Settings,
    { store, server, keys }: NamedStore
  ): TaskEither.TaskEither<NotOpenedNamed, Readdress> =>
  async () => {
    const open = (place: ReaddressSettings['store']) =>
      openReaddress({
        ...settings,
        policies: [...policies, ...defaultSettings.policies],
        store: place,
        personalData: keySettings(keys)
      })()
    if (server === undefined) return open({ folder: store })
    const events = await eventsOnServer(server())
    if (Either.isLeft(events)) return events
    const opened = await open({ folder: store, events: events.right })
    if (Either.isLeft(opened)) {
      await events.right.close()
      return opened
    }
    const close = async (): Promise<void> => {
      await opened.right.close()
      await events.right.close()
    }
    return Either.right({ ...opened.right, close })
  }

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
