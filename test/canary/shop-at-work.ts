import { inspect } from 'node:util'
import * as Either from 'fp-ts/lib/Either.js'
import {
  type Instant,
  type NotOpenedStore,
  openReaddress,
  type Questions,
  type Readdress
} from '../../packages/readdress/src/index.ts'
import type { MarkedOrder } from './marked-orders.ts'
import { said, type Writing } from './traces.ts'

/** What was said while something was done, to be searched. */
export interface Heard {
  readonly say: (name: string, value: unknown) => void
  readonly writings: () => ReadonlyArray<Writing>
}

/** Nothing yet. */
export const hearing = (): Heard => {
  const heard: Array<Writing> = []
  return {
    say: (name, value) => {
      const shown = inspect(value, { depth: null, showHidden: true, maxStringLength: null, maxArrayLength: null })
      heard.push(said(name, typeof value === 'string' ? value : `${shown}\n${JSON.stringify(value)}\n${String(value)}`))
    },
    writings: () => heard
  }
}

/** An opened shop, or the reason why there is none, thrown. */
export const shopIn = async (
  folder: string,
  personalData: Parameters<typeof openReaddress>[0]['personalData'] = {}
): Promise<Readdress> => {
  const opened: Either.Either<NotOpenedStore, Readdress> = await openReaddress({ store: { folder }, personalData })()
  if (Either.isLeft(opened)) throw new Error(opened.left.remedy)
  return opened.right
}

/** Gives every command of every order, those of one order one after the other, and says each answer. */
export const giveAll = async (shop: Readdress, orders: ReadonlyArray<MarkedOrder>, { say }: Heard): Promise<void> => {
  await Promise.all(
    orders.map(async ({ orderId, commands }) => {
      for (const [step, command] of commands.entries()) say(`${orderId} step ${step}`, await shop.receive(command)())
    })
  )
}

/** Gives commands that cannot be read, with something personal where it does not belong, and says each answer. */
export const giveNonsense = async (
  shop: Readdress,
  orders: ReadonlyArray<MarkedOrder>,
  mark: string,
  { say }: Heard
): Promise<void> => {
  const oneOfEach = new Map(orders.flatMap(({ commands }) => commands.map((command) => [typeOf(command), command])))
  for (const [type, command] of oneOfEach) {
    for (const [how, nonsense] of Object.entries(nonsenseOf(command, mark)))
      say(`${type} with ${how}`, await shop.receive(nonsense)())
  }
}

/** Ways to write a command wrongly, with a mark in each. */
export const nonsenseOf = (command: object, mark: string): Readonly<Record<string, unknown>> => {
  const data: object =
    'data' in command && typeof command.data === 'object' && command.data !== null ? command.data : {}
  return {
    'another type': { ...command, type: mark },
    'an id that is none': { ...command, orderId: mark },
    'a clock that is none': { ...command, occurredAt: mark },
    'a pseudonym that is none': { ...command, actor: { role: 'Buyer', id: mark } },
    'an unknown field': { ...command, [mark]: mark },
    'an unknown field in the data': { ...command, data: { ...data, [mark]: mark } },
    'its data as text': { ...command, data: mark },
    'text in each of its fields': {
      ...command,
      data: Object.fromEntries(Object.keys(data).map((name) => [name, { [mark]: mark }]))
    }
  }
}

/** Asks every question about every order, and says each answer. */
export const askAll = async (
  shop: Readdress,
  orders: ReadonlyArray<MarkedOrder>,
  marks: ReadonlyArray<string>,
  { say }: Heard
): Promise<void> => {
  for (const { orderId } of orders)
    for (const [name, ask] of Object.entries(aboutAnOrder)) say(`${name} of ${orderId}`, await ask(shop, orderId)())
  for (const [name, ask] of Object.entries(aboutTheShop)) say(name, await ask(shop)())
  for (const mark of marks) say('search', await shop.search(mark)())
}

const end = '2030-01-01T00:00:00.000Z' as Instant
const month = '2026-03'

type OfTheShop = 'worklist' | 'deadlinesDue' | 'carrierScorecards' | 'serviceMetrics' | 'unusualDisclosures'
type Asked = () => Promise<unknown>

// A new question does not compile before it is asked here.
const aboutAnOrder: {
  readonly [Name in Exclude<keyof Questions, OfTheShop>]: (shop: Readdress, orderId: string) => Asked
} = {
  currentAddress: (shop, orderId) => shop.currentAddress(orderId),
  addressHistory: (shop, orderId) => shop.addressHistory(orderId),
  editability: (shop, orderId) => shop.editability(orderId),
  orderDetail: (shop, orderId) => shop.orderDetail(orderId),
  auditTrail: (shop, orderId) => shop.auditTrail(orderId),
  inspect: (shop, orderId) => shop.inspect(orderId),
  timeline: (shop, orderId) => shop.timeline(orderId),
  communicationLog: (shop, orderId) => shop.communicationLog(orderId),
  checklists: (shop, orderId) => shop.checklists(orderId),
  search: (shop, orderId) => shop.search(orderId),
  trackingBoard: (shop, orderId) => shop.trackingBoard({ orderId }),
  retentionCalendar: (shop, orderId) => shop.retentionCalendar({ orderId }),
  accessLog: (shop, orderId) => shop.accessLog({ orderId })
}
const aboutTheShop: { readonly [Name in OfTheShop]: (shop: Readdress) => Asked } = {
  worklist: (shop) => shop.worklist({}, end),
  deadlinesDue: (shop) => shop.deadlinesDue(end),
  carrierScorecards: (shop) => shop.carrierScorecards(month),
  serviceMetrics: (shop) => shop.serviceMetrics(month),
  unusualDisclosures: (shop) => shop.unusualDisclosures(new Date().toISOString().slice(0, 10))
}

/** Makes every view anew and says what came of it. */
export const rebuildAll = async (shop: Readdress, { say }: Heard): Promise<void> => {
  for (const view of shop.views) {
    const differences: Array<unknown> = []
    const rebuilt = await view.rebuild({ differs: (difference) => differences.push(difference) })()
    say(`rebuilt ${view.name}`, { rebuilt, differences })
    if (Either.isLeft(rebuilt)) throw new Error(`${view.name}: ${rebuilt.left.type}`)
  }
}

const typeOf = (command: object): string => ('type' in command ? String(command.type) : '')
