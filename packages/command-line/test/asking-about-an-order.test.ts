import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { changed } from './commands.ts'
import { type Run, run, temporaryFolder, writeLines } from './running.ts'
import { runHere } from './terminal.ts'

let folder: string
let store: string

beforeEach(async () => {
  folder = temporaryFolder()
  store = join(folder, 'store')
  writeLines(join(folder, 'orders.ndjson'), changed('A-1'))
  expect(await runHere(['import', join(folder, 'orders.ndjson'), '--store', store])).toMatchObject({ code: 0, err: '' })
})

const jsonOf = ({ code, out, err }: Run): unknown => {
  expect({ code, err }).toEqual({ code: 0, err: '' })
  return JSON.parse(out)
}
const personal = ['张三', '13812341234', '天府大道', '530号', '538号', '晓晓']

describe('asking where an order goes', () => {
  test('answers in text, masked and without colours', async () => {
    const { code, out, err } = await run('order', 'A-1', '--store', store)
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toContain('Order A-1: awaiting payment')
    expect(out).toContain('张*, 138****1234, ****, ****, 武侯区, 成都市, 四川省, 中国')
    expect(out).toContain('version 2, since 2026-03-01 16:04:00, by seller agent')
    expect(out).toContain('Times are local (Asia/Shanghai).')
    expect(personal.filter((value) => out.includes(value))).toEqual([])
    expect(out).not.toContain('\u001b')
  })

  test('answers in one JSON document', async () => {
    expect(jsonOf(await runHere(['order', 'A-1', '--store', store, '--json']))).toMatchObject({
      orderId: 'A-1',
      ordered: { version: 2, by: 'SellerAgent', address: { recipientName: '张*', phone: '138****1234' } },
      pending: []
    })
  })

  test('answers what held at a moment, whatever its zone', async () => {
    for (const moment of ['2026-03-01T08:03:30Z', '2026-03-01T16:03:30+08:00', '2026-03-01T08:03Z'])
      expect(jsonOf(await runHere(['order', 'A-1', '--store', store, '--json', '--as-of', moment]))).toMatchObject({
        ordered: { version: 1 },
        pending: [{ status: 'Confirmed', version: 2 }]
      })
    const { out } = await run('order', 'A-1', '--store', store, '--as-of', '2026-03-01T08:03:30Z')
    expect(out).toContain('What held at 2026-03-01 16:03:30, as it is known now.')
    expect(out).toMatch(/Open changes\n {2}confirmed, version 2; wished 2026-03-01 16:01:00/)
    expect(out.replaceAll(/\s+/g, ' ')).toContain('; what to do: amend the order')
  })

  test('answers what was known at a moment', async () => {
    // It all happened in March, and was recorded only now.
    expect(await run('order', 'A-1', '--store', store, '--known-at', '2026-03-02T00:00:00Z')).toEqual({
      code: 1,
      out: '',
      err: 'This store knows no order A-1 at that time.\n'
    })
    const tomorrow = new Date(Date.now() + 24 * 60 * 60 * 1000).toISOString()
    expect(jsonOf(await runHere(['order', 'A-1', '--store', store, '--json', '--known-at', tomorrow]))).toMatchObject({
      ordered: { version: 2 }
    })
  })
})

describe('asking what happened to an order', () => {
  test('answers in text with both times, who, by which channel, what, why, before and after', async () => {
    const { code, out, err } = await run('audit', 'A-1', '--store', store)
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toContain('Order A-1: 6 events')
    expect(out).toMatch(/ 6 {2}AddressAmended {2}2026-03-01 16:04:00 · 20\d\d-\d\d-\d\d \d\d:\d\d:\d\d\n/)
    expect(out).toContain('The order goes to version 2 now, not to 1 (detail).')
    expect(out).toContain('by seller agent x-1, platform chat, under the rules generic 1')
    expect(out).toContain('reason: buyer error')
    expect(out.match(/(before|after): +张\*, 138\*\*\*\*1234/g)).toHaveLength(2)
    expect(personal.filter((value) => out.includes(value))).toEqual([])
  })

  test('answers in one JSON array', async () => {
    const entries = jsonOf(await runHere(['audit', 'A-1', '--store', store, '--json']))
    expect(entries).toHaveLength(6)
    expect(entries).toMatchObject([
      { type: 'OrderPlaced', actor: { role: 'Platform', id: 'x-1' }, occurredAt: '2026-03-01T08:00:00.000Z' },
      { type: 'AddressChangeRequested', data: { reason: 'BuyerError' } },
      {},
      {},
      {},
      { type: 'AddressAmended', change: { before: { detail: '****' }, after: { detail: '****' } } }
    ])
    expect(personal.filter((value) => JSON.stringify(entries).includes(value))).toEqual([])
  })
})

describe('a question that has no answer', () => {
  test.each(['order', 'audit'])('%s: an order that nobody placed', async (question) => {
    expect(await run(question, 'B-2', '--store', store, '--json')).toEqual({
      code: 1,
      out: '',
      err: 'This store knows no order B-2.\n'
    })
  })

  test.each(['order', 'audit'])('%s: a store that is not there is not made', async (question) => {
    const missing = join(folder, 'missing')
    const answer = await run(question, 'A-1', '--store', missing)
    expect(answer).toMatchObject({ code: 3, out: '' })
    expect(answer.err).toContain(`There is no store in ${missing}: check the path`)
    expect(existsSync(missing)).toBe(false)
  })
})
