import { readFile } from 'node:fs/promises'
import * as Either from 'fp-ts/lib/Either.js'
import { type Accepted, decodeCommand, type OrderEvent, openReaddress } from 'readdress'
import { beforeAll, describe, expect, test } from 'vitest'
import { sampleOrders } from './sample-orders.ts'

const lines = sampleOrders(2026, 200)

describe('the sample orders', () => {
  let answers: ReadonlyArray<Accepted<OrderEvent>> = []

  beforeAll(async () => {
    const opened = await openReaddress({ store: 'in-memory' })()
    if (Either.isLeft(opened)) throw new Error(opened.left.remedy)
    const given = []
    for (const line of lines) {
      const command = decodeCommand(JSON.parse(line))
      if (Either.isLeft(command)) throw new Error(`${JSON.stringify(command.left)}: ${line}`)
      const answer = await opened.right.handle(command.right)()
      if (Either.isLeft(answer)) throw new Error(`${JSON.stringify(answer.left)}: ${line}`)
      given.push(answer.right)
    }
    answers = given
  })

  test('are what their generator makes', async () => {
    const file = await readFile(new URL('./orders.ndjson', import.meta.url), 'utf8')
    expect(file).toBe(`${lines.join('\n')}\n`)
  })

  test('are accepted, every command of them', () => {
    expect(answers).toHaveLength(lines.length)
    expect(answers.filter(({ outcome }) => outcome !== 'Appended')).toEqual([])
  })

  test('hold no order that is told twice alike', () => {
    const placed = lines.filter((line) => line.includes('"PlaceOrder"'))
    expect(new Set(placed).size).toBe(200)
  })

  test.each([
    'AmendOrder',
    'ReissueLabel',
    'HoldAndAmend',
    'CarrierIntercept',
    'NegotiateResolution',
    'CancelAndReorder',
    'NotPossible'
  ])('go every way that a change can go, also %s', (route) => {
    const ways = answers
      .flatMap(({ events }) => events.map(({ event }) => event))
      .flatMap((event) => (event.type === 'AddressChangeRouted' ? event.data.plan : []))
    expect(ways.map((way) => way.route)).toContain(route)
  })
})
