import { once } from 'node:events'
import { copyFileSync, existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { changed, confirm, verified } from './commands.ts'
import { readLines, run, start, temporaryFolder, writeLines } from './running.ts'
import { eventsIn } from './stored-events.ts'
import { runHere } from './terminal.ts'

const orderIds = Array.from({ length: 240 }, (_, index) => `A-${index + 1}`)

// In every second order the buyer's yes comes too early; given later, it would be taken.
const lines = orderIds.flatMap((orderId, index) =>
  index % 2 === 0
    ? changed(orderId)
    : [...verified(orderId).slice(0, 2), confirm(orderId, 3), ...verified(orderId).slice(2)]
)

let folder: string
let file: string
let store: string
beforeEach(() => {
  folder = temporaryFolder()
  file = join(folder, 'orders.ndjson')
  store = join(folder, 'store')
  writeLines(file, lines)
})

const rejectedLines = (path: string) =>
  readLines(`${path}.rejected.ndjson`)
    .map(({ line }) => Number(line))
    .toSorted((one, other) => one - other)

const ofUninterrupted = async () => {
  const other = { file: join(folder, 'uninterrupted.ndjson'), store: join(folder, 'uninterrupted') }
  copyFileSync(file, other.file)
  await runHere(['import', other.file, '--store', other.store])
  return { events: await eventsIn(other.store, orderIds), rejected: rejectedLines(other.file) }
}
let uninterrupted: ReturnType<typeof ofUninterrupted> | null = null

const expectAsUninterrupted = async () => {
  uninterrupted ??= ofUninterrupted()
  const expected = await uninterrupted
  expect(await eventsIn(store, orderIds)).toEqual(expected.events)
  expect(rejectedLines(file)).toEqual(expected.rejected)
}

const startedInTheMiddle = async () => {
  const { child, ended } = start('import', file, '--store', store)
  const log = join(store, 'events.sqlite-wal')
  await vi.waitFor(() => expect(existsSync(log) && statSync(log).size > 100_000).toBe(true), {
    timeout: 15_000,
    interval: 2
  })
  return { child, ended }
}

describe('an import that is interrupted', () => {
  test('ends what is under way, says how far it came, and goes on from there', async () => {
    const interruption = new AbortController()
    const first = await runHere(['import', file, '--store', store], {
      isTerminal: true,
      interruption: interruption.signal,
      progressed: (text) => {
        if (text.includes(' 50 %')) interruption.abort()
      }
    })
    expect(first.code).toBe(130)
    const line = Number(/Interrupted behind line ([\d,]+) of orders.ndjson/.exec(first.out)?.[1]?.replace(',', ''))
    expect(line).toBeGreaterThan(lines.length / 3)
    expect(line).toBeLessThan(lines.length)
    const second = await runHere(['import', file, '--store', store])
    expect(second).toMatchObject({ code: 1, err: '' })
    expect(second.out).toContain(
      `An earlier run had come to line ${line.toLocaleString('en')}; this one went on behind it.`
    )
    expect(second.out).toMatch(/^ {2}repeated +0$/m)
    await expectAsUninterrupted()
  })

  test('by a signal ends with 130, and run again leaves what an uninterrupted run leaves', async () => {
    const { child, ended } = await startedInTheMiddle()
    child.kill('SIGINT')
    expect(await ended).toMatchObject({ code: 130, err: '', out: expect.stringContaining('Interrupted behind line') })
    expect(await run('import', file, '--store', store)).toMatchObject({ code: 1, err: '' })
    await expectAsUninterrupted()
  })

  test('by being killed loses nothing and decides no refusal again', async () => {
    const { child } = await startedInTheMiddle()
    child.kill('SIGKILL')
    await once(child, 'close')
    expect(await runHere(['import', file, '--store', store])).toMatchObject({ code: 1, err: '' })
    await expectAsUninterrupted()
  })
})

describe('the progress of an import', () => {
  test('is shown on a terminal, with rate and time left, and is gone at the end', async () => {
    const { err } = await runHere(['import', file, '--store', store], { isTerminal: true })
    expect(err).toMatch(/\[#+-+\] {2,3}\d+ % {3}[\d,]+ commands {3}[\d,]+\/s {3}\d+ (s|min) left/)
    expect(err).toContain('Bringing the views up to date: ')
    expect(err.endsWith('\r\u001b[K')).toBe(true)
    expect(Math.max(...err.split('\r').map((line) => line.length))).toBeLessThan(100 + 3)
  })
})
