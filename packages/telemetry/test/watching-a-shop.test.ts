import { readFileSync } from 'node:fs'
import { SpanStatusCode } from '@opentelemetry/api'
import type { Observe } from '@readdress/eventstoredb'
import * as Either from 'fp-ts/lib/Either.js'
import * as TaskEither from 'fp-ts/lib/TaskEither.js'
import { openReaddress, type Readdress } from 'readdress'
import { describe, expect, test } from 'vitest'
import { give, placing, wish } from '../../readdress/test/shop.ts'
import { attributes, names } from '../src/names.ts'
import { type Collected, collecting } from './collecting.ts'

const opened = async (): Promise<Readdress> => {
  const shop = await openReaddress({ store: 'in-memory' })()
  if (Either.isLeft(shop)) throw new Error(shop.left.type)
  return shop.right
}

const valuesOf = (collected: Collected, name: string) =>
  collected.metrics.filter((one) => one.name === name).map(({ value, attributes }) => [value, attributes])

describe('a shop that is watched', () => {
  test('tells of each command what came of it, how long it took, and under which trace', async () => {
    const { telemetry, collected } = collecting()
    const shop = telemetry.commands(await opened())
    const placed = await give(shop, 1, '08:01', 'PlaceOrder', placing)
    await give(shop, 1, '08:01', 'PlaceOrder', placing)
    await give(shop, 2, '08:02', 'AcknowledgeRequest', { caseId: wish.caseId })
    const seen = await collected()
    expect(seen.spans.map(({ name, attributes, status }) => [name, attributes, status.code])).toEqual([
      ['readdress.command PlaceOrder', of('PlaceOrder', { [attributes.outcome]: 'Appended' }), SpanStatusCode.UNSET],
      ['readdress.command PlaceOrder', of('PlaceOrder', { [attributes.outcome]: 'Repeated' }), SpanStatusCode.UNSET],
      [
        'readdress.command AcknowledgeRequest',
        of('AcknowledgeRequest', { [attributes.outcome]: 'Refused', [attributes.refusal]: 'UnknownReference' }),
        SpanStatusCode.UNSET
      ]
    ])
    expect(valuesOf(seen, names.commandDuration).map(([count]) => count)).toEqual([1, 1, 1])
    const correlations = Either.isRight(placed)
      ? placed.right.events.map(({ metadata }) => metadata['$correlationId'])
      : []
    expect(correlations).toEqual([seen.spans[0]?.spanContext().traceId])
  })

  test('keeps the correlation that a command names, and takes nothing from what is no command', async () => {
    const { telemetry, collected } = collecting()
    const shop = telemetry.commands(await opened())
    await shop.receive({ type: '张三 13812341234', orderId: '临园路 72号', correlationId: 'r-1' })()
    await shop.receive('张三')()
    const seen = await collected()
    expect(seen.spans.map(({ name }) => name)).toEqual(['readdress.command Unreadable', 'readdress.command Unreadable'])
    expect(JSON.stringify(seen.metrics) + JSON.stringify(seen.spans.map(({ attributes }) => attributes))).not.toMatch(
      /张三|1381234|临园路/
    )
  })

  test('tells what its reactions do, what is left to do, and how far its views are', async () => {
    const { telemetry, collected } = collecting()
    const shop = await opened()
    const stop = telemetry.standing(shop)
    await give(shop, 1, '08:01', 'PlaceOrder', placing)
    await give(shop, 2, '08:30', 'RequestAddressChange', wish)
    await shop.updateViews()()
    await give(shop, 3, '08:31', 'WithdrawAddressChange', { caseId: wish.caseId, by: 'Buyer' })
    const refusing = { send: () => TaskEither.left({ type: 'PartnerRefused', because: 'ChatClosed' } as const) }
    const reactions = shop.reactions({
      ...telemetry.reactions,
      partners: { notification: refusing },
      startAt: 'beginning'
    })
    await reactions.round()()
    telemetry.reactions.troubled({ type: 'StoreUnavailable' })
    const seen = await collected()
    const policy = (name: string, outcome: string) => ({ [attributes.policy]: name, [attributes.outcome]: outcome })
    expect(valuesOf(seen, names.tries)).toContainEqual([1, policy('P6', 'Parked')])
    expect(valuesOf(seen, names.intents)).toContainEqual([1, { [attributes.status]: 'Parked' }])
    expect(valuesOf(seen, names.lag)).toContainEqual([1, { [attributes.view]: 'current-address' }])
    expect(valuesOf(seen, names.troubles)).toEqual([[1, { [attributes.error]: 'StoreUnavailable' }]])
    stop()
    // What was seen last is told on, but nobody looks any more.
    await shop.updateViews()()
    expect(valuesOf(await collected(), names.lag)).toEqual(valuesOf(seen, names.lag))
  })

  test('tells calls to the server of events as the conventions for databases want it', async () => {
    const { telemetry, collected } = collecting()
    const { callFinished }: Observe = telemetry.calls
    callFinished?.({ operation: 'append', stream: null, attempt: 1, outcome: 'Succeeded', milliseconds: 20 })
    callFinished?.({ operation: 'read', stream: null, attempt: 2, outcome: 'Ambiguous', milliseconds: 5 })
    const seen = await collected()
    expect(seen.spans.map(({ name, status }) => [name, status.code])).toEqual([
      ['append', SpanStatusCode.UNSET],
      ['read', SpanStatusCode.ERROR]
    ])
    const call = { [attributes.system]: 'eventstoredb' }
    expect(valuesOf(seen, names.callDuration)).toEqual([
      [1, { ...call, [attributes.operation]: 'append' }],
      [1, { ...call, [attributes.operation]: 'read', [attributes.error]: 'Ambiguous' }]
    ])
  })

  test('has each of its names in the README', () => {
    const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8')
    const missing = [...Object.values(names), ...Object.values(attributes)].filter(
      (name) => !readme.includes(`\`${name}\``)
    )
    expect(missing).toEqual([])
  })
})

const of = (type: string, came: object) => ({
  [attributes.commandType]: type,
  [attributes.orderId]: 'A-1',
  ...came
})
