import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as Either from 'fp-ts/lib/Either.js'
import type * as t from 'io-ts'
import { type Settings, SettingsFile, settingNames } from './settings.ts'
import { timeStampsOf } from './time-stamp-settings.ts'
import { witnessesOf } from './witness-settings.ts'

/** Settings, and the file that they stand in; null where there is none. */
export interface FoundSettings {
  readonly file: string | null
  readonly settings: Settings
}

/** The settings of a store cannot be used: in which file, at which place, and what to do. */
export interface SettingsUnusable {
  readonly type: 'SettingsUnusable'
  readonly file: string
  /** The place as a JSON pointer; empty for the whole. */
  readonly pointer: string
  readonly remedy: string
}

/** The settings in the folder of a store, if no other file is named. */
export const settingsBeside = (store: string): string => join(store, 'readdress.json')

/** Reads the settings of a store: of the file that is named, or of `readdress.json` in its folder, which need not be there. */
export const readSettings = ({
  store,
  settings: named
}: {
  readonly store: string
  readonly settings?: string
}): Either.Either<SettingsUnusable, FoundSettings> => {
  const file = named ?? settingsBeside(store)
  if (named === undefined && !existsSync(file)) return Either.right({ file: null, settings: {} })
  const text = textOf(file)
  if (text === null) return unusable(file, '', 'cannot be read: check its name and its rights')
  const input = parsed(text)
  if (input === undefined) return unusable(file, '', 'is no JSON: correct it there')
  const read = SettingsFile.decode(input)
  if (Either.isLeft(read)) return faultIn(file, read.left)
  const unknown = Object.keys(Object(input)).find((name) => !settingNames.includes(name))
  if (unknown !== undefined) return unknownMember(file, unknown)
  const { timeStamps, witnesses, ...others } = read.right
  const settings = witnesses === undefined ? others : { ...others, witnesses: witnessesOf(witnesses) }
  if (timeStamps === undefined) return Either.right({ file, settings })
  const stamping = timeStampsOf(file, timeStamps)
  if (Either.isRight(stamping)) return Either.right({ file, settings: { ...settings, timeStamps: stamping.right } })
  return unusable(
    file,
    `/timeStamps/roots/${stamping.left}`,
    'must name a file with certificates in PEM: correct it there'
  )
}

const unusable = (file: string, pointer: string, fault: string): Either.Either<SettingsUnusable, never> =>
  Either.left({
    type: 'SettingsUnusable',
    file,
    pointer,
    remedy: `The settings in ${file} cannot be used. ${pointer === '' ? 'The file' : pointer} ${fault}.`
  })

const textOf = (file: string): string | null => {
  try {
    // Some editors begin a file with this mark.
    return readFileSync(file, 'utf8').replace(/^\uFEFF/, '')
  } catch {
    return null
  }
}

// The parser's message would repeat what stands in the file.
const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const faultIn = (file: string, [first]: t.Errors): Either.Either<SettingsUnusable, never> => {
  const context = first?.context ?? []
  const fault = first?.message ?? `expected ${context.at(-1)?.type.name}`
  return unusable(file, pointerTo(context.map(({ key }) => key)), mending(fault))
}

// A policy says by itself what is wrong with it.
const mending = (fault: string): string =>
  fault.startsWith('expected ')
    ? `must be ${fault.slice('expected '.length)}: correct it there`
    : `${fault === 'unknown field' ? 'is an unknown field' : fault}: correct its name, or take it out`

const pointerTo = ([, ...keys]: ReadonlyArray<string>): string =>
  keys.map((key) => `/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')

// What stands there may be a value that was misplaced: only what looks like a name of ours is repeated.
const unknownMember = (file: string, name: string): Either.Either<SettingsUnusable, never> => {
  const known = `the settings are ${settingNames.join(', ')}: correct its name, or take it out`
  return /^[A-Za-z]{1,40}$/.test(name)
    ? unusable(file, `/${name}`, `is no setting; ${known}`)
    : unusable(file, '', `holds something that is no setting; ${known}`)
}
