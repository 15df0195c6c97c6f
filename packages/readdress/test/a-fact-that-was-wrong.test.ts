import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as Either from 'fp-ts/lib/Either.js'
import { openReaddress, type Readdress, type ShownEntry } from 'readdress'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { at, give, newAddress, placing } from './shop.ts'

let folder: string
let shop: Readdress

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'readdress-'))
  const opened = await openReaddress({ store: { folder } })()
  if (Either.isLeft(opened)) throw new Error(opened.left.remedy)
  shop = opened.right
})

afterEach(async () => {
  await shop.close()
  await Promise.all([folder, `${folder}-keys`].map((one) => rm(one, { recursive: true, force: true })))
})

const source = { system: 'platform', eventId: 'webhook-7' }
const observation = {
  type: 'ObservePlatformAddress',
  commandId: 'c0de0000-0000-4000-8000-000000000009',
  orderId: 'A-1',
  actor: { role: 'Platform', id: 'p-1' },
  channel: 'Api',
  occurredAt: at('08:10'),
  source,
  data: { address: newAddress, recipientIsBuyer: true, changedBy: 'Buyer', changedAt: at('08:09') }
}

/** The platform told of another address, which was that of another order. */
const declared = async (): Promise<ReadonlyArray<ShownEntry>> => {
  expect(await give(shop, 1, '08:01', 'PlaceOrder', placing)).toMatchObject({ right: { outcome: 'Appended' } })
  expect(await shop.receive(observation)()).toMatchObject({ right: { outcome: 'Appended' } })
  expect(await shop.currentAddress('A-1')()).toMatchObject({ right: { ordered: { version: 2 } } })
  const error = await give(shop, 2, '08:30', 'DeclareError', { sources: [source], reason: 'OtherOrder' })
  expect(error).toMatchObject({ right: { outcome: 'Appended' } })
  const trail = await shop.auditTrail('A-1')()
  if (Either.isLeft(trail)) throw new Error(JSON.stringify(trail.left))
  return trail.right
}

describe('an address that was told of another order', () => {
  test('is no longer the ordered one, at any time in the world', async () => {
    await declared()
    expect(await shop.currentAddress('A-1')()).toMatchObject({ right: { ordered: { version: 1 } } })
  })

  test('was the ordered one as far as anybody here knew', async () => {
    const [, observed] = await declared()
    expect(observed?.type).toBe('PlatformAddressChangeObserved')
    if (observed === undefined) return
    expect(await shop.currentAddress('A-1', { knownAt: observed.recordedAt })()).toMatchObject({
      right: { ordered: { version: 2 } }
    })
  })

  test('stays in the audit trail, marked by what declared it wrong', async () => {
    expect((await declared()).map(({ type, takenBackBy }) => [type, takenBackBy])).toEqual([
      ['OrderPlaced', null],
      ['PlatformAddressChangeObserved', 2],
      ['ErrorDeclared', null]
    ])
  })

  test('is not told again by the same message', async () => {
    await declared()
    expect(await shop.receive({ ...observation, commandId: 'c0de0000-0000-4000-8000-000000000010' })()).toMatchObject({
      right: { outcome: 'AlreadySo' }
    })
  })

  test('gives way to what is decided next', async () => {
    await declared()
    const seen = { ...observation.data, changedAt: at('08:40') }
    const again = { ...observation, commandId: 'c0de0000-0000-4000-8000-000000000011', occurredAt: at('08:40') }
    expect(
      await shop.receive({ ...again, source: { system: 'platform', eventId: 'webhook-8' }, data: seen })()
    ).toMatchObject({ right: { events: [{ event: { type: 'PlatformAddressChangeObserved', data: { version: 3 } } }] } })
  })
})
