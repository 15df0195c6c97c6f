import type { Command } from 'commander'
import * as Either from 'fp-ts/lib/Either.js'
import { defaultSettings } from 'readdress'
import { type ExitCode, exitCode } from '../exit-code.ts'
import { type NamedStore, withStore } from '../store-options.ts'
import type { Surroundings } from '../surroundings.ts'
import { ActorText } from './actor-text.ts'
import { type FoundSettings, readSettings } from './read-settings.ts'

interface SettingsQuestion extends NamedStore {
  readonly json: boolean
}

/** Adds the command `settings` to the program. */
export const addSettings = (program: Command, surroundings: Surroundings, end: (code: ExitCode) => void): void => {
  withStore(program.command('settings'))
    .description('Tell what is set for a store, and where that stands; it opens no store.')
    .option('--json', 'one JSON object instead of text', false)
    .action((options: SettingsQuestion) => {
      end(settingsCommand(options, surroundings))
    })
}

const settingsCommand = ({ json, ...named }: SettingsQuestion, { out, err }: Surroundings): ExitCode => {
  const found = readSettings(named)
  if (Either.isLeft(found)) {
    err.write(`${found.left.remedy}\n`)
    return exitCode.storeUnusable
  }
  const held = holding(found.right)
  out.write(
    json
      ? `${JSON.stringify(held, null, 2)}\n`
      : Object.entries(held)
          .map(([name, { value, from }]) => `${name.padEnd(16)}  ${textOf(value)}   (${from ?? 'not set'})\n`)
          .join('')
  )
  return exitCode.done
}

interface Held {
  readonly value: string | number | ReadonlyArray<string> | null
  /** The file; null where nothing is set and what comes with the library holds. */
  readonly from: string | null
}

// Policies by name: who wants to read one has it in the file, or in the library.
const holding = ({ file, settings }: FoundSettings): Readonly<Record<string, Held>> => {
  const { operator, tenant, policies, retention, backupWindowDays, timeStamps, witnesses } = settings
  const held = (value: Held['value'] | undefined, otherwise: Held['value']): Held =>
    value === undefined ? { value: otherwise, from: null } : { value, from: file }
  const named = ({ id, version }: { readonly id: string; readonly version: number }) => `${id} ${version}`
  return {
    operator: held(operator && ActorText.encode(operator), null),
    tenant: held(tenant, defaultSettings.tenant),
    policies: held(
      policies &&
        [...policies, ...defaultSettings.policies.filter(({ id }) => !policies.some((own) => own.id === id))].map(
          named
        ),
      defaultSettings.policies.map(named)
    ),
    retention: held(retention, defaultSettings.retention),
    backupWindowDays: held(backupWindowDays, defaultSettings.backupWindowDays),
    timeStamps: held(timeStamps?.host, null),
    witnesses: held(
      witnesses?.ask.map(({ key }) => key.name),
      null
    )
  }
}

const textOf = (value: Held['value']): string => {
  if (value === null) return 'nobody'
  return Array.isArray(value) ? value.join(', ') : String(value)
}
