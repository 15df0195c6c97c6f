import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { streamName } from '@readdress/event-store'
import { sqliteEventStore } from '@readdress/sqlite'
import * as Either from 'fp-ts/lib/Either.js'
import { describe, expect, test } from 'vitest'
import { openEvents } from './open-stores.ts'
import { temporaryFolder } from './temporary-folder.ts'

const eventAt = (number: number) => ({
  id: `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`,
  type: 'A',
  data: { text: 'x'.repeat(2000) },
  metadata: {}
})

const soundFile = async (): Promise<string> => {
  const file = join(temporaryFolder(), 'events.sqlite')
  const store = await openEvents(file)
  for (let number = 0; number < 20; number += 1) await store.append(streamName('s'), 'any', [eventAt(number)])()
  await store.close()
  return file
}

const withSql = (file: string, sql: string): string => {
  const database = new DatabaseSync(file)
  database.exec(sql)
  database.close()
  return file
}

const sqliteFile = (sql: string): string => withSql(join(temporaryFolder(), 'events.sqlite'), sql)

const overwritten = async (from: number, to: number): Promise<string> => {
  const file = await soundFile()
  writeFileSync(file, readFileSync(file).fill(0xa5, from, to))
  return file
}

const cut = async (length: number): Promise<string> => {
  const file = await soundFile()
  truncateSync(file, length)
  return file
}

const setBack = async (): Promise<string> => {
  const file = await soundFile()
  const earlier = readFileSync(file)
  const store = await openEvents(file)
  await store.append(streamName('s'), 'any', [eventAt(20)])()
  await store.close()
  writeFileSync(file, earlier)
  return file
}

const text = (content: string): string => {
  const file = join(temporaryFolder(), 'events.sqlite')
  writeFileSync(file, content)
  return file
}

const refusals: ReadonlyArray<readonly [string, string, () => string | Promise<string>]> = [
  ['a newer version', 'Newer', async () => withSql(await soundFile(), 'PRAGMA user_version = 99')],
  ['another application', 'Foreign', () => sqliteFile('PRAGMA application_id = 42; CREATE TABLE a (b)')],
  ['an application that leaves no mark', 'Foreign', () => sqliteFile('CREATE TABLE event (b)')],
  ['our other kind', 'Foreign', () => sqliteFile(`PRAGMA application_id = ${0x52645677}; CREATE TABLE a (b)`)],
  ['no database', 'Foreign', () => text('dear diary')],
  ['a long text', 'Foreign', () => text('dear diary\n'.repeat(5000))],
  ['a start cut off', 'Damaged', () => cut(60)],
  ['an end cut off', 'Damaged', () => cut(3 * 4096)],
  ['a last event that is older than what was acknowledged', 'SetBack', () => setBack()],
  ['a first page overwritten', 'Damaged', () => overwritten(100, 4096)]
]

describe('a file is refused and left as it is when it is of, or has,', () => {
  test.each(refusals)('%s', async (_, because, make) => {
    const file = await make()
    const before = readFileSync(file)
    const beside = readdirSync(dirname(file))
    const opened = await sqliteEventStore({ file })()
    if (Either.isRight(opened)) throw new Error('opened')
    expect(opened.left).toMatchObject({ type: 'StoreFileUnusable', file, because })
    expect(opened.left.remedy).toContain(file)
    expect(readFileSync(file).equals(before)).toBe(true)
    expect(readdirSync(dirname(file))).toEqual(beside)
  })
})

describe('opening', () => {
  test('an empty file makes a store in it', async () => {
    const store = await openEvents(text(''))
    expect(Either.isRight(await store.append(streamName('s'), 'no-stream', [eventAt(1)])())).toBe(true)
    await store.close()
  })

  test('a file that was set back goes on without what is missing when its mark is removed', async () => {
    const file = await setBack()
    rmSync(`${file}-acknowledged`)
    const store = await openEvents(file)
    expect(await store.append(streamName('s'), 19, [eventAt(21)])()).toMatchObject({ right: { revision: 20 } })
    await store.close()
  })

  test('a missing file whose mark is there is refused, for its events were acknowledged', async () => {
    const file = await soundFile()
    rmSync(file)
    expect(await sqliteEventStore({ file })()).toMatchObject(Either.left({ because: 'SetBack', file }))
    expect(existsSync(file)).toBe(false)
  })

  test('a sound file leaves only its mark beside it once it is closed', async () => {
    const file = await soundFile()
    expect(readdirSync(dirname(file))).toEqual([basename(file), `${basename(file)}-acknowledged`])
  })

  test.each([
    ['a missing folder', 'FolderMissing', (folder: string) => join(folder, 'missing', 'events.sqlite')],
    ['a file in place of the folder', 'FolderMissing', (folder: string) => join(folder, 'text', 'events.sqlite')],
    ['a name that the disk does not take', 'NotWritable', (folder: string) => join(folder, 'e'.repeat(300))],
    ['a folder in place of the file', 'Foreign', (folder: string) => join(folder, 'folder')]
  ])('%s is told', async (_, because, pathIn) => {
    const folder = temporaryFolder()
    mkdirSync(join(folder, 'folder'))
    writeFileSync(join(folder, 'text'), '')
    const file = pathIn(folder)
    expect(await sqliteEventStore({ file })()).toMatchObject(Either.left({ because, file }))
  })

  test('a file that another application is using is refused, and its WAL stays', async () => {
    const file = join(temporaryFolder(), 'events.sqlite')
    const other = new DatabaseSync(file)
    other.exec('PRAGMA journal_mode = WAL; CREATE TABLE event (b)')
    const wal = readFileSync(`${file}-wal`)
    expect(await sqliteEventStore({ file })()).toMatchObject(Either.left({ because: 'Foreign' }))
    expect(readFileSync(`${file}-wal`).equals(wal)).toBe(true)
    other.close()
  })

  test('a file whose newer version stands in the WAL only is refused', async () => {
    const file = await soundFile()
    const newer = new DatabaseSync(file)
    newer.exec('PRAGMA user_version = 99')
    expect(readFileSync(file).readUInt32BE(60)).toBe(1)
    expect(await sqliteEventStore({ file })()).toMatchObject(Either.left({ because: 'Newer' }))
    newer.close()
  })
})
