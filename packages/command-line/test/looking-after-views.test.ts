import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { beforeEach, describe, expect, test } from 'vitest'
import { changed } from './commands.ts'
import { run, temporaryFolder, writeLines } from './running.ts'
import { runHere } from './terminal.ts'

let folder: string
let store: string

const orders = ['A-1', 'A-2', 'A-3']

beforeEach(async () => {
  folder = temporaryFolder()
  store = join(folder, 'store')
  writeLines(join(folder, 'orders.ndjson'), orders.flatMap(changed))
  expect(await runHere(['import', join(folder, 'orders.ndjson'), '--store', store])).toMatchObject({ code: 0 })
})

const views = (...args: ReadonlyArray<string>) => runHere(['views', ...args, '--store', store])

const inViews = (sql: string): void => {
  const database = new DatabaseSync(join(store, 'views.sqlite'))
  database.exec(sql)
  database.close()
}

// One document is changed, one lost, and one is there that no event made.
const spoil = (): void =>
  inViews(`
    UPDATE document SET body = json_set(body, '$.facts[0].version', 7, '$.orderId', 'secret') WHERE key = 'A-1';
    DELETE FROM document WHERE key = 'A-2';
    INSERT INTO document SELECT projection, 'Z-9', body FROM document WHERE key = 'A-3'`)

const ndjson = (out: string): ReadonlyArray<unknown> =>
  out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))

describe('asking how the views stand', () => {
  test('tells that they are up to date, in text and in JSON', async () => {
    const { code, out, err } = await run('views', 'status', '--store', store)
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toMatch(/^current-address, version \d+: up to date\n/)
    expect(out).toMatch(/\naudit-trail, version \d+: up to date\ntimeline, version 1: not built yet, 18 events to go/)
    const { out: json } = await views('status', '--json')
    const [address, ...others] = JSON.parse(json)
    expect(address).toEqual({
      name: 'current-address',
      version: expect.any(Number),
      status: 'UpToDate',
      lag: { events: 0, seconds: 0 },
      build: null,
      otherVersions: []
    })
    expect(others).toHaveLength(14)
    expect(others).toContainEqual(expect.objectContaining({ name: 'audit-trail', status: 'UpToDate' }))
  })

  test('tells what is before them, and builds nothing', async () => {
    rmSync(join(store, 'views.sqlite'))
    for (let round = 0; round < 2; round += 1) {
      expect((await views('status')).out).toContain(': not built yet, 18 events to go through\n')
    }
    expect(existsSync(join(store, 'leases.sqlite'))).toBe(false)
  })

  test('tells how long the oldest event has waited', async () => {
    inViews("UPDATE projection SET position = '0000000000000008'")
    expect((await views('status')).out).toMatch(/: 10 events behind, the oldest of \d+ (second|minute|hour)s? ago\n/)
  })
})

describe('comparing a view with the events', () => {
  test('finds nothing where nothing is wrong', async () => {
    const { code, out } = await views('compare')
    expect(code).toBe(0)
    expect(out.match(/to look, and nothing is changed; no document differed\./g)).toHaveLength(2)
    expect(out.match(/ is not built yet: there is nothing to compare\./g)).toHaveLength(13)
  })

  test('names documents and fields, tells no value, and changes nothing', async () => {
    spoil()
    for (let round = 0; round < 2; round += 1) {
      const { code, out, err } = await views('compare', 'current-address')
      expect({ code, err }).toEqual({ code: 1, err: '' })
      expect(out.split('\n').slice(0, 3)).toEqual([
        'current-address: A-1 differs at /orderId, /facts/0/version',
        'current-address: A-2 is missing',
        'current-address: Z-9 is there, but no event made it'
      ])
      expect(out).not.toContain('secret')
    }
    const { out } = await views('compare', '--json')
    expect(ndjson(out)).toMatchObject([
      { view: 'current-address', type: 'DocumentDiffers', key: 'A-1' },
      { type: 'DocumentMissing', key: 'A-2' },
      { type: 'DocumentUnfounded', key: 'Z-9' },
      { view: 'current-address', status: 'DryRun', differing: 3 },
      { view: 'address-history', status: 'NotBuilt' },
      { view: 'audit-trail', status: 'DryRun', differing: 0 },
      ...Array(12).fill({ status: 'NotBuilt' })
    ])
  })
})

describe('rebuilding a view', () => {
  test('sets it right, and says what differed', async () => {
    spoil()
    const { code, out } = await views('rebuild', 'current-address', '--compare')
    expect(code).toBe(0)
    expect(out).toMatch(/current-address is rebuilt from \d+ events, and read from now on; 3 documents differed\.\n$/)
    expect((await views('compare')).code).toBe(0)
    expect(await runHere(['order', 'A-2', '--store', store])).toMatchObject({ code: 0 })
  })

  test.each([
    ['--key', 'A-1'],
    ['--order', 'A-1']
  ])('%s sets one document right', async (...some) => {
    spoil()
    expect(await views('rebuild', 'current-address', ...some, '--dry-run')).toMatchObject({ code: 1 })
    const { code, out } = await views('rebuild', 'current-address', ...some)
    expect({ code, out }).toEqual({
      code: 0,
      out: 'current-address: A-1 differs at /orderId, /facts/0/version\ncurrent-address: 1 found to differ and made anew.\n'
    })
    expect((await views('rebuild', 'current-address', ...some)).out).toBe('current-address: nothing differed.\n')
    expect(ndjson((await views('compare', 'current-address', '--json')).out)).toHaveLength(3)
  })

  test('is refused for a view that there is not', async () => {
    const { code, out, err } = await views('rebuild', 'no-view')
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toMatch(
      /^There is no view no-view: the views are current-address, address-history, .*personal-data-access-log\. A view of your own is looked after by your own program\.\n$/
    )
  })

  test('shows how far it is on a terminal, interrupted leaves the view, and goes on', async () => {
    const interruption = new AbortController()
    const first = await runHere(['views', 'rebuild', '--store', store], {
      isTerminal: true,
      interruption: interruption.signal,
      progressed: (text) => {
        if (text.includes('%')) interruption.abort()
      }
    })
    expect(first.code).toBe(130)
    expect(first.out).toContain('Interrupted: current-address is as it was')
    expect(first.err).toMatch(/current-address \[#+-*\] +\d+ % {3}\d+ events {3}[\d,]+\/s/)
    expect((await views('status')).out).toContain('up to date; a rebuild was begun and has 0 events before it')
    expect(await views('rebuild', '--json')).toMatchObject({ code: 0, err: '' })
    expect((await views('status')).out).not.toContain('begun')
  })
})
