import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { chengdu, guangzhou, leshan, mianyang, nickname } from '../src/demo/sample-data.ts'
import type { Run } from './running.ts'
import { runHere } from './terminal.ts'

let folder: string
let store: string

// The five stories of the demo, told in May 2026 by the clock of the test.
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'readdress-questions-'))
  store = join(folder, 'store')
  expect(await runHere(['demo', '--folder', store])).toMatchObject({ code: 0, err: '' })
})
afterAll(() => rmSync(folder, { recursive: true }))

const ask = (...args: ReadonlyArray<string>): Promise<Run> =>
  runHere([...args, '--store', store], { isTerminal: true, wantsColours: false, columns: 80 })

const personal = [chengdu, mianyang, leshan, guangzhou]
  .flatMap(({ recipientName, phone, street, detail }) => [recipientName, phone, street, detail])
  .concat(nickname)
  .map(String)

interface Asked {
  readonly args: ReadonlyArray<string>
  readonly says: ReadonlyArray<string | RegExp>
  readonly json: unknown
}

const questions: ReadonlyArray<Asked> = [
  {
    args: ['detail', 'DEMO-2'],
    says: ['Order DEMO-2: ', 'Bought', 'Can the address be changed?', 'proof that the buyer asks: at least L'],
    json: { orderId: 'DEMO-2', editability: { changesMade: 1 } }
  },
  {
    args: ['history', 'DEMO-1'],
    says: ['2 address versions', 'Version 2, ordered', /wished by the buyer \(buyer error\); proof L2/, 'saved '],
    json: { versions: [{ version: 1 }, { version: 2, reason: 'BuyerError' }] }
  },
  {
    args: ['timeline', 'DEMO-3'],
    says: [/^ {2}\d\d:\d\d {2}carrier +The carrier refuses: out for delivery\.$/m],
    json: expect.arrayContaining([expect.objectContaining({ type: 'InterceptRefused' })])
  },
  {
    args: ['inspect', 'DEMO-2'],
    says: ['Each event, and what it changed.', /parcel p1 goes to version: 1 → 2/, /stage of p1: .* → /],
    json: expect.arrayContaining([expect.objectContaining({ changes: expect.any(Array) })])
  },
  {
    args: ['messages', 'DEMO-1'],
    says: [/request from the buyer, platform chat/, /acknowledgement to the buyer, .*; after 1 minute$/m],
    json: expect.arrayContaining([expect.objectContaining({ kind: 'Acknowledgement', repliedAfter: 60_000 })])
  },
  {
    args: ['checklist', 'DEMO-1'],
    says: [/\d+ of \d+ steps done/, /✓ the buyer is proven to ask +20\d\d/, /(✗|·) the case is reviewed/],
    json: [{ steps: expect.arrayContaining([expect.objectContaining({ step: 'Verified', status: 'Done' })]) }]
  },
  { args: ['worklist'], says: [/^\d+ tasks?, (none|\d+) overdue\n/], json: expect.any(Array) },
  { args: ['due'], says: [/deadlines? passed by 2026-06-01|Nothing is due at 2026-06-01/], json: expect.any(Array) },
  {
    args: ['tracking', '--order', 'DEMO-3'],
    says: ['Order DEMO-3, parcel p1: '],
    json: [{ orderId: 'DEMO-3', parcelId: 'p1', carrier: 'sf' }]
  },
  {
    args: ['scorecard', '--month', '2026-05'],
    says: ['Carriers in 2026-05', /^ {2}sf +2 +2 +1 /m],
    json: [{ carrier: 'sf', intercepts: { asked: 2, succeeded: 1 } }]
  },
  {
    args: ['metrics', '--month', '2026-05'],
    says: ['The shop in 2026-05', /changes wished +7\n/, /steps made of those that were due +\d+ %/],
    json: { month: '2026-05', wishes: 7 }
  },
  {
    args: ['retention', 'DEMO-5'],
    says: [/buyer: kept; completed 2026-05-\d\d \d\d:\d\d; to be kept until 2029-05/],
    json: [{ subject: 'buyer', nextStep: 'RetentionEnd' }]
  },
  {
    args: ['retention', '--ended-by', '2029-07-01T00:00Z'],
    says: [/order DEMO-5, buyer: kept; .*next: it can be\s+erased/s],
    json: [{ orderId: 'DEMO-5', nextStep: 'Erasure' }]
  }
]

describe('a question', () => {
  test.each(questions)(
    '$args is answered in text that fits into 80 columns, and shows no personal value',
    async (asked) => {
      const { code, out, err } = await ask(...asked.args)
      expect({ code, err }).toEqual({ code: 0, err: '' })
      for (const words of asked.says) expect(out).toMatch(words)
      expect(out.split('\n').filter((line) => line.length > 80)).toEqual([])
      expect(personal.filter((value) => out.includes(value))).toEqual([])
      expect(out).not.toMatch(/undefined|null|\[object|NaN/)
    }
  )

  test.each(questions)(
    '$args is answered in one JSON document, and shows no personal value',
    async ({ args, json }) => {
      const { code, out, err } = await ask(...args, '--json')
      expect({ code, err }).toEqual({ code: 0, err: '' })
      expect(JSON.parse(out)).toMatchObject(json as object)
      expect(personal.filter((value) => out.includes(value))).toEqual([])
    }
  )

  test.each(questions)('$args is explained by its help', async ({ args: [name = ''] }) => {
    const { code, out } = await runHere([name, '--help'], { columns: 80 })
    expect({ code, first: out.split(/[ \n]/)[0] }).toEqual({ code: 0, first: 'Usage:' })
    expect(out).toContain('--store <dir>')
    expect(out).toContain('--json')
  })

  test.each(['detail', 'history', 'timeline', 'inspect', 'messages', 'checklist', 'retention'])(
    '%s about an order that nobody placed has no answer',
    async (question) => {
      expect(await ask(question, 'B-2')).toEqual({ code: 1, out: '', err: 'This store knows no order B-2.\n' })
    }
  )

  test('where the parcels of an order are that nobody placed has none either', async () => {
    expect(await ask('tracking', '--order', 'B-2')).toMatchObject({ code: 1, err: 'This store knows no order B-2.\n' })
  })

  test('by both clocks is answered for a moment', async () => {
    const { out } = await ask('detail', 'DEMO-1', '--as-of', '2026-05-23T20:35:00Z')
    expect(out.replaceAll(/\s+/g, ' ')).toContain('What held at 2026-05-2')
    for (const question of ['detail', 'history', 'inspect'])
      expect(await ask(question, 'DEMO-1', '--known-at', '2020-01-01T00:00Z')).toEqual({
        code: 1,
        out: '',
        err: 'This store knows no order DEMO-1 at that time.\n'
      })
  })
})

describe('searching an order', () => {
  test('finds it by a telephone in any spelling, and shows the buyer masked', async () => {
    const { code, out } = await ask('search', 'DEMO-1')
    expect({ code, out }).toEqual({ code: 0, out: expect.stringMatching(/^Order DEMO-1, .* on the platform, buyer /) })
    const by = await ask('search', ` ${String(nickname)} `, '--json')
    expect(JSON.parse(by.out)).toMatchObject({ type: expect.stringMatching(/One|Many/) })
    expect(personal.filter((value) => (out + by.out).includes(value))).toEqual([])
  })

  test('says so where nothing is found, and does not repeat what was typed', async () => {
    const { code, out, err } = await ask('search', '13900000000')
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err).toMatch(/^No order is found/)
    expect(err).not.toContain('139')
  })
})
