import { copyFileSync, existsSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as Either from 'fp-ts/lib/Either.js'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { start, writeLines } from '../../packages/command-line/test/running.ts'
import type { Transcript } from '../../packages/order/test/transcript.ts'
import { sqliteEventStore } from '../../packages/sqlite/src/index.ts'
import { type MarkedOrder, markedOrders } from './marked-orders.ts'
import { markedPlacesIn } from './marked-places.ts'
import { districtStem, marking, stems } from './marks.ts'
import { personalPlaces } from './personal-fields.ts'
import { askedOfOrder, askTheProgram, asked as everything, runAndHear } from './program-at-work.ts'
import { askAll, giveAll, giveNonsense, hearing, nonsenseOf, rebuildAll, shopIn } from './shop-at-work.ts'
import { workByItself } from './shop-by-itself.ts'
import { pushAll } from './shop-pushed-to.ts'
import { filesIn, formsOf, tracesIn, type Writing } from './traces.ts'

/** Which stories are told, and of how many of their orders the program is asked. */
export interface Proof {
  readonly stories: () => ReadonlyArray<Transcript>
  readonly asked: number
}

// The long form takes minutes, and so may the short one beside other work.
const timeout = 600_000

// A screen may show a district; a file may not hold it.
const inFiles = formsOf([...Object.values(stems), districtStem])
const onScreens = formsOf(Object.values(stems))

/** Proves of these stories that nothing personal in them is left or shown anywhere in the clear, and that the search finds what there is. */
export const proveNothingPersonal = ({ stories, asked }: Proof): void => {
  const place = mkdtempSync(join(tmpdir(), 'readdress-canary-'))
  const folder = (name: string): string => join(place, name)
  const marks = marking()
  let orders: ReadonlyArray<MarkedOrder> = []
  let searches = 0

  beforeAll(async () => {
    orders = markedOrders(stories(), marks)
    const shop = await shopIn(folder('clear'), 'in-the-clear')
    await giveAll(shop, orders, hearing())
    await rebuildAll(shop, hearing())
    await shop.close()
  }, timeout)
  afterAll(() => {
    process.stdout.write(`canary: ${orders.length} orders, ${marks.count()} marks, ${searches} searches\n`)
    rmSync(place, { recursive: true })
  })

  const traces = (writings: ReadonlyArray<Writing>, forms = onScreens): ReadonlyArray<string> => {
    expect(writings.length).toBeGreaterThan(0)
    const found = tracesIn(writings, forms)
    searches += found.searches
    return found.traces
  }

  describe('a store in the clear', () => {
    test('has a mark wherever a personal value can be stored', async () => {
      const marked = await markedPlacesIn(join(folder('clear'), 'events.sqlite'))
      expect([...personalPlaces].filter((personal) => !marked.has(personal))).toEqual([])
    })

    test('is found out by the search, with each of its marks', () => {
      const found = traces(filesIn(folder('clear')), inFiles)
      const missing = [...Object.values(stems), districtStem].filter((stem) => !found.some((one) => one.includes(stem)))
      expect(missing).toEqual([])
    })
  })

  describe('a sealed store', () => {
    test('says nothing personal: to commands, to nonsense, to senders of webhooks, to questions, to partners, or while views are made anew', {
      timeout
    }, async () => {
      const heard = hearing()
      const shop = await shopIn(folder('sealed'))
      await giveAll(shop, orders, heard)
      await giveNonsense(shop, orders, marks.markOf('a name'), heard)
      expect(await pushAll(shop, [marks.markOf('a name'), marks.markOf('13812341234')], heard)).toBeGreaterThan(0)
      await askAll(shop, orders, [marks.markOf('13812341234'), marks.markOf('晓晓_2020')], heard)
      await rebuildAll(shop, heard)
      expect(await workByItself(shop, heard)).toBeGreaterThan(0)
      expect(traces(filesIn(folder('sealed'), folder('sealed-keys')), inFiles)).toEqual([])
      await shop.close()
      expect(traces(heard.writings())).toEqual([])
      expect(traces(filesIn(folder('sealed'), folder('sealed-keys')), inFiles)).toEqual([])
    })

    test('shows nothing personal to whoever runs the program', { timeout }, async () => {
      const heard = hearing()
      for (const [n, { orderId }] of orders.slice(0, asked).entries()) {
        // The views are made anew once: they are of all orders.
        const commands = n === 0 ? everything(orderId) : askedOfOrder(orderId)
        await askTheProgram(folder('sealed'), orderId, marks.markOf('13812341234'), heard, commands)
      }
      expect(traces(heard.writings())).toEqual([])
      expect(traces(filesIn(folder('sealed'), folder('sealed-keys')), inFiles)).toEqual([])
    })

    test('has backups without anything personal', async () => {
      const opened = await sqliteEventStore({ file: join(folder('sealed'), 'events.sqlite') })()
      if (Either.isLeft(opened)) throw new Error(opened.left.remedy)
      const to = join(folder('sealed'), 'backup.sqlite')
      expect(await opened.right.backup(to)()).toEqual(Either.right(undefined))
      await opened.right.close()
      expect(statSync(to).size).toBeGreaterThan(100_000)
      expect(traces(filesIn(folder('sealed')), inFiles)).toEqual([])
    })
  })

  describe('a store that was sealed later', () => {
    test('has nothing personal left', { timeout }, async () => {
      const heard = hearing()
      expect(await runAndHear(['seal', '--from', folder('clear'), '--to', folder('copy')], heard)).toBe(0)
      expect(traces(heard.writings())).toEqual([])
      expect(traces(filesIn(folder('copy'), folder('copy-keys')), inFiles)).toEqual([])
    })
  })

  describe('an import', () => {
    const linesOf = (some: ReadonlyArray<MarkedOrder>): ReadonlyArray<object> => {
      const commands = some.flatMap((order) => order.commands)
      const nonsense = commands
        .slice(0, 10)
        .flatMap((command) => Object.values(nonsenseOf(command, marks.markOf('a name'))) as ReadonlyArray<object>)
      return [...commands, ...nonsense, Buffer.from(`{"name": "${marks.markOf('a name')}`)]
    }

    test('rejects lines without repeating anything personal', { timeout }, async () => {
      const file = folder('orders.ndjson')
      const heard = hearing()
      writeLines(file, linesOf(orders.slice(0, 10 * asked)))
      for (const again of [[], ['--again']])
        expect(await runAndHear(['import', file, '--store', folder('imported'), ...again], heard)).toBe(1)
      expect(traces(heard.writings())).toEqual([])
      const rejected = `${file}.rejected.ndjson`
      copyFileSync(rejected, join(folder('imported'), 'rejected'))
      expect(statSync(rejected).size).toBeGreaterThan(1000)
      expect(traces(filesIn(folder('imported'), folder('imported-keys')), inFiles)).toEqual([])
    })

    test('leaves nothing personal when it is killed', { timeout }, async () => {
      const file = folder('many.ndjson')
      writeLines(file, linesOf(orders))
      const { child, ended } = start('import', file, '--store', folder('killed'))
      const log = join(folder('killed'), 'events.sqlite-wal')
      await vi.waitFor(() => expect(existsSync(log) && statSync(log).size > 50_000).toBe(true), {
        timeout: 30_000,
        interval: 2
      })
      child.kill('SIGKILL')
      const { code, out, err } = await ended
      expect(code).toBe(null)
      const heard = hearing()
      heard.say('killed', out + err)
      expect(traces(heard.writings())).toEqual([])
      expect(traces(filesIn(folder('killed'), folder('killed-keys')), inFiles)).toEqual([])
    })
  })

  describe('the search', () => {
    test('was made many times', () => {
      expect(searches).toBeGreaterThan(10_000)
    })
  })
}
