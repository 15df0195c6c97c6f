import { existsSync } from 'node:fs'
import * as Either from 'fp-ts/lib/Either.js'
import { type By, holdsStore, type Readdress } from 'readdress'
import { type ExitCode, exitCode } from '../exit-code.ts'
import { readSettings, settingsBeside } from '../settings/read-settings.ts'
import type { Settings } from '../settings/settings.ts'
import { type NamedStore, openUnder } from '../store-options.ts'
import type { Surroundings } from '../surroundings.ts'

/** Opens the store of a folder for a question, and closes it again. A store that is not there is not made: that would hide a misspelt path. */
export const askStore = (
  named: NamedStore,
  surroundings: Surroundings,
  ask: (shop: Readdress) => Promise<ExitCode>
): Promise<ExitCode> => askUnder(named, surroundings, (settings) => askOpened(settings, named, surroundings, ask))

/** The same for something that is put on record: by whoever is named, or else by the operator of the settings. Nobody is made up. */
export const askStoreAs = (
  { as, ...named }: NamedStore & { readonly as?: By },
  surroundings: Surroundings,
  ask: (shop: Readdress, by: By) => Promise<ExitCode>
): Promise<ExitCode> =>
  askUnder(named, surroundings, async (settings, file) => {
    const by = as ?? settings.operator
    if (by !== undefined) return askOpened(settings, named, surroundings, (shop) => ask(shop, by))
    surroundings.err.write(
      `Nobody is named who does it, and it is put on record: say --as ROLE:ID, or name the operator in ${file}: { "operator": "ROLE:ID" }.\n`
    )
    return exitCode.usage
  })

const askUnder = async (
  named: NamedStore,
  { err }: Surroundings,
  ask: (settings: Settings, file: string) => Promise<ExitCode>
): Promise<ExitCode> => {
  const isThere = named.server === undefined ? holdsStore(named.store) : existsSync(named.store)
  if (!isThere) {
    const making = named.server === undefined ? '--store DIR' : '--store esdb://… --folder DIR'
    err.write(
      `There is no store in ${named.store}: check the path, or make one with readdress import FILE ${making}.\n`
    )
    return exitCode.storeUnusable
  }
  const found = readSettings(named)
  if (Either.isRight(found)) return ask(found.right.settings, found.right.file ?? settingsBeside(named.store))
  err.write(`${found.left.remedy}\n`)
  return exitCode.storeUnusable
}

const askOpened = async (
  settings: Settings,
  named: NamedStore,
  { err }: Surroundings,
  ask: (shop: Readdress) => Promise<ExitCode>
): Promise<ExitCode> => {
  const opened = await openUnder(settings, named)()
  if (Either.isLeft(opened)) {
    err.write(`${opened.left.remedy}\n`)
    return exitCode.storeUnusable
  }
  try {
    return await ask(opened.right)
  } finally {
    await opened.right.close()
  }
}
