import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as Either from 'fp-ts/lib/Either.js'
import { Instant, openReaddress, type Readdress } from 'readdress'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { caseId, give, newAddress, oldAddress, placing, wish } from './shop.ts'

let folder: string
let shop: Readdress

const open = async (): Promise<Readdress> => {
  const opened = await openReaddress({ store: { folder } })()
  if (Either.isLeft(opened)) throw new Error(opened.left.remedy)
  return opened.right
}

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'readdress-'))
  shop = await open()
})

afterEach(async () => {
  await shop.close()
  await Promise.all([folder, `${folder}-keys`].map((one) => rm(one, { recursive: true, force: true })))
})

const a1 = 'A-1'
const check = { caseId, proposal: 1, factors: [{ factor: 'PlatformSession', result: 'Match' }] }
const yes = { caseId, proposal: 1, address: newAddress, by: 'Buyer', method: 'Chat' }
const save = { caseId, version: 2, address: newAddress, expectedVersion: 1 }

const confirmed = async (): Promise<void> => {
  for (const [n, type, data] of [
    [1, 'PlaceOrder', placing],
    [2, 'RequestAddressChange', wish],
    [3, 'VerifyAddressChange', check],
    [4, 'ConfirmNewAddress', yes]
  ] as const)
    expect(await give(shop, n, `08:0${n}`, type, data)).toMatchObject({ right: { outcome: 'Appended' } })
}

describe('a store that is closed half-way and opened again', () => {
  test('goes on where it stood, and answers what the address is, was and was known to be', async () => {
    await confirmed()
    expect(await shop.currentAddress(a1)()).toMatchObject({
      right: { ordered: { version: 1 }, pending: [{ caseId, status: 'Confirmed', version: 2 }] }
    })
    await shop.close()
    shop = await open()
    expect(await give(shop, 5, '08:05', 'AmendAddress', save)).toMatchObject({ right: { outcome: 'Appended' } })

    const now = await shop.currentAddress(a1)()
    expect(now).toMatchObject({
      right: {
        status: 'AwaitingPayment',
        ordered: {
          version: 2,
          by: 'SellerAgent',
          address: { recipientName: '张*', phone: '138****1234', detail: '****' }
        },
        pending: []
      }
    })
    const asOf = '2026-03-01T08:04:30.000Z'
    if (!Instant.is(asOf)) throw new TypeError(asOf)
    expect(await shop.currentAddress(a1, { asOf })()).toMatchObject({ right: { ordered: { version: 1 } } })
  })

  test('tells who did what, when, with the address before and after, and shows no personal value', async () => {
    await confirmed()
    await give(shop, 5, '08:05', 'AmendAddress', save)
    const trail = await shop.auditTrail(a1)()
    if (Either.isLeft(trail)) throw new Error(JSON.stringify(trail.left))
    expect(trail.right.map(({ type }) => type)).toEqual([
      'OrderPlaced',
      'AddressChangeRequested',
      'AddressChangeVerified',
      'NewAddressConfirmed',
      'AddressChangeRouted',
      'AddressAmended'
    ])
    expect(trail.right.at(-1)).toMatchObject({
      actor: { role: 'SellerAgent', id: 'a-1' },
      policy: { id: 'generic', version: 1 },
      data: { changedFields: ['Detail'] },
      change: { before: { district: '武侯区' }, after: { recipientName: '张*' } }
    })
    const shown = JSON.stringify(trail.right)
    expect(
      [oldAddress.phone, oldAddress.detail, newAddress.detail, '晓晓_2020'].filter((one) => shown.includes(one))
    ).toEqual([])
  })

  test('knows nothing of an order that nobody placed', async () => {
    expect(await shop.currentAddress('B-2')()).toEqual(Either.right(null))
    expect(await shop.auditTrail('B-2')()).toEqual(Either.right([]))
  })
})

describe('a command', () => {
  test('that comes again is answered as before, also after a restart, and nothing is appended', async () => {
    await confirmed()
    await shop.close()
    shop = await open()
    expect(await give(shop, 4, '08:04', 'ConfirmNewAddress', yes)).toMatchObject({
      right: {
        outcome: 'Repeated',
        events: [{ event: { type: 'NewAddressConfirmed' } }, { event: { type: 'AddressChangeRouted' } }]
      }
    })
    expect(await shop.auditTrail(a1)()).toMatchObject({ right: { length: 5 } })
  })

  test('of somebody who may not give it is refused', async () => {
    await confirmed()
    expect(await give(shop, 9, '08:09', 'AmendAddress', save, 'Buyer')).toEqual(
      Either.left({ type: 'ActorNotPermitted', role: 'Buyer', command: 'AmendAddress' })
    )
  })

  test('is decided under the policy of its platform, and says so', async () => {
    await give(shop, 1, '08:01', 'PlaceOrder', { ...placing, platform: 'xiaohongshu' })
    expect(await shop.auditTrail(a1)()).toMatchObject({ right: [{ policy: { id: 'xiaohongshu', version: 1 } }] })
  })

  test('that is none is refused with its place, and nothing happens', async () => {
    expect(await give(shop, 1, '08:01', 'PlaceOrder', { ...placing, total: 'a lot' })).toEqual(
      Either.left({ type: 'InvalidValue', field: 'data.total', problem: 'expected Money' })
    )
    expect(await shop.currentAddress(a1)()).toEqual(Either.right(null))
  })

  test('for an unknown order, and for one that is placed otherwise, is refused with the facts', async () => {
    expect(await give(shop, 1, '08:01', 'RequestAddressChange', wish)).toEqual(
      Either.left({ type: 'OrderUnknown', orderId: 'A-1' })
    )
    await give(shop, 2, '08:02', 'PlaceOrder', placing)
    expect(await give(shop, 3, '08:03', 'PlaceOrder', placing)).toMatchObject({ right: { outcome: 'AlreadySo' } })
    expect(await give(shop, 4, '08:04', 'PlaceOrder', { ...placing, platformOrderNo: 'P1' })).toEqual(
      Either.left({ type: 'OrderAlreadyPlaced', orderId: 'A-1', platformOrderNo: 'P728391' })
    )
  })
})
