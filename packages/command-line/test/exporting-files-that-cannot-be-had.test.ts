import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { verified } from './commands.ts'
import { temporaryFolder, writeLines } from './running.ts'
import { runHere } from './terminal.ts'

let folder: string
const run = (...args: ReadonlyArray<string>) => runHere([...args, '--store', join(folder, 'store')])
const exporting = (...args: ReadonlyArray<string>) =>
  run(
    ...['personal', 'export', 'A-1', '--requested-by', 'b-17', '--as', 'PrivacyOfficer:p-1'],
    ...['--files', '--to', join(folder, 'answer'), ...args]
  )
const imported = async (commands: ReadonlyArray<object>) => {
  writeLines(join(folder, 'orders.ndjson'), commands)
  expect(await run('import', join(folder, 'orders.ndjson'))).toMatchObject({ code: 0 })
}

// The change is verified by files of which only the last is kept with the store.
const verifiedBy = async (foreign: ReadonlyArray<string>): Promise<string> => {
  const [placed, asked, verification] = verified('A-1')
  await imported([placed ?? {}, asked ?? {}])
  writeFileSync(join(folder, 'chat.txt'), '张三: please')
  const attached = await run('personal', 'attach', 'A-1', join(folder, 'chat.txt'), '--media-type', 'text/plain')
  const own = JSON.parse(attached.out)
  const evidence = [...foreign.map((storedAs) => ({ ...own, storedAs })), own]
  await imported([{ ...verification, data: { ...verification?.data, evidence } }])
  return own.storedAs
}

beforeEach(() => {
  folder = temporaryFolder()
})

test('a file that another system keeps makes no place outside the folder, and the others are written', async () => {
  const storedAs = await verifiedBy(['p/1', '/../../x', '..', '长'.repeat(300)])
  const { code, out, err } = await exporting('--json')
  const written = ['A-1-buyer.html', 'A-1-buyer.json', `A-1-${storedAs}.txt`]
  expect(readdirSync(join(folder, 'answer')).toSorted()).toEqual(written.toSorted())
  expect(readdirSync(folder).toSorted()).toEqual(['answer', 'chat.txt', 'orders.ndjson', 'store', 'store-keys'])
  expect(JSON.parse(out).files.toSorted()).toEqual(written.map((name) => join(folder, 'answer', name)).toSorted())
  expect(err.trimEnd().split('\n')).toHaveLength(4)
  expect(err).toMatch(/^The file of event 2 of A-1: What is under storedAs is no id of a file/)
  expect(code).toBe(1)
})

test('the export is written and told although one of its files is gone', async () => {
  const storedAs = await verifiedBy([])
  rmSync(join(folder, 'store', 'attachments'), { recursive: true })
  const { code, out, err } = await exporting()
  expect(out).toMatch(/^Export \S+ of buyer in A-1 is written/)
  expect(out).not.toContain(storedAs)
  expect(err).toBe(
    `The file of event 2 of A-1: The file ${storedAs} is not there, and nobody erased it: restore it from a backup.\n`
  )
  expect(code).toBe(1)
  expect(readFileSync(join(folder, 'answer', 'A-1-buyer.html'), 'utf8')).toContain('张三')
})
