import { readFile } from 'node:fs/promises'
import * as Either from 'fp-ts/lib/Either.js'
import { decodeCommand, openReaddress } from 'readdress'
import { describe, expect, test } from 'vitest'
import { sampleOrders } from './sample-orders.ts'

const lines = sampleOrders(2026, 200)

describe('the sample orders', () => {
  test('are what their generator makes', async () => {
    const file = await readFile(new URL('./orders.ndjson', import.meta.url), 'utf8')
    expect(file).toBe(`${lines.join('\n')}\n`)
  })

  test('are accepted, every command of them', async () => {
    const opened = await openReaddress({ store: 'in-memory' })()
    if (Either.isLeft(opened)) throw new Error(opened.left.remedy)
    for (const line of lines) {
      const command = decodeCommand(JSON.parse(line))
      if (Either.isLeft(command)) throw new Error(`${JSON.stringify(command.left)}: ${line}`)
      const answer = await opened.right.handle(command.right)()
      if (Either.isLeft(answer)) throw new Error(`${JSON.stringify(answer.left)}: ${line}`)
      expect(answer.right.outcome).toBe('Appended')
    }
  })

  test('hold no order that is told twice alike', () => {
    const placed = lines.filter((line) => line.includes('"PlaceOrder"'))
    expect(new Set(placed).size).toBe(200)
  })
})
