import { readFileSync } from 'node:fs'
import { nextActions } from 'readdress'
import { describe, expect, test } from 'vitest'
import { actions } from '../src/actions.ts'
import { codeText } from '../src/code-text.ts'
import { eventText } from '../src/event-text.ts'
import { takeSamples } from '../src/sample-orders.ts'
import { factNames } from '../src/words/fact-words.ts'
import { refusals } from '../src/words/refusal-words.ts'
import { type Language, wordTables } from '../src/words.ts'
import { consoleAtWork } from './console-at-work.ts'
import { foreignWords, readOn } from './foreign-words.ts'
import { send, signedIn } from './signed-in.ts'

const languages = ['zh', 'en'] as const satisfies ReadonlyArray<Language>

const inSource = (folder: URL, file: string): string => readFileSync(new URL(file, folder), 'utf8')

interface Sample {
  readonly orderId: string
  readonly type: string
  readonly data: object
}

const sample = (line: string): Sample => JSON.parse(line)

interface Placed {
  readonly platformOrderNo: string
  readonly buyer: { readonly nickname: string }
  readonly lines: ReadonlyArray<{ readonly description: string }>
}

// Of the sample orders those in which something is done that is not done in any before them.
const lines = inSource(new URL('../../data/', import.meta.url), 'orders.ndjson')
  .trim()
  .split('\n')
const done = new Set<string>()
const told = [...Map.groupBy(lines, (line) => sample(line).orderId).values()].filter((story) => {
  const types = story.map((line) => sample(line).type)
  const isNew = types.some((type) => !done.has(type))
  for (const type of types) done.add(type)
  return isNew
})

// What an order can be asked and answered by a code, and what can happen to it, as the reference lists them.
const reference = (name: string): ReadonlyArray<string> =>
  inSource(new URL('../../../docs/reference/', import.meta.url), `${name}.md`).split('\n')
const events = reference('events').flatMap((line) => (line.startsWith('## ') ? [line.slice(3)] : []))
const listed = ['commands', 'events', 'refusals']
  .flatMap(reference)
  .filter((row) => /^\| [`*]/.test(row))
  .flatMap((row) => row.split('|')[2]?.match(/\b[A-Z][a-z]+(?:[A-Z][a-z]+)*\b/g) ?? [])

test('the words of the pages have a name each', () => {
  const names = wordTables.flatMap((table) => Object.keys(table))
  expect(names.toSorted()).toEqual([...new Set(names)].toSorted())
})

describe.each(languages)('in %s', (language) => {
  test('every choice of every form', () => {
    const codes = actions.flatMap(({ inputs }) => inputs.flatMap((input) => ('codes' in input ? input.codes : [])))
    expect(codes.length).toBeGreaterThan(100)
    expect([...new Set(codes)].flatMap((code) => foreignWords(codeText(code, language), language))).toEqual([])
  })

  test('everything that the worklist asks for, and of whom', () => {
    const codes = [...nextActions, 'Seller', 'Buyer', 'Carrier', 'Approver']
    expect(codes.flatMap((code) => foreignWords(codeText(code, language), language))).toEqual([])
  })

  test('every word of a page, and every reason', () => {
    const place = language === 'zh' ? 0 : 1
    const tables = [...wordTables, Object.fromEntries(refusals), Object.fromEntries(factNames)]
    const texts = tables.flatMap((table) => Object.values(table)).map((pair) => pair?.[place] ?? '')
    expect(texts.flatMap((text) => foreignWords(text, language))).toEqual([])
  })

  test('everything that can happen to an order', () => {
    expect(events.length).toBeGreaterThan(140)
    expect(events.flatMap((type) => foreignWords(eventText(type, language), language))).toEqual([])
  })

  test('every code that an order knows', () => {
    expect(new Set(listed).size).toBeGreaterThan(400)
    expect([...new Set(listed)].flatMap((code) => foreignWords(codeText(code, language), language))).toEqual([])
  })
})

test('every page of every kind of order, at every step, holds no word of the other language', async () => {
  const { app, shop } = await consoleAtWork()
  const seen = new Set<string>()
  const readers = await Promise.all(
    languages.map(async (language) => {
      const { cookie, csrf } = await signedIn(app, 'SellerSupervisor-1')
      await send(app, '/language', { language, csrf }, { cookie })
      return { language, cookie }
    })
  )
  const looks = async (url: string, written: ReadonlyArray<string>): Promise<void> => {
    for (const { language, cookie } of readers) {
      const { body } = await app.inject({ url, headers: { cookie } })
      for (const word of foreignWords(readOn(body, written), language)) seen.add(`${url} in ${language}: ${word}`)
    }
  }
  const shown = new Set<string>()
  for (const story of told) {
    const { orderId, data } = sample(story[0] ?? '')
    const { platformOrderNo, lines: goods, buyer }: Placed = Object(data)
    const nickname = `${buyer.nickname.slice(0, 1)}***`
    const written = [orderId, platformOrderNo, nickname, ...goods.map(({ description }) => description)]
    for (const line of story) {
      await takeSamples(shop, {}, [line])
      const { type } = sample(line)
      if (!shown.has(type)) await looks(`/orders/${orderId}`, written)
      shown.add(type)
    }
    for (const more of ['', '/trail', '/messages', '/personal']) await looks(`/orders/${orderId}${more}`, written)
  }
  const ids = told.map(([first = '']) => sample(first).orderId)
  for (const url of ['/', '/search', '/figures?month=2026-03', '/nowhere']) await looks(url, ids)
  expect([told.length > 5, ...seen]).toEqual([true])
})
