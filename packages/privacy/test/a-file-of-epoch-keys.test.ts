import {
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  unlinkSync,
  writeFileSync
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { addEpochKey, type EpochId, epochKeysFromFile } from '@readdress/privacy'
import * as Either from 'fp-ts/lib/Either.js'
import { describe, expect, onTestFinished, test } from 'vitest'
import { contractLock, epochNamed } from '../src/testing/contract-lock.ts'
import { old, third } from './keys-under-test.ts'
import { right } from './sealed-store.ts'

const next: EpochId = epochNamed('2026-W49')
const context = { tenant: 'shop-1', stream: 'order-1', subject: 'buyer', generation: 0 }
const root = Buffer.alloc(32, 3)
const unavailable = Either.left({ type: 'StoreUnavailable', reason: 'failed' })
const missing = (epoch: EpochId) => Either.left({ type: 'EpochKeyMissing', epoch })

const fileIn = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'readdress-privacy-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  return join(folder, 'epoch-keys')
}

/** A file with two epoch keys, and what wraps under them. */
const withTwo = async () => {
  const file = fileIn()
  for (const epoch of [old, next]) right(await addEpochKey(file, epoch)())
  const wrapper = right(await epochKeysFromFile(file)())
  const wrap = (epoch: EpochId) => wrapper.wrap(epoch, root, context)()
  return { file, wrapper, wrap }
}

/** How many files this process has open, where the system tells. */
const openFiles = (): number => (existsSync('/proc/self/fd') ? readdirSync('/proc/self/fd').length : 0)

describe('a key that is destroyed in its file', () => {
  test('is not used any more, and the others are', async () => {
    const { file, wrapper, wrap } = await withTwo()
    expect(right(await wrapper.destroyEpoch(old)())).toBe('destroyed')
    expect(await wrap(old)).toEqual(missing(old))
    expect(await wrapper.unwrap(old, Buffer.alloc(40), context)()).toEqual(missing(old))
    expect(right(await wrap(next))).toHaveLength(40)
    expect(readFileSync(file, 'utf8')).toMatch(/^2026-W49=.{43}\n$/)
  })

  test('is overwritten where it lay, and no file is left open', async () => {
    const { file, wrapper } = await withTwo()
    const [before, length] = [openFiles(), readFileSync(file).length]
    // What had the old bytes of the file before the new file took its name.
    linkSync(file, `${file}.before`)
    right(await wrapper.destroyEpoch(old)())
    expect(readFileSync(`${file}.before`)).toEqual(Buffer.alloc(length))
    expect(readdirSync(dirname(file)).toSorted()).toEqual(['epoch-keys', 'epoch-keys.before'])
    expect(openFiles()).toBe(before)
  })

  test('is there still when the file cannot be rewritten, and that is said', async () => {
    const { file, wrapper, wrap } = await withTwo()
    mkdirSync(`${file}.new`)
    expect(await wrapper.destroyEpoch(old)()).toEqual(unavailable)
    expect(Either.isRight(await wrap(old))).toBe(true)
    expect(readFileSync(file, 'utf8')).toContain(old)
  })
})

describe('a file of epoch keys that is gone or broken', () => {
  test.each([
    ['gone', unlinkSync],
    ['broken', (file: string) => writeFileSync(file, 'something else\n')]
  ])('is said to be %s, and what was read from it before goes on', async (_, spoil) => {
    const { file, wrapper, wrap } = await withTwo()
    const wrapped = right(await wrap(old))
    spoil(file)
    expect(await wrapper.newest()()).toEqual(unavailable)
    expect(right(await wrapper.unwrap(old, wrapped, context)())).toEqual(root)
    expect(await wrap(third)).toEqual(missing(third))
    expect(right(await wrap(next))).toHaveLength(40)
  })

  test('loses no further key', async () => {
    const { file, wrapper } = await withTwo()
    unlinkSync(file)
    expect(await wrapper.destroyEpoch(old)()).toEqual(unavailable)
    expect(existsSync(file)).toBe(false)
  })
})

describe('adding an epoch key', () => {
  test('to a file of blank lines begins it', async () => {
    const file = fileIn()
    writeFileSync(file, '\n  \n')
    right(await addEpochKey(file, old)())
    expect(readFileSync(file, 'utf8')).toMatch(/^2026-W48=.{43}\n$/)
  })

  test('to a folder is refused', async () => {
    const folder = dirname(fileIn())
    expect(await addEpochKey(folder, old)()).toEqual(
      Either.left({ type: 'EpochKeysUnusable', source: folder, because: 'NotWritable', entry: null })
    )
  })
})

describe('what another wrapped', () => {
  test('is not unwrapped', async () => {
    const { wrapper } = await withTwo()
    const foreign = right(await contractLock().wrapper.wrap(old, root, context)())
    expect(await wrapper.unwrap(old, foreign, context)()).toEqual(Either.left({ type: 'NotUnwrapped' }))
  })
})
