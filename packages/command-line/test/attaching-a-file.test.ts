import { createHash } from 'node:crypto'
import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { verified } from './commands.ts'
import { temporaryFolder, writeLines } from './running.ts'
import { runHere } from './terminal.ts'

let folder: string
let store: string

const run = (...args: ReadonlyArray<string>) => runHere([...args, '--store', store])
const personal = (...args: ReadonlyArray<string>) => run('personal', ...args)
const forDispute = ['--purpose', 'Dispute', '--basis', 'LegalClaim', '--as', 'PrivacyOfficer:p-1'] as const

const imported = async (commands: ReadonlyArray<object>) => {
  writeLines(join(folder, 'orders.ndjson'), commands)
  expect(await run('import', join(folder, 'orders.ndjson'))).toMatchObject({ code: 0 })
}

// The change is verified by the file that is attached first.
const attached = async (): Promise<{ readonly storedAs: string; readonly sha256: string }> => {
  const [placed, asked, verification] = verified('A-1')
  await imported([placed ?? {}, asked ?? {}])
  const { code, out } = await personal('attach', 'A-1', join(folder, 'chat.txt'), '--media-type', 'text/plain')
  expect(code).toBe(0)
  const ref = JSON.parse(out)
  await imported([{ ...verification, data: { ...verification?.data, evidence: [ref] } }])
  return ref
}

beforeEach(() => {
  folder = temporaryFolder()
  store = join(folder, 'store')
  writeFileSync(join(folder, 'chat.txt'), '张三: please bring it to 538号')
})

describe('a file that is attached', () => {
  test('is opened into a file for nobody else to read, and the log tells', async () => {
    const { storedAs, sha256 } = await attached()
    const to = join(folder, 'opened', 'chat.txt')
    const opened = await personal('open-attachment', 'A-1', storedAs, '--to', to, ...forDispute, '--json')
    expect(opened.code).toBe(0)
    expect(readFileSync(to)).toEqual(readFileSync(join(folder, 'chat.txt')))
    expect(statSync(to).mode & 0o777).toBe(0o600)
    const { salt } = JSON.parse(opened.out)
    expect(createHash('sha256').update(Buffer.from(salt, 'hex')).update(readFileSync(to)).digest('hex')).toBe(sha256)
    expect((await personal('log', '--order', 'A-1')).out).toContain(
      'PrivacyOfficer p-1  saw Attachment of buyer in A-1'
    )
  })

  test('is written beside the export of the person who asks for it, which the log tells', async () => {
    const { storedAs } = await attached()
    const officer = ['--requested-by', 'b-17', '--as', 'PrivacyOfficer:p-1'] as const
    const [, request = ''] = /^Request (\S+) /.exec((await personal('request-export', 'A-1', ...officer)).out) ?? []
    const to = join(folder, 'answer')
    const exported = await personal('export', 'A-1', ...officer, '--request', request, '--files', '--to', to, '--json')
    const path = join(to, `A-1-${storedAs}.txt`)
    expect(JSON.parse(exported.out)).toMatchObject({ exportId: request, files: expect.arrayContaining([path]) })
    expect(readFileSync(path)).toEqual(readFileSync(join(folder, 'chat.txt')))
    expect((await personal('log', '--order', 'A-1')).out).toMatch(/saw Attachment of buyer in A-1.*b-17/)
    const one = await personal('export', 'A-1', ...officer, '--files', '--to', join(folder, 'one.json'))
    expect(one).toMatchObject({ code: 2, err: expect.stringContaining('name a folder') })
    const again = await personal('export', 'A-1', ...officer, '--files', '--to', join(folder, 'again'))
    expect(again).toMatchObject({ code: 0 })
  })

  test('is written over no other file, and then is not shown', async () => {
    const { storedAs } = await attached()
    const to = join(folder, 'chat.txt')
    const opened = await personal('open-attachment', 'A-1', storedAs, '--to', to, ...forDispute)
    expect(opened).toMatchObject({ code: 2, err: expect.stringContaining('not overwritten') })
    expect(await personal('log', '--order', 'A-1')).toMatchObject({ err: expect.stringContaining('Nobody') })
  })

  test('is refused in words', async () => {
    await attached()
    const unknown = '6f9619ff-8b86-4d01-b42d-00cf4fc964f0'
    const to = join(folder, 'none.txt')
    expect(await personal('open-attachment', 'A-1', unknown, '--to', to, ...forDispute)).toMatchObject({
      code: 1,
      err: expect.stringContaining(`No event of this order names the file ${unknown}`)
    })
    expect(await personal('attach', 'A-1', join(folder, 'none.txt'))).toMatchObject({ code: 2 })
    writeFileSync(join(folder, 'large'), Buffer.alloc(16 * 1024 * 1024 + 1))
    expect(await personal('attach', 'A-1', join(folder, 'large'))).toMatchObject({
      code: 1,
      err: 'The file has more than 16 MiB.\n'
    })
  })
})

describe('linking orders', () => {
  const person = '6f9619ff-8b86-4d01-b42d-00cf4fc964f0'

  test('lets an export of one bring the other', async () => {
    await imported([...verified('A-1'), ...verified('B-2')])
    expect(await personal('link', 'A-1', 'B-2', '--person', person)).toMatchObject({
      code: 0,
      out: 'buyer in A-1 is linked.\nbuyer in B-2 is linked.\n'
    })
    const asked = ['--requested-by', 'b-17', '--as', 'PrivacyOfficer:p-1', '--to', join(folder, 'all.json')]
    expect((await personal('export', 'A-1', ...asked)).out).toContain('buyer in A-1, buyer in B-2')
  })

  test('takes no name and no telephone number', async () => {
    await imported(verified('A-1'))
    const { code, err } = await personal('link', 'A-1', '--person', '13812341234')
    expect({ code, err }).toEqual({ code: 1, err: expect.stringContaining('a UUID') })
    expect(err).not.toContain('1381234')
  })
})
