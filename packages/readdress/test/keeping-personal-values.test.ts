import { chmodSync, cpSync, existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as Either from 'fp-ts/lib/Either.js'
import { type KeptPersonalData, openReaddress, type Readdress } from 'readdress'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { at, give, placing } from './shop.ts'

let place: string
let folder: string
let keys: string

beforeEach(async () => {
  place = await mkdtemp(join(tmpdir(), 'readdress-personal-'))
  folder = join(place, 'orders')
  keys = join(place, 'orders-keys')
})
afterEach(() => rm(place, { recursive: true }))

const open = (personalData: KeptPersonalData = {}) => openReaddress({ store: { folder }, personalData })()

const opened = async (personalData?: KeptPersonalData): Promise<Readdress> => {
  const shop = await open(personalData)
  if (Either.isLeft(shop)) throw new Error(shop.left.remedy)
  return shop.right
}

/** A shop with one order and its views, closed again. */
const withAnOrder = async (personalData?: KeptPersonalData): Promise<void> => {
  const shop = await opened(personalData)
  expect(await give(shop, 1, '08:01', 'PlaceOrder', { ...placing, orderedAt: at('08:00') })).toMatchObject({
    _tag: 'Right'
  })
  for (const { rebuild } of shop.views) expect(await rebuild({})()).toMatchObject({ _tag: 'Right' })
  await shop.close()
}

const street = async (shop: Readdress): Promise<unknown> => {
  const address = await shop.currentAddress('A-1')()
  return Either.isRight(address) ? address.right?.ordered.address : address.left
}

const everyFile = (): ReadonlyArray<string> =>
  readdirSync(place, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))

// What the order was placed with, in each form in which it could be overlooked.
const secrets = ['张三', '13812341234', '高新区', '天府大道'].flatMap((value) => [
  Buffer.from(value, 'utf8'),
  Buffer.from(value, 'utf16le'),
  Buffer.from(JSON.stringify(value).slice(1, -1)),
  Buffer.from([...value].map((sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`).join(''))
])

describe('a store of orders', () => {
  test('holds no personal value in any of its files', async () => {
    expect(JSON.stringify(placing)).toMatch(/张三.*138/s)
    await withAnOrder()
    const found = everyFile().filter((file) => secrets.some((secret) => readFileSync(file).includes(secret)))
    expect(found).toEqual([])
  })

  test('answers with them, masked, after it was closed and opened again', async () => {
    await withAnOrder()
    const shop = await opened()
    expect(JSON.stringify(await street(shop))).toContain('张*')
    await shop.close()
  })

  test('finds an order by the telephone, of which it keeps a fingerprint', async () => {
    await withAnOrder()
    const shop = await opened()
    expect(await shop.search('138 1234 1234')()).toMatchObject({ right: { type: 'One' } })
    await shop.close()
  })

  test('has its keys in a folder of their own, which nobody else may read', async () => {
    await withAnOrder()
    expect(readdirSync(folder).filter((name) => name.startsWith('key'))).toEqual([])
    expect(statSync(keys).mode & 0o077).toBe(0)
    for (const name of readdirSync(keys)) expect([name, statSync(join(keys, name)).mode & 0o077]).toEqual([name, 0])
  })

  test('may keep them elsewhere, and its epoch keys elsewhere again', async () => {
    const elsewhere = { folder: join(place, 'a'), epochKeys: { file: join(place, 'b') } }
    await withAnOrder(elsewhere)
    expect([existsSync(keys), existsSync(join(place, 'a', 'epoch-keys')), existsSync(join(place, 'b'))]).toEqual([
      false,
      false,
      true
    ])
    const shop = await opened(elsewhere)
    expect(JSON.stringify(await street(shop))).toContain('张*')
    await shop.close()
  })

  test('keeps them in the clear for who says so, and finds orders too', async () => {
    await withAnOrder('in-the-clear')
    expect(everyFile().some((file) => readFileSync(file).includes('张三'))).toBe(true)
    expect(existsSync(keys)).toBe(false)
    const shop = await opened('in-the-clear')
    expect(await shop.search('13812341234')()).toMatchObject({ right: { type: 'One' } })
    await shop.close()
  })
})

describe('a store that cannot be read as it is asked to', () => {
  test('is refused when its values are in the clear, with how to seal them', async () => {
    await withAnOrder('in-the-clear')
    expect(await open()).toMatchObject({
      left: {
        type: 'SealMismatch',
        found: 'InTheClear',
        remedy: expect.stringContaining(`readdress seal --from ${folder} --to DIR`)
      }
    })
    expect(existsSync(keys)).toBe(false)
  })

  test('is refused when its values are sealed and it is opened in the clear', async () => {
    await withAnOrder()
    expect(await open('in-the-clear')).toMatchObject({ left: { type: 'SealMismatch', found: 'Sealed' } })
  })

  test('is refused when its keys are lost, and gets no new ones', async () => {
    await withAnOrder()
    renameSync(keys, `${keys}-elsewhere`)
    expect(await open()).toMatchObject({ left: { type: 'KeysUnusable', because: 'Lost', source: keys } })
    expect(existsSync(keys)).toBe(false)
    const shop = await opened({ folder: `${keys}-elsewhere` })
    await shop.close()
  })

  test.each<[string, string | null, string]>([
    ['are missing', null, 'Missing'],
    ['are none', '', 'Empty'],
    ['are malformed', '2026-W48=secret', 'Malformed'],
    ['are named twice', `a=${'A'.repeat(43)}\na=${'A'.repeat(43)}`, 'Repeated']
  ])('is refused when its epoch keys %s, without a word of them', async (_, text, because) => {
    await withAnOrder()
    const file = join(keys, 'epoch-keys')
    rmSync(file)
    if (text !== null) await writeFile(file, text)
    const refused = await open()
    expect(refused).toMatchObject({ left: { type: 'KeysUnusable', because, source: file } })
    expect(JSON.stringify(refused)).not.toMatch(/secret|AAAA/)
  })

  test('tells by the first question that it has the keys of another', async () => {
    await withAnOrder()
    cpSync(folder, `${folder}2`, { recursive: true })
    rmSync(folder, { recursive: true })
    rmSync(keys, { recursive: true })
    await withAnOrder()
    rmSync(folder, { recursive: true })
    renameSync(`${folder}2`, folder)
    chmodSync(folder, 0o700)
    const shop = await opened()
    expect(await street(shop)).toMatchObject({ type: 'SealBroken', reason: 'KeyUnknown' })
    await shop.close()
  })
})
