import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { changed } from './commands.ts'
import { temporaryFolder, writeLines } from './running.ts'
import { runHere } from './terminal.ts'

let store: string

beforeEach(async () => {
  const folder = temporaryFolder()
  store = join(folder, 'store')
  writeLines(join(folder, 'orders.ndjson'), changed('A-1'))
  expect(await runHere(['import', join(folder, 'orders.ndjson'), '--store', store])).toMatchObject({ code: 0 })
})

const personal = (...args: ReadonlyArray<string>) => runHere(['personal', ...args, '--store', store])
const asAgent = ['--as', 'SellerAgent:a-1'] as const
const asOfficer = (id: string) => ['--as', `PrivacyOfficer:${id}`] as const
const forChange = ['--purpose', 'ChangeAddress', '--basis', 'Contract'] as const

describe('showing personal data', () => {
  test('tells the values of the address to deliver to, a line for each', async () => {
    const { code, out } = await personal('show', 'A-1', '--fields', 'Phone, Name', ...forChange, ...asAgent)
    expect(code).toBe(0)
    expect(out).toMatch(/^Name +\S.*\(event \d+, \w+\)\nPhone +\+86\d+ {3}\(event.*\n$/)
    const { out: json } = await personal('show', 'A-1', '--fields', 'Name', ...forChange, ...asAgent, '--json')
    expect(JSON.parse(json)).toMatchObject([{ field: 'Name', pointer: '/address/recipientName' }])
  })

  test('is told by the log, with what was refused, and no value', async () => {
    await personal('show', 'A-1', '--fields', 'Phone', ...forChange, ...asAgent)
    await personal('show', 'A-1', '--fields', 'Nickname', ...forChange, ...asAgent, '--receiver', 'sf')
    const { code, out } = await personal('log', '--order', 'A-1')
    expect(code).toBe(0)
    expect(out.split('\n').map((line) => line.slice(26))).toEqual([
      'SellerAgent a-1  saw Phone of buyer in A-1, for ChangeAddress',
      'SellerAgent a-1  did not see (PurposeForbids) Nickname of buyer in A-1, for ChangeAddress, given to sf',
      ''
    ])
    for (const of of [
      ['--actor', 'a-1'],
      ['--order', 'A-1', '--subject', 'buyer'],
      ['--day', new Date().toISOString().slice(0, 10)]
    ])
      expect(JSON.parse((await personal('log', ...of, '--json')).out)).toHaveLength(2)
    expect(await personal('log', '--actor', 'a-2')).toMatchObject({ out: '', err: expect.stringContaining('Nobody') })
  })

  test('without a task, or unusually much of it, is told to whoever looks after privacy', async () => {
    const today = ['--day', new Date().toISOString().slice(0, 10)]
    const unusual = (...args: ReadonlyArray<string>) => personal('unusual', ...today, ...args)
    expect(await unusual()).toMatchObject({ code: 0, out: '', err: expect.stringContaining('Nothing is unusual') })
    for (let number = 0; number < 26; number += 1)
      await personal('show', 'A-1', '--fields', 'Phone', ...forChange, ...asAgent)
    const { code, out, err } = await unusual()
    expect(code).toBe(0)
    expect(out).toMatch(/^\S+ – \S+ {2}SellerAgent a-1 saw more within an hour than is usual: 26 in A-1\n/)
    expect(err).toContain('record-incident')
    const [rate] = JSON.parse((await unusual('--json')).out)
    expect(rate).toMatchObject({ why: 'Rate', actor: { role: 'SellerAgent', id: 'a-1' }, orderIds: ['A-1'] })
    expect(await personal('unusual', '--day', '2020-01-01')).toMatchObject({ out: '' })
  })

  test.each(['log', 'unusual'])('refuses a day that is none: %s', async (command) => {
    expect(await personal(command, '--day', '2026-2-30')).toMatchObject({
      code: 2,
      err: expect.stringContaining('such as 2026-03-01')
    })
  })

  test('refuses what the purpose does not open, and an actor that is none', async () => {
    const { code, out, err } = await personal('show', 'A-1', '--fields', 'Nickname', ...forChange, ...asAgent)
    expect({ code, out, err }).toEqual({
      code: 1,
      out: '',
      err: 'ChangeAddress does not open Nickname: it does not need them.\n'
    })
    const named = await personal('show', 'A-1', '--fields', 'Name', ...forChange, '--as', 'SellerAgent:张三')
    expect(named).toMatchObject({ code: 2, err: expect.stringContaining('Expected ROLE:ID') })
  })
})

describe('erasing personal data', () => {
  const asked = ['request-erasure', 'A-1', '--ground', 'SubjectWish', '--requested-by', 'b-17'] as const

  test('is asked for, and waits while the order is open', async () => {
    const { code, out } = await personal(...asked, ...asOfficer('p-1'))
    expect(code).toBe(0)
    expect(out).toMatch(
      /^Erasure \S+ of buyer in order A-1: the data may only be kept; it must wait \(OpenOrder\); 0 of 2/
    )
    const erasure = /^Erasure (\S+)/.exec(out)?.[1] ?? ''
    expect(await personal('approve-erasure', erasure, ...asOfficer('p-1'))).toMatchObject({
      code: 1,
      err: 'The order must still be kept (OpenOrder).\n'
    })
    expect(await personal('erase', erasure, ...asOfficer('p-2'))).toMatchObject({ code: 1, out: '' })
    const show = await personal('show', 'A-1', '--fields', 'Name', ...forChange, ...asAgent)
    expect(show).toMatchObject({ code: 1, err: expect.stringContaining('may only be kept') })
  })

  test('is nothing for an agent, and nobody knows an erasure that was not asked for', async () => {
    const { code, err } = await personal(...asked, ...asAgent)
    expect({ code, err }).toEqual({
      code: 1,
      err: 'Refused: ActorNotPermitted, role SellerAgent, command RequestErasure.\n'
    })
    const none = '6f9619ff-8b86-4d01-b42d-00cf4fc964f0'
    expect(await personal('erase', none, ...asOfficer('p-1'))).toMatchObject({
      code: 1,
      err: `Refused: UnknownReference, kind ErasureRequest, id ${none}.\n`
    })
  })
})
