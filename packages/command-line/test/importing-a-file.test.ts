import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { changed, command, confirm, newAddress, save, verified } from './commands.ts'
import { readLines, run, temporaryFolder, writeLines } from './running.ts'
import { eventsIn } from './stored-events.ts'
import { runHere } from './terminal.ts'

let folder: string
let file: string
let store: string
const importFile = (...more: ReadonlyArray<string>) => runHere(['import', file, '--store', store, ...more])
const rejected = () => readLines(`${file}.rejected.ndjson`)

beforeEach(() => {
  folder = temporaryFolder()
  file = join(folder, 'orders.ndjson')
  store = join(folder, 'store')
})

const rows = (read: number, accepted: number, repeated: number, rejectedLines: number) =>
  [
    ['read', read],
    ['accepted', accepted],
    ['repeated', repeated],
    ['rejected', rejectedLines]
  ].map(([name, count]) => expect.stringMatching(new RegExp(`^ {2}${name} +${count}\\b`, 'm')))

describe('importing a file', () => {
  test('takes every command, and skips empty lines', async () => {
    writeLines(file, ['', ...changed('A-1'), '  ', ...changed('A-2'), ''])
    const { code, out, err } = await run('import', file, '--store', store)
    expect({ code, err }).toEqual({ code: 0, err: '' })
    for (const row of rows(10, 10, 0, 0)) expect(out).toEqual(row)
    expect(await eventsIn(store, ['A-1', 'A-2'])).toMatchObject([{ length: 6 }, { length: 6 }])
    expect(existsSync(`${file}.rejected.ndjson`)).toBe(false)
  })

  test('takes a file without a last line feed, with a byte order mark and carriage returns', async () => {
    const lines = changed('A-1').map((one) => JSON.stringify(one))
    writeLines(file, [`\uFEFF${lines.join('\r\n')}`])
    expect(await importFile()).toMatchObject({ code: 0, err: '' })
    expect(await eventsIn(store, ['A-1'])).toMatchObject([{ length: 6 }])
  })

  test('takes an empty file', async () => {
    writeLines(file, [])
    expect(await importFile()).toMatchObject({ code: 0, err: '' })
  })

  test('writes what it cannot read or take to a file of its own, and goes on', async () => {
    const [place, wish, check] = verified('A-1')
    writeLines(file, [
      place ?? '',
      '{"type":"PlaceOrder", 张三',
      Buffer.from([0x22, 0xff, 0xfe, 0x22]),
      `"${'13812341234'.repeat(100_000)}"`,
      { type: 'EatCake', phone: '13812341234' },
      { ...wish, data: { ...wish?.data, address: { ...newAddress, phone: 13812341234 } } },
      { ...wish, data: { ...wish?.data, ZhangSan: '13812341234' } },
      wish ?? '',
      save('A-1', 5),
      save('A-9', 6),
      command('A-1', 7, 'Buyer', 'LockAddress', { ground: 'Test' }),
      check ?? ''
    ])
    const { code, out, err } = await run('import', file, '--store', store)
    expect({ code, err }).toEqual({ code: 1, err: '' })
    for (const row of rows(12, 3, 0, 9)) expect(out).toEqual(row)
    expect(out).toContain(`see ${file}.rejected.ndjson`)
    // Refusals come when they are decided, so not in the order of the lines.
    const lines = rejected().toSorted((one, other) => Number(one['line']) - Number(other['line']))
    expect(lines).toEqual([
      expect.objectContaining({ line: 2, reason: 'NotJson', facts: {}, command: null }),
      expect.objectContaining({ line: 3, reason: 'NotUtf8', facts: {}, command: null }),
      expect.objectContaining({ line: 4, reason: 'LineTooLong', facts: { longest: 1_048_576 }, command: null }),
      expect.objectContaining({ line: 5, reason: 'InvalidValue', facts: expect.objectContaining({ field: 'type' }) }),
      expect.objectContaining({
        line: 6,
        reason: 'InvalidValue',
        facts: expect.objectContaining({ field: 'data.address.phone' })
      }),
      expect.objectContaining({
        line: 7,
        facts: { field: 'data', problem: 'holds an unknown field' },
        message: 'data is not as it must be: holds an unknown field.'
      }),
      {
        line: 9,
        reason: 'NotVerified',
        facts: { required: 'L2', reached: 'L0' },
        message: 'It is not proven that the buyer asks: level L2 is needed, L0 is reached.',
        command: { type: 'AmendAddress', commandId: save('A-1', 5).commandId, orderId: 'A-1' }
      },
      expect.objectContaining({ line: 10, reason: 'OrderUnknown', facts: { orderId: 'A-9' } }),
      expect.objectContaining({ line: 11, reason: 'ActorNotPermitted' })
    ])
    const text = JSON.stringify(lines)
    expect(['张三', 'ZhangSan', '13812341234', '538号'].filter((value) => text.includes(value))).toEqual([])
    expect(await eventsIn(store, ['A-1'])).toMatchObject([{ length: 3 }])
  })
})

describe('importing a file again', () => {
  // At its place in the file the yes comes too early. At the end of the file it would be taken.
  const early = [...verified('A-1').slice(0, 2), confirm('A-1', 3), ...verified('A-1').slice(2)]

  test('appends nothing, rejects nothing new and ends as before', async () => {
    writeLines(file, early)
    expect(await importFile()).toMatchObject({ code: 1 })
    const [before, refusals] = [await eventsIn(store, ['A-1']), rejected()]
    const again = await importFile()
    expect(again).toMatchObject({ code: 1, err: '' })
    expect(again.out).toContain('An earlier run had read it to its end, so nothing was given now.')
    for (const row of rows(4, 3, 0, 1)) expect(again.out).toEqual(row)
    expect(await eventsIn(store, ['A-1'])).toEqual(before)
    expect(rejected()).toEqual(refusals)
  })

  test('gives every line again when asked to; only what was rejected can come to something new', async () => {
    writeLines(file, early)
    await importFile()
    const again = await importFile('--again')
    expect(again).toMatchObject({ code: 0, err: '' })
    for (const row of rows(4, 1, 3, 0)) expect(again.out).toEqual(row)
    expect(existsSync(`${file}.rejected.ndjson`)).toBe(false)
    expect(await eventsIn(store, ['A-1'])).toMatchObject([{ length: 5 }])
  })

  test('after it was edited gives every line again, and takes only what is new', async () => {
    writeLines(file, changed('A-1'))
    await importFile()
    writeLines(file, [...changed('A-1'), ...changed('A-2')])
    const again = await importFile()
    expect(again).toMatchObject({ code: 0, err: '' })
    for (const row of rows(10, 5, 5, 0)) expect(again.out).toEqual(row)
  })

  test('under another name takes nothing twice', async () => {
    writeLines(file, changed('A-1'))
    await importFile()
    file = join(folder, 'copy.ndjson')
    writeLines(file, changed('A-1'))
    const again = await importFile()
    expect(again).toMatchObject({ code: 0 })
    for (const row of rows(5, 0, 5, 0)) expect(again.out).toEqual(row)
    expect(await eventsIn(store, ['A-1'])).toMatchObject([{ length: 6 }])
  })
})
