import { constants, copyFileSync, existsSync } from 'node:fs'
import * as Either from 'fp-ts/lib/Either.js'
import { defaultSettings, type NotSealed, sealStore } from 'readdress'
import { copyProgress } from '../copy-progress.ts'
import { type ExitCode, exitCode } from '../exit-code.ts'
import { isOnServer } from '../server/events-on-server.ts'
import { type FoundSettings, readSettings, type SettingsUnusable, settingsBeside } from '../settings/read-settings.ts'
import { keySettings } from '../store-options.ts'
import type { Surroundings } from '../surroundings.ts'
import { notCopiedText } from '../texts/not-copied-text.ts'
import { counted } from '../texts/words.ts'

/** What the command `seal` is given. */
export interface SealRequest {
  readonly from: string
  readonly to: string
  readonly keys?: string
  readonly settings?: string
}

/** Copies a store in the clear into another folder, sealed. */
export const sealCommand = async (
  { from, to, ...named }: SealRequest,
  surroundings: Surroundings
): Promise<ExitCode> => {
  const { out, err, interruption } = surroundings
  const unusable = ({ remedy }: SettingsUnusable): ExitCode => {
    err.write(`${remedy}\n`)
    return exitCode.storeUnusable
  }
  if (isOnServer(from) || isOnServer(to)) {
    err.write(
      'error: seal copies from folder to folder: seal into a folder, and then readdress copy its events to a server\n'
    )
    return exitCode.usage
  }
  // Its own settings say under which tenant a store was written, whatever the copy is to have; --settings names them where none lie in its folder.
  const own = readSettings(existsSync(settingsBeside(from)) ? { store: from } : { store: from, ...named })
  if (Either.isLeft(own)) return unusable(own.left)
  const wanted = named.settings === undefined ? own : readSettings({ store: from, ...named })
  if (Either.isLeft(wanted)) return unusable(wanted.left)
  // The settings of the copy, if it has them already: its keys know it by their tenant.
  const found = existsSync(settingsBeside(to)) ? readSettings({ store: to }) : wanted
  if (Either.isLeft(found)) return unusable(found.left)
  if (named.settings !== undefined && tenantOf(found.right) !== tenantOf(wanted.right)) {
    err.write(
      `The copy in ${to} has its own settings, and another tenant: leave out --settings, or copy into a new folder.\n`
    )
    return exitCode.usage
  }
  const { progressed, clear } = copyProgress('sealing', surroundings)
  const { file } = found.right
  const kept = { keys: keySettings(named.keys), tenant: tenantOf(found.right), tenantBefore: tenantOf(own.right) }
  const sealed = await sealStore({ from, to, ...kept, progressed, signal: interruption() })()
  clear()
  if (Either.isLeft(sealed)) {
    err.write(`${reasonOf(sealed.left)}\n`)
    return exitCode.storeUnusable
  }
  // Those of the copy, if it has any, are its own.
  if (file !== null && !existsSync(settingsBeside(to)) && !isCopied(file, settingsBeside(to)))
    err.write(`${settingsBeside(to)} cannot be written: copy ${file} there yourself.\n`)
  // Files that they name from their folder on lie there still.
  const there = readSettings({ store: to })
  if (Either.isLeft(there)) err.write(`${there.left.remedy}\n`)
  const { status, events, before } = sealed.right
  if (status === 'Aborted') {
    out.write(`Interrupted after ${counted(events, 'event')}: run the same command again, and it goes on there.\n`)
    return exitCode.interrupted
  }
  const earlier = before === 0 ? '' : ` (${counted(before, 'event')} of an earlier run)`
  out.write(
    `${counted(events, 'event')} copied${earlier}, read back and compared: ${to} is sealed. Delete ${from} and its backups when you have looked at it.\n`
  )
  return exitCode.done
}

const tenantOf = ({ settings: { tenant } }: FoundSettings): string => tenant ?? defaultSettings.tenant

const reasonOf = (because: NotSealed): string => ('remedy' in because ? because.remedy : notCopiedText(because))

const isCopied = (from: string, to: string): boolean => {
  try {
    copyFileSync(from, to, constants.COPYFILE_EXCL)
    return true
  } catch {
    return false
  }
}
