import type { Chance } from './chance.ts'
import { type Address, addressOf, anyNickname, anyPerson, type Person } from './people.ts'
import { anyPlace, type Place } from './places.ts'

/** One command, as it stands on one line of the file. */
export interface Line {
  readonly occurredAt: string
  readonly text: string
}

/** An actor by role, with a pseudonym. */
export interface By {
  readonly role: string
  readonly channel: string
}

export const buyer: By = { role: 'Buyer', channel: 'PlatformChat' }
export const buyerHimself: By = { role: 'Buyer', channel: 'PlatformSelfService' }
export const agent: By = { role: 'SellerAgent', channel: 'MerchantWeb' }
export const supervisor: By = { role: 'SellerSupervisor', channel: 'MerchantWeb' }
export const warehouse: By = { role: 'Warehouse', channel: 'Internal' }
export const carrier: By = { role: 'Carrier', channel: 'Api' }
export const platform: By = { role: 'Platform', channel: 'Api' }
export const system: By = { role: 'System', channel: 'Internal' }

/** Tells the story of one order as commands, each some minutes after the one before. */
export interface Teller {
  readonly draw: Chance
  readonly orderNo: string
  readonly platform: string
  readonly person: Person
  readonly place: Place
  readonly address: Address
  readonly amount: { readonly minor: string; readonly currency: string }
  readonly now: () => string
  readonly tell: (minutes: number, by: By, type: string, data: object) => void
  /** The same for a fact: it names its source. */
  readonly report: (minutes: number, by: By, type: string, data: object) => void
  readonly lines: () => ReadonlyArray<Line>
}

/** A teller of the n-th order, which begins at a moment. */
export const teller = (draw: Chance, n: number, platformName: string, begins: Date, amountInYuan: number): Teller => {
  const orderNo = `P${begins.toISOString().slice(0, 10).replaceAll('-', '')}${String(n).padStart(4, '0')}`
  const actors = new Map<string, string>()
  let lines: ReadonlyArray<Line> = []
  let moment = begins.getTime()

  const actorId = (role: string): string => {
    const known = actors.get(role) ?? `${role.slice(0, 1).toLowerCase()}-${draw.uuid().slice(0, 8)}`
    actors.set(role, known)
    return known
  }

  const add = (minutes: number, { role, channel }: By, type: string, data: object, more: object): void => {
    moment += minutes * 60_000
    const occurredAt = new Date(moment).toISOString()
    const actor = { role, id: actorId(role) }
    const command = { type, commandId: draw.uuid(), orderId: orderNo, actor, channel, occurredAt, ...more, data }
    lines = [...lines, { occurredAt, text: JSON.stringify(command) }]
  }

  const person = anyPerson(draw)
  const place = anyPlace(draw)
  return {
    draw,
    orderNo,
    platform: platformName,
    person,
    place,
    address: addressOf(draw, person, place),
    amount: { minor: String(amountInYuan * 100), currency: 'CNY' },
    now: () => new Date(moment).toISOString(),
    tell: (minutes, by, type, data) => add(minutes, by, type, data, {}),
    report: (minutes, by, type, data) =>
      add(minutes, by, type, data, { source: { system: `${by.role.toLowerCase()}-webhook`, eventId: draw.uuid() } }),
    lines: () => lines
  }
}

/** Places the order and pays for it. */
export const placed = (story: Teller, protection = 'None'): string => {
  const { draw, orderNo, platform: name, amount, address } = story
  const nickname = anyNickname(draw)
  const orderedAt = story.now()
  story.tell(0, platform, 'PlaceOrder', {
    platform: name,
    platformOrderNo: orderNo,
    orderedAt,
    buyer: { nickname },
    recipientIsBuyer: true,
    address,
    lines: [
      { lineId: 'l1', sku: `SKU-${draw.between(100, 999)}`, description: '青瓷茶具', quantity: 1, unitPrice: amount }
    ],
    total: amount
  })
  story.report(draw.between(1, 9), platform, 'RecordPayment', {
    amount,
    method: protection === 'PayPalSellerProtection' ? 'PayPal' : 'Platform',
    paidAt: orderedAt,
    protection
  })
  return nickname
}
