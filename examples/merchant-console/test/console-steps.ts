import * as Either from 'fp-ts/lib/Either.js'
import type { Page } from 'playwright-core'
import type { Readdress } from 'readdress'
import { press } from './in-a-browser.ts'

// What others than the seller do to order A-1 while its page is looked at, and what a seller does on every page.

const minutesAgo = (minutes: number): string => new Date(Date.now() - minutes * 60_000).toISOString()

const facts: ReadonlySet<string> = new Set(['RecordPayment', 'RecordTracking', 'RecordFulfilmentStage'])

/** Gives a command to order A-1, as whoever does it gives it. */
export const give = async (
  shop: Readdress,
  type: string,
  data: object,
  role = 'SellerAgent',
  minutes = 0
): Promise<void> => {
  const commandId = crypto.randomUUID()
  const given = await shop.receive({
    type,
    commandId,
    orderId: 'A-1',
    actor: { role, id: `${role}-9` },
    channel: 'Api',
    occurredAt: minutesAgo(minutes),
    ...(facts.has(type) ? { source: { system: 'test', eventId: commandId } } : {}),
    data
  })()
  if (Either.isLeft(given)) throw new Error(`${type}: ${JSON.stringify(given.left)}`)
}

const number = 'SF1234567890'
/** Of parcel p2. */
export const secondNumber = 'SF1234567891'

/** The buyer has paid, and the parcel p1 left to this version of the address half an hour ago. */
export const ships = async (shop: Readdress, version = 1): Promise<void> => {
  const platformCheck = { matched: true, checkedAt: minutesAgo(31) }
  const about = { parcelId: 'p1', trackingNumber: number, expectedVersion: version, platformCheck }
  await give(shop, 'PlanParcel', { parcelId: 'p1', lines: [{ lineId: 'l1', quantity: 1 }] }, 'Warehouse', 32)
  await give(shop, 'PrintLabel', { ...about, carrier: 'sf', account: 'Own' }, 'Warehouse', 31)
  await give(shop, 'ShipParcel', { ...about, shippedAt: minutesAgo(30) }, 'Warehouse', 30)
}

/** The buyer pays 50 minutes ago, under this protection. */
export const pays = (shop: Readdress, method: string, protection: string, minor = '9900'): Promise<void> =>
  give(
    shop,
    'RecordPayment',
    { amount: { minor, currency: 'CNY' }, method, paidAt: minutesAgo(50), protection },
    'Platform',
    50
  )

/** Parcel p2, in which goods are sent again, leaves now to this version of the address. */
export const shipsAgain = async (shop: Readdress, version: number): Promise<void> => {
  const platformCheck = { matched: true, checkedAt: minutesAgo(0) }
  const about = { parcelId: 'p2', trackingNumber: secondNumber, expectedVersion: version, platformCheck }
  await give(shop, 'PrintLabel', { ...about, carrier: 'sf', account: 'Own' }, 'Warehouse')
  await give(shop, 'ShipParcel', { ...about, shippedAt: minutesAgo(0) }, 'Warehouse')
}

/** The carrier scans parcel p1 now, or the one of another number. */
export const scans = (
  shop: Readdress,
  status: string,
  subStatus: string,
  place?: object,
  trackingNumber = number
): Promise<void> =>
  give(
    shop,
    'RecordTracking',
    {
      ...{ trackingNumber, carrier: 'sf', rawCode: '50', status, subStatus },
      eventTime: { local: minutesAgo(0).slice(0, 19), offset: '+00:00' },
      ...(place === undefined ? {} : { place })
    },
    'Carrier'
  )

/** The new address, by the labels of the form in Chinese. */
export const newHome = {
  收货人: '张三',
  电话: '13812341234',
  省: '四川省',
  市: '绵阳市',
  区县: '涪城区',
  街道: '临园路东段',
  门牌: '72号3栋1单元802室'
}

/** Chooses one of what a list offers. */
export const choose = async (page: Page, label: string, option: string): Promise<void> => {
  await page.getByLabel(label, { exact: true }).selectOption({ label: option })
}

/** Records the wish of a buyer, for a reason, who asked by a channel. */
export const wishes = async (
  page: Page,
  reason: string,
  channel = '平台聊天',
  address: Readonly<Record<string, string>> = newHome
): Promise<void> => {
  await page.getByText('修改地址').first().click()
  await choose(page, '买家从哪里提出', channel)
  await choose(page, '改址原因', reason)
  for (const [label, text] of Object.entries(address)) await page.getByLabel(label, { exact: true }).fill(text)
  await press(page, '登记申请')
}

/** Makes sure who asks by the session and a call, and reads the new address back. */
export const verifiesAndConfirms = async (page: Page): Promise<void> => {
  await page.getByLabel(/登录的账号/).check()
  await choose(page, '按订单上的电话回拨', '是本人，要改址')
  await press(page, '核实身份')
  await press(page, '买家确认无误')
}

/** Opens what is folded away. */
export const unfold = (page: Page, title: string): Promise<void> => page.locator('summary', { hasText: title }).click()

/** The types of the events of the order, in their order. */
export const typesOf = async (shop: Readdress): Promise<ReadonlyArray<string>> => {
  const trail = await shop.auditTrail('A-1')()
  return trail._tag === 'Right' ? trail.right.map(({ type }) => type) : []
}
