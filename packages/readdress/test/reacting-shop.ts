import type { Surroundings } from '@readdress/event-store'
import * as Either from 'fp-ts/lib/Either.js'
import { openReaddress, type Readdress } from 'readdress'
import { scenarios } from '../../order/test/scenarios.ts'
import { transcriptsOf } from '../../order/test/transcript.ts'

/** A clock that runs sixty times as fast as that of the machine, from so many hours after noon of a day in March 2026 on; in each process it shows the same. */
export const fastClock = (startedAt: number, hours = 0, speed = 60): Surroundings => ({
  now: () => new Date(Date.parse('2026-03-03T12:00:00.000Z') + hours * 3_600_000 + (Date.now() - startedAt) * speed),
  random: Math.random,
  wait: (milliseconds, signal) =>
    new Promise((resolve) => {
      if (signal?.aborted) return resolve()
      const timer = setTimeout(resolve, milliseconds / speed)
      signal?.addEventListener('abort', () => {
        clearTimeout(timer)
        resolve()
      })
    })
})

/** Opens the shop of a folder under that clock. */
export const reactingShop = async (folder: string, surroundings: Surroundings): Promise<Readdress> => {
  const opened = await openReaddress({ store: { folder }, surroundings })()
  if (Either.isLeft(opened)) throw new Error(opened.left.remedy)
  return opened.right
}

/** The commands of an order that is on its way when its buyer wants it elsewhere, until the carrier was told. */
const untilTheCarrierIsTold = (): ReadonlyArray<object> => {
  const [told] = scenarios
    .filter(({ number }) => number === 'S8')
    .flatMap(({ tests }) => tests().flatMap(({ body }) => transcriptsOf(body)))
    .filter((steps) => steps.some(({ command }) => command === 'NotifyCarrier'))
  const end = told?.findIndex(({ command }) => command === 'NotifyCarrier') ?? -1
  return told?.slice(0, end + 1).map(({ written }) => written) ?? []
}

// The scenarios do not look who may do what.
const permitted = (command: object): object =>
  'type' in command && command.type === 'WaiveProtection' ? { actor: { role: 'SellerSupervisor', id: 's-1' } } : {}

/** Gives these commands to so many orders. */
export const giveToOrders = async (shop: Readdress, orders: number): Promise<void> => {
  const commands = untilTheCarrierIsTold()
  if (commands.length === 0) throw new Error('no such scenario')
  for (let order = 1; order <= orders; order += 1) {
    for (const [index, command] of commands.entries()) {
      const commandId = `c0de0000-0000-4000-8000-${String(order * 1000 + index).padStart(12, '0')}`
      const given = await shop.receive({ ...command, ...permitted(command), orderId: `K-${order}`, commandId })()
      if (Either.isLeft(given)) throw new Error(JSON.stringify(given.left))
    }
  }
}

/** What the carrier pushes about the instruction of an order when so many hours have passed: that it is done, or, of whom nothing was heard in time, that he is at it after all. */
export const answersOfCarrier = (orderId: string, mood: string, hours: number): ReadonlyArray<object> => {
  const outcome = mood === 'Silent' ? 'Accepted' : 'Succeeded'
  if (mood === 'Refusing' || (mood === 'Silent' && hours < late)) return []
  const answer = (n: number) => ({
    type: 'RecordCarrierAnswer',
    commandId: `c0de0000-0000-4000-9000-${String(Number(orderId.slice(2)) * 1000 + n).padStart(12, '0')}`,
    orderId,
    actor: { role: 'Carrier', id: 'c-sf' },
    channel: 'Api',
    occurredAt: '2026-03-03T17:00:00.000Z',
    source: { system: 'sf', eventId: `${orderId}-${outcome}` },
    data: { interceptId: '1e7c0000-0000-4000-8000-000000000001', outcome, rawCode: 'X' }
  })
  // The same fact in two messages.
  return [answer(1), answer(2)]
}

const late = 8
