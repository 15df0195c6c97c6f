import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest'
import { changed } from './commands.ts'
import { temporaryFolder, writeLines } from './running.ts'
import { runHere } from './terminal.ts'

let folder: string
let store: string

beforeEach(async () => {
  folder = temporaryFolder()
  store = join(folder, 'store')
  writeLines(join(folder, 'orders.ndjson'), [...changed('A-1'), ...changed('A-2')])
  expect(await runHere(['import', join(folder, 'orders.ndjson'), '--store', store])).toMatchObject({ code: 0 })
})

const asOfficer = ['--as', 'PrivacyOfficer:p-1'] as const
const exporting = (to: string, ...args: ReadonlyArray<string>) =>
  runHere([
    ...['personal', 'export', 'A-1', ...(args.includes('--as') ? [] : asOfficer), ...args],
    ...['--requested-by', 'b-17', '--to', join(folder, to), '--store', store]
  ])
const log = async (): Promise<ReadonlyArray<object>> =>
  JSON.parse((await runHere(['personal', 'log', '--order', 'A-1', '--store', store, '--json'])).out)

describe('exporting what there is about a person', () => {
  test('writes a file for machines and one for people, for their owner alone', async () => {
    const { code, out, err } = await exporting('out')
    expect({ code, err }).toEqual({ code: 0, err: '' })
    const files = ['A-1-buyer.html', 'A-1-buyer.json'].map((name) => join(folder, 'out', name))
    expect(readdirSync(join(folder, 'out')).toSorted()).toEqual(['A-1-buyer.html', 'A-1-buyer.json'])
    for (const file of files) expect(statSync(file).mode & 0o777).toBe(0o600)
    const [page = '', json = ''] = files.map((file) => readFileSync(file, 'utf8'))
    expect(JSON.parse(json)).toMatchObject({ format: 'readdress.subject-export/2', legalBasis: 'LegalObligation' })
    expect(page).toContain('张三')
    expect(out).toMatch(/^Export \S+ of buyer in A-1 is written/)
    expect(out).toContain(createHash('sha256').update(json).digest('hex'))
    expect(out).not.toContain('张三')
  })

  test('writes one file where one is named, of several orders if they are', async () => {
    const { code, out } = await exporting('both.json', 'A-2', '--json')
    expect(code).toBe(0)
    const answer = JSON.parse(out)
    expect(answer).toMatchObject({
      orders: [
        { orderId: 'A-1', subject: 'buyer' },
        { orderId: 'A-2', subject: 'buyer' }
      ],
      files: [join(folder, 'both.json')]
    })
    const bytes = readFileSync(join(folder, 'both.json'))
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(answer.sha256)
    expect(await exporting('page.html', '--zone', 'Asia/Shanghai')).toMatchObject({ code: 0 })
    expect(readFileSync(join(folder, 'page.html'), 'utf8')).toContain('2026-03-01 16:00')
  })

  test('overwrites nothing, and then nobody has seen anything', async () => {
    writeFileSync(join(folder, 'mine.json'), 'mine')
    const { code, err } = await exporting('mine.json')
    expect(code).toBe(2)
    expect(err).toContain('mine.json is there already, and is not overwritten: name another with --to, or remove it.')
    expect(readFileSync(join(folder, 'mine.json'), 'utf8')).toBe('mine')
    expect(await log()).toEqual([])
  })

  test('is stopped by nothing that a killed run has left', async () => {
    writeFileSync(join(folder, `all.json.${process.pid}.unfinished`), '')
    expect(await exporting('all.json')).toMatchObject({ code: 0, err: '' })
  })

  test('says where nothing can be written, before anything is shown', async () => {
    writeFileSync(join(folder, 'no-folder'), '')
    expect(await exporting(join('no-folder', 'in'))).toMatchObject({
      code: 2,
      err: expect.stringContaining('cannot be written (')
    })
    expect(await log()).toEqual([])
  })

  test('leaves no file behind where it is refused, and says why', async () => {
    const refused = await exporting('out', '--as', 'SellerAgent:a-1')
    expect(refused).toMatchObject({ code: 1, out: '', err: 'SubjectAccess does not open Every: not to your role.\n' })
    expect(readdirSync(join(folder, 'out'))).toEqual([])
    expect(await log()).toMatchObject([{ result: 'Refused' }])
    expect(await exporting('out', '--subject', 'recipient-3')).toMatchObject({
      code: 1,
      err: 'There is nothing about recipient-3 in this order: readdress retention ID --store DIR names the persons in it.\n'
    })
    expect(await exporting('out', '--zone', 'Mars/Olympus')).toMatchObject({
      code: 2,
      err: expect.stringContaining('Asia/Shanghai')
    })
  })
})

describe('the requests for an export', () => {
  const waiting = (...args: ReadonlyArray<string>) => runHere(['personal', 'requests', '--store', store, ...args])
  const requested = async (...others: ReadonlyArray<string>): Promise<string> => {
    const wish = ['personal', 'request-export', 'A-1', '--requested-by', 'b-17', '--json'] as const
    return JSON.parse((await runHere([...wish, ...others, ...asOfficer, '--store', store])).out).exportId
  }

  test('are none where nobody asked', async () => {
    expect(await waiting()).toEqual({ code: 0, out: '', err: 'Nobody waits for an export.\n' })
    expect((await waiting('--json')).out).toBe('[]\n')
  })

  test('are listed until they are answered, also where nobody is named who asks', async () => {
    const id = await requested()
    const [open] = JSON.parse((await waiting('--json')).out)
    expect(open).toMatchObject({ exportId: id, requestedBy: 'b-17' })
    expect(await waiting()).toEqual({
      code: 0,
      out: `Request ${id} of b-17, made at ${open.requestedAt}, is to be answered until ${open.dueAt}.\n`,
      err: ''
    })
    expect(await exporting('out', '--request', id)).toMatchObject({ code: 0 })
    expect((await waiting()).out).toBe('')
  })

  test('are answered by no export of fewer orders, which nobody is given', async () => {
    const id = await requested('A-2')
    expect(await exporting('out', '--request', id)).toEqual({
      code: 1,
      out: '',
      err: 'The request was about 2 orders, and this would be of 1: name all of them, also those that are erased, or export without --request.\n'
    })
    expect([readdirSync(join(folder, 'out')), await log()]).toEqual([[], []])
    expect((await waiting()).out).toContain(id)
    expect(await exporting('out', 'A-2', '--request', id)).toMatchObject({ code: 0 })
    expect((await waiting()).out).toBe('')
  })

  test('are told to be late where their day is over', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2026-03-02T12:00:00.000Z') })
    onTestFinished(() => void vi.useRealTimers())
    await requested()
    // The clock of the program stands in June.
    expect((await waiting()).out).toContain('was to be answered until 2026-03-30T12:00:00.000Z.')
  })
})
