import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as Either from 'fp-ts/lib/Either.js'
import { openReaddress, type Readdress } from 'readdress'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { at, caseId, give, newAddress, placing, wish } from './shop.ts'

let folder: string
let shops: ReadonlyArray<Readdress>

const open = async (): Promise<Readdress> => {
  const opened = await openReaddress({ store: { folder } })()
  if (Either.isLeft(opened)) throw new Error(opened.left.remedy)
  return opened.right
}

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'readdress-'))
  shops = [await open(), await open()]
})

afterEach(async () => {
  for (const shop of shops) await shop.close()
  await Promise.all([folder, `${folder}-keys`].map((one) => rm(one, { recursive: true, force: true })))
})

describe('two operators who save the same change at once, each on a connection of his own', () => {
  test('make one amendment: the second decides again on the new history, and it is so already', async () => {
    const [one, other] = shops
    if (one === undefined || other === undefined) throw new Error('two shops are open')
    await give(one, 1, '08:01', 'PlaceOrder', placing)
    await give(one, 2, '08:02', 'RequestAddressChange', wish)
    const factors = [{ factor: 'PlatformSession', result: 'Match' }]
    await give(one, 3, '08:03', 'VerifyAddressChange', { caseId, proposal: 1, factors })
    const yes = { caseId, proposal: 1, address: newAddress, by: 'Buyer', method: 'Chat' }
    await give(one, 4, '08:04', 'ConfirmNewAddress', yes)

    const save = { caseId, version: 2, address: newAddress, expectedVersion: 1 }
    const answers = await Promise.all([
      give(one, 5, '08:05', 'AmendAddress', save),
      give(other, 6, '08:05', 'AmendAddress', save)
    ])
    const outcomes = answers.map((answer) => (Either.isRight(answer) ? answer.right.outcome : answer.left.type))
    expect(outcomes.toSorted()).toEqual(['AlreadySo', 'Appended'])
    const trail = await one.auditTrail('A-1')()
    expect(Either.isRight(trail) && trail.right.filter(({ type }) => type === 'AddressAmended')).toHaveLength(1)
  })

  test('are told apart where each says at which revision he saw the order: the second looks again', async () => {
    const [one, other] = shops
    if (one === undefined || other === undefined) throw new Error('two shops are open')
    await give(one, 1, '08:01', 'PlaceOrder', placing)
    const seen = await one.orderDetail('A-1')()
    const revision = Either.isRight(seen) ? seen.right?.revision : undefined
    expect(revision).toBe(0)
    const lock = (n: number) => lockingCommand(`10c00000-0000-4000-8000-00000000000${n}`)
    const answers = await Promise.all([
      one.receive(lock(1), undefined, revision)(),
      other.receive(lock(2), undefined, revision)()
    ])
    expect(answers.filter(Either.isRight)).toHaveLength(1)
    expect(answers.find(Either.isLeft)?.left).toMatchObject({ type: 'RevisionConflict', expected: 0, actual: 1 })
  })
})

const lockingCommand = (commandId: string) => ({
  type: 'LockAddress',
  commandId,
  orderId: 'A-1',
  actor: { role: 'SellerSupervisor', id: 's-1' },
  channel: 'MerchantWeb',
  occurredAt: at('08:02'),
  data: { ground: 'SuspectedFraud' }
})
