import { randomBytes } from 'node:crypto'
import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
  writeSync
} from 'node:fs'
import { join } from 'node:path'
import { HalfYear, type SearchKeys } from '@readdress/order-views'

/** The search keys of a shop, with their end. */
export interface OwnSearchKeys extends SearchKeys {
  /** The half-years that have a key. */
  readonly halfYears: () => ReadonlyArray<HalfYear>
  /** Destroys the key of a half-year for ever: there will be no other. */
  readonly destroy: (halfYear: HalfYear) => void
}

/** Search keys that live as long as the process. */
export const inMemorySearchKeys = (): OwnSearchKeys => {
  const keys = new Map<HalfYear, Uint8Array | null>()
  const living = () => [...keys].flatMap(([halfYear, key]) => (key === null ? [] : [[halfYear, key] as const]))
  return {
    of: (halfYear) => {
      const before = keys.get(halfYear)
      if (before !== undefined) return before
      const key = randomBytes(keyBytes)
      keys.set(halfYear, key)
      return key
    },
    living: () => living().map(([, key]) => key),
    halfYears: () => living().map(([halfYear]) => halfYear),
    destroy: (halfYear) => keys.set(halfYear, null)
  }
}

// Beside values that lie in the clear, fingerprints hide nothing.
const noKey = new Uint8Array(32)

/** What stands in for search keys where personal values lie in the clear. */
export const noSearchKeys: OwnSearchKeys = {
  of: () => noKey,
  living: () => [noKey],
  halfYears: () => [],
  destroy: () => {}
}

/**
 * Search keys in a folder, a file for each half-year, which says after its destruction that it is destroyed. Throws where a file cannot be read or written.
 *
 * What is read is known for five minutes: so long may another process go on searching by a key that this one destroys.
 */
export const searchKeysIn = (folder: string): OwnSearchKeys => {
  const known = new Map<HalfYear, { readonly key: Uint8Array | null; readonly since: number }>()
  const fileOf = (halfYear: HalfYear): string => join(folder, `${prefix}${halfYear}`)
  const of = (halfYear: HalfYear): Uint8Array | null => {
    const before = known.get(halfYear)
    if (before !== undefined && Date.now() - before.since < fiveMinutes) return before.key
    const key = keyIn(fileOf(halfYear))
    known.set(halfYear, { key, since: Date.now() })
    return key
  }
  const living = () =>
    readdirSync(folder)
      .filter((name) => name.startsWith(prefix))
      .map((name) => name.slice(prefix.length))
      .filter(HalfYear.is)
      .flatMap((halfYear) => {
        const key = of(halfYear)
        return key === null ? [] : [[halfYear, key] as const]
      })
  return {
    of,
    living: () => living().map(([, key]) => key),
    halfYears: () => living().map(([halfYear]) => halfYear),
    destroy: (halfYear) => {
      overwrite(fileOf(halfYear))
      known.set(halfYear, { key: null, since: Date.now() })
    }
  }
}

/** The file of a search key from before they had half-years; what was found under it is found anew under the keys of the half-years. */
export const destroyFormerSearchKey = (folder: string): void => {
  const file = join(folder, 'search-key')
  if (!existsSync(file)) return
  overwrite(file)
  rmSync(file)
}

/** The first file of a search key that holds neither a key nor that it is destroyed; null where there is none. */
export const malformedSearchKey = (folder: string): string | null =>
  readdirSync(folder)
    .filter((name) => name.startsWith(prefix) && HalfYear.is(name.slice(prefix.length)))
    .map((name) => join(folder, name))
    .find((file) => !form.test(readFileSync(file, 'utf8'))) ?? null

const prefix = 'search-key-'
const keyBytes = 32
const fiveMinutes = 5 * 60_000
const destroyed = 'destroyed'
const form = /^([A-Za-z0-9_-]{43}|destroyed)\s*$/

// Written beside it and then given its name: who makes one at the same time, or reads it, finds a whole key.
const keyIn = (file: string): Uint8Array | null => {
  if (!existsSync(file)) {
    const made = `${file}.${randomBytes(8).toString('hex')}`
    writeFileSync(made, randomBytes(keyBytes).toString('base64url'), { flag: 'wx', mode: 0o600, flush: true })
    try {
      linkSync(made, file)
    } catch (caught) {
      if (!existsSync(file)) throw caught
    } finally {
      rmSync(made)
    }
  }
  const text = readFileSync(file, 'utf8').trim()
  if (!form.test(text)) throw new TypeError(`${file} holds no search key`)
  return text === destroyed ? null : Buffer.from(text, 'base64url')
}

// Over the bytes of the key, in one write, so that it is either a key or destroyed.
const overwrite = (file: string): void => {
  const descriptor = openSync(file, 'r+')
  try {
    writeSync(descriptor, destroyed.padEnd(44), 0)
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}
