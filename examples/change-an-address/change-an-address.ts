/**
 * A first program: an order is placed, its buyer asks for another house number, the shop checks who asks, repeats the address, and saves it.
 *
 * Run it with `pnpm --filter @readdress/example-change-an-address start`.
 */
import { randomUUID } from 'node:crypto'
import * as Either from 'fp-ts/lib/Either.js'
import { openReaddress } from 'readdress'

// In a service: { store: { folder: './orders' } }.
const opened = await openReaddress({ store: 'in-memory' })()
if (Either.isLeft(opened)) throw new Error(opened.left.remedy)
const shop = opened.right

/** Gives one command to order A-1001, and tells what it came to. Nothing is thrown: a refusal is an answer, with its facts. */
const give = async (type: string, role: string, data: object): Promise<void> => {
  const answer = await shop.receive({
    type,
    commandId: randomUUID(), // keep it with the message that made you give the command: sent again, it has no second effect
    orderId: 'A-1001',
    actor: { role, id: `${role}-1` }, // a pseudonym; who that is, your service knows
    channel: 'PlatformChat',
    occurredAt: new Date().toISOString(),
    data
  })()
  const outcome = Either.isRight(answer)
    ? answer.right.events.map(({ event }) => event.type).join(', ') || 'already so'
    : `refused: ${JSON.stringify(answer.left)}`
  process.stdout.write(`${type.padEnd(22)} ${outcome}\n`)
}

const address = {
  region: {
    country: { code: 'CN', name: '中国' },
    province: { code: '510000', name: '四川省' },
    city: { code: '510100', name: '成都市' }
  },
  district: { code: '510107', name: '武侯区' },
  recipientName: '张三',
  phone: '138 1234 1234',
  street: '天府大道中段',
  detail: '530号1栋2单元1503室'
}
const newAddress = { ...address, detail: '538号1栋2单元1503室' }
const price = { minor: '9900', currency: 'CNY' } // CNY 99.00, in fen
const caseId = randomUUID()

await give('PlaceOrder', 'Platform', {
  platform: 'generic', // xiaohongshu, wechat and shopify have rules of their own
  platformOrderNo: 'P728391',
  orderedAt: new Date().toISOString(),
  buyer: { nickname: '晓晓_2020' },
  recipientIsBuyer: true,
  address,
  lines: [{ lineId: '1', sku: 'TEA-SET-04', description: '青瓷茶具', quantity: 1, unitPrice: price }],
  total: price
})
await give('RequestAddressChange', 'Buyer', {
  caseId,
  initiator: 'Buyer',
  reason: 'BuyerError',
  address: newAddress,
  recipientIsBuyer: true,
  baseVersion: 1
})
// Too early: nobody has checked who asks.
await give('AmendAddress', 'SellerAgent', { caseId, version: 2, address: newAddress, expectedVersion: 1 })
await give('VerifyAddressChange', 'SellerAgent', {
  caseId,
  proposal: 1,
  factors: [
    { factor: 'PlatformSession', result: 'Match' },
    { factor: 'OrderNumber', stated: 'P728391' }
  ]
})
await give('ConfirmNewAddress', 'Buyer', { caseId, proposal: 1, address: newAddress, by: 'Buyer', method: 'Chat' })
await give('AmendAddress', 'SellerAgent', { caseId, version: 2, address: newAddress, expectedVersion: 1 })

const where = await shop.currentAddress('A-1001')()
if (Either.isRight(where))
  process.stdout.write(`\nThe order goes to: ${JSON.stringify(where.right?.ordered.address)}\n`)
const trail = await shop.auditTrail('A-1001')()
if (Either.isRight(trail))
  for (const { occurredAt, actor, type } of trail.right)
    process.stdout.write(`${occurredAt}  ${actor.role.padEnd(12)} ${type}\n`)
await shop.close()
