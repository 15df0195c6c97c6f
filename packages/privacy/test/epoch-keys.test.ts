import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  addEpochKey,
  EpochId,
  epochKeysFromEnvironment,
  epochKeysFromFile,
  inMemoryKeyStore,
  inMemoryKeys,
  type KeyWrapper
} from '@readdress/privacy'
import * as Either from 'fp-ts/lib/Either.js'
import { describe, expect, onTestFinished, test } from 'vitest'

const buyer = { stream: 'order-1', subject: 'buyer' }
const key = Buffer.alloc(32, 1).toString('base64url')
const otherKey = Buffer.alloc(32, 2).toString('base64url')
const epoch = (name: string): EpochId => (EpochId.is(name) ? name : expect.fail(name))

const fileIn = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'readdress-privacy-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  return join(folder, 'epoch-keys')
}

const right = <E, A>(answer: Either.Either<E, A>): A =>
  Either.isRight(answer) ? answer.right : expect.fail(JSON.stringify(answer.left))

const fromEnvironment = (text: string): KeyWrapper => right(epochKeysFromEnvironment({ READDRESS_EPOCH_KEYS: text }))

describe('epoch keys from the environment', () => {
  test('wrap under the newest, and open what was wrapped under the others', async () => {
    const rows = inMemoryKeys()
    const open = (text: string) => inMemoryKeyStore({ tenant: 'shop-1', wrapper: fromEnvironment(text) }, rows)
    const { keyId } = right(await open(`2026-W48=${key}`).current(buyer)())
    expect(await open(`2026-W48=${key}, 2026-W49=${otherKey}`).find(keyId)()).toMatchObject(
      Either.right({ status: 'Available' })
    )
    expect(await open(`2026-W48=${otherKey}`).find(keyId)()).toEqual(
      Either.left({ type: 'KeyUnreadable', keyId, epoch: '2026-W48' })
    )
    expect(await open(`2026-W49=${otherKey}`).find(keyId)()).toEqual(
      Either.left({ type: 'EpochKeyMissing', epoch: '2026-W48' })
    )
  })

  test('are kept when they are used no longer, for their owner to remove', async () => {
    const keys = inMemoryKeyStore({ tenant: 'shop-1', wrapper: fromEnvironment(`a=${key}\nb=${otherKey}`) })
    await keys.current(buyer)()
    const report = right(await keys.rewrap(epoch('a'))())
    expect(report).toMatchObject({ rewrapped: 1, destroyed: [], kept: ['b'] })
  })

  test.each([
    ['no variable', undefined, 'Missing', null],
    ['no key', ' \n ', 'Empty', null],
    ['no name', `=${key}`, 'Malformed', 1],
    ['no sign of equality', `a=${key} ${key}`, 'Malformed', 2],
    ['a name with a blank', `a b=${key}`, 'Malformed', 1],
    ['a key of 31 bytes', `a=${Buffer.alloc(31).toString('base64url')}`, 'Malformed', 1],
    ['a key in other letters', `a=${key.slice(0, -1)}+`, 'Malformed', 1],
    ['a name twice', `a=${key},a=${otherKey}`, 'Repeated', 2]
  ])('are refused with %s, without telling the key', (_, text, because, entry) => {
    const refused = epochKeysFromEnvironment({ READDRESS_EPOCH_KEYS: text })
    const source = 'READDRESS_EPOCH_KEYS'
    expect(refused).toEqual(Either.left({ type: 'EpochKeysUnusable', source, because, entry }))
  })
})

describe('epoch keys in a file', () => {
  test('are made there, for nobody but the owner', async () => {
    const file = fileIn()
    expect(await epochKeysFromFile(file)()).toMatchObject(Either.left({ because: 'Missing', source: file }))
    right(await addEpochKey(file, epoch('2026-W48'))())
    right(await addEpochKey(file, epoch('2026-W49'))())
    right(await addEpochKey(file, epoch('2026-W48'))())
    expect(readFileSync(file, 'utf8')).toMatch(/^2026-W48=[A-Za-z0-9_-]{43}\n2026-W49=[A-Za-z0-9_-]{43}\n$/)
    expect(statSync(file).mode & 0o777).toBe(0o600)
    expect(right(await right(await epochKeysFromFile(file)()).newest()())).toBe('2026-W49')
  })

  test('that are added later are used, and the former one is destroyed in the file', async () => {
    const file = fileIn()
    right(await addEpochKey(file, epoch('2026-W48'))())
    const old = readFileSync(file, 'utf8').trim()
    const wrapper = right(await epochKeysFromFile(file)())
    const rows = inMemoryKeys()
    const keys = inMemoryKeyStore({ tenant: 'shop-1', wrapper }, rows)
    const { keyId } = right(await keys.current(buyer)())
    right(await addEpochKey(file, epoch('2026-W49'))())
    expect(right(await keys.rewrap(epoch('2026-W49'))())).toMatchObject({ rewrapped: 1, destroyed: ['2026-W48'] })
    expect(readFileSync(file, 'utf8')).not.toContain(old)
    const later = inMemoryKeyStore({ tenant: 'shop-1', wrapper: right(await epochKeysFromFile(file)()) }, rows)
    expect(right(await later.find(keyId)()).status).toBe('Available')
  })

  test('are not added to what is no file of epoch keys', async () => {
    const file = fileIn()
    writeFileSync(file, 'something else\n')
    expect(await addEpochKey(file, epoch('2026-W48'))()).toMatchObject(Either.left({ because: 'Malformed', entry: 1 }))
    expect(readFileSync(file, 'utf8')).toBe('something else\n')
    expect(await addEpochKey(join(file, 'in-a-file'), epoch('2026-W48'))()).toMatchObject(
      Either.left({ because: 'NotWritable' })
    )
  })
})
