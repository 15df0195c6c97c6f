import { join } from 'node:path'
import type { EventToAppend } from '@readdress/event-store'
import { decodeCommand, type OrderCommand } from '@readdress/order'
import * as Either from 'fp-ts/lib/Either.js'
import { chance } from '../../examples/data/chance.ts'
import type { Place } from '../bench-definition.ts'
import { type EventOfW, type OrderOfW, orderIdOf, orderOfW, streamOf } from '../workload.ts'
import { eventFile } from './event-file.ts'
import { uuid } from './uuid.ts'

/** How many events every order has before the commands come. */
export const eventsBefore = 8

/** How many commands are measured beside a workload of this size. */
export const commandsFor = (size: number): number => Math.min(4000, Math.max(16, Math.ceil(size / 25)))

/** How many commands come before those that are measured: a service runs for days, and its code has been compiled in the first seconds. */
export const warmUpFor = (size: number): number => Math.ceil(commandsFor(size) / 2)

/** A command of the benches: tell the buyer what the carrier answered. It adds one event, on an order in any state. */
export interface Notice {
  readonly stream: EventOfW['stream']
  readonly command: OrderCommand
  /** The event that it leads to, for those who write it without deciding. */
  readonly event: EventToAppend
}

/** The notice with this number about the order with that number. */
export const notice = (number: number, orderNumber: number): Notice => {
  const draw = chance(number + 1)
  const [orderId, stream] = [orderIdOf(orderNumber), streamOf(orderNumber)]
  const [commandId, messageId] = [uuid(draw), uuid(draw)]
  const actor = { role: 'SellerAgent', id: 'a-1c20' }
  const [channel, occurredAt] = ['PlatformChat', '2026-03-09T10:00:00.000Z']
  const data = { messageId, kind: 'InterceptResult', targets: ['PlatformAccount'] }
  const command = decodeCommand({ type: 'NotifyBuyer', commandId, orderId, actor, channel, occurredAt, data })
  if (Either.isLeft(command)) throw new Error(JSON.stringify(command.left))
  const metadata = {
    actor,
    channel,
    schemaVersion: 1,
    occurredAt,
    recordedAt: occurredAt,
    commandId,
    $correlationId: commandId,
    $causationId: commandId
  }
  const event = {
    id: uuid(draw),
    type: 'BuyerNotified',
    data: { ...data, channel, caseId: null, parcelId: null },
    metadata
  }
  return { stream, command: command.right, event }
}

/** The beginning of the n-th order: its first eight events. */
export const orderBefore = (n: number): OrderOfW => {
  const { stream, events } = orderOfW(n)
  return { stream, events: events.slice(0, eventsBefore) }
}

function* eventsOfOrders(orders: number): Generator<EventOfW> {
  for (let n = 0; n < orders; n += 1) {
    const { stream, events } = orderBefore(n)
    for (const [revision, event] of events.entries()) yield { stream, revision, event }
  }
}

/** The commands before those that are measured, each on an order that no measured one is about. */
export const warmUp = (size: number): ReadonlyArray<Notice> =>
  Array.from({ length: warmUpFor(size) }, (_, n) => notice(commandsFor(size) + n, commandsFor(size) + n))

/** How many orders there are for the commands of this size, measured or not. */
export const ordersFor = (size: number): number => commandsFor(size) + warmUpFor(size)

/** The event file of these orders. */
export const ordersFile = ({ fixtures, size }: Place): Promise<string> =>
  eventFile(join(fixtures, `orders-${ordersFor(size)}.sqlite`), () => eventsOfOrders(ordersFor(size)))
