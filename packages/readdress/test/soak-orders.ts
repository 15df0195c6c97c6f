import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import {
  beginning,
  type EventStore,
  type EventToAppend,
  type Position,
  type RecordedEvent,
  streamName
} from '@readdress/event-store'
import { sqliteEventStore } from '@readdress/sqlite'
import * as Either from 'fp-ts/lib/Either.js'
import { openReaddress } from 'readdress'
import { caseId, give, newAddress, placing, wish } from './shop.ts'

const story = [
  ['PlaceOrder', placing],
  ['RequestAddressChange', wish],
  ['VerifyAddressChange', { caseId, proposal: 1, factors: [{ factor: 'PlatformSession', result: 'Match' }] }],
  ['ConfirmNewAddress', { caseId, proposal: 1, address: newAddress, by: 'Buyer', method: 'Chat' }],
  ['AmendAddress', { caseId, version: 2, address: newAddress, expectedVersion: 1 }]
] as const

/** The events of an order whose address is changed, as the facade stores them. */
export const eventsOfOneOrder = async (folder: string): Promise<ReadonlyArray<RecordedEvent>> => {
  await mkdir(folder)
  const shop = await openReaddress({ store: { folder }, personalData: 'in-the-clear' })()
  if (Either.isLeft(shop)) throw new Error(shop.left.remedy)
  for (const [index, [type, data]] of story.entries()) {
    const answer = await give(shop.right, index + 1, `08:0${index + 1}`, type, data)
    if (Either.isLeft(answer)) throw new Error(JSON.stringify(answer.left))
  }
  await shop.right.close()
  const store = await sqliteEventStore({ file: join(folder, 'events.sqlite') })()
  if (Either.isLeft(store)) throw new Error(store.left.remedy)
  const events: Array<RecordedEvent> = []
  for await (const event of store.right.readAll(beginning)) events.push(event)
  await store.right.close()
  return events
}

/** Appends the same story for another order as a command handler would: it loads the stream, remembers it, and appends command by command. */
export const appendOrder = async (
  store: EventStore,
  template: ReadonlyArray<RecordedEvent>,
  number: number
): Promise<Position> => {
  const orderId = `S-${number}`
  const stream = streamName(`order-${orderId}`)
  const commands = Map.groupBy(template, ({ metadata }) => metadata['commandId'])
  let position = beginning
  let revision = -1
  for await (const loaded of store.readStream(stream)) revision = loaded.revision
  for (const events of commands.values()) {
    const [first, ...rest] = events.map((event) => retold(event, orderId))
    if (first === undefined) continue
    const answer = await store.append(stream, revision === -1 ? 'no-stream' : revision, [first, ...rest])()
    if (Either.isLeft(answer)) throw new Error(JSON.stringify(answer.left))
    position = answer.right.position
    revision = answer.right.revision
  }
  return position
}

const retold = ({ type, data, metadata }: RecordedEvent, orderId: string): EventToAppend => ({
  ...JSON.parse(JSON.stringify({ type, data, metadata }).replaceAll('"A-1"', JSON.stringify(orderId))),
  id: crypto.randomUUID()
})
