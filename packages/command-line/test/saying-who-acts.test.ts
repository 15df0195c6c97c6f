import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { changed, command } from './commands.ts'
import { temporaryFolder, writeLines } from './running.ts'
import { runHere } from './terminal.ts'

let store: string
let file: string

beforeEach(async () => {
  const folder = temporaryFolder()
  store = join(folder, 'store')
  file = join(store, 'readdress.json')
  writeLines(join(folder, 'orders.ndjson'), changed('A-1'))
  expect(await runHere(['import', join(folder, 'orders.ndjson'), '--store', store])).toMatchObject({ code: 0 })
})

const personal = (...args: ReadonlyArray<string>) => runHere(['personal', ...args, '--store', store])
const show = ['show', 'A-1', '--fields', 'Phone', '--purpose', 'ChangeAddress', '--basis', 'Contract'] as const
const none = '6f9619ff-8b86-4d01-b42d-00cf4fc964f0'

const onRecord: ReadonlyArray<ReadonlyArray<string>> = [
  show,
  ['export', 'A-1', '--requested-by', 'b-17', '--to', 'never-written.json'],
  ['request-erasure', 'A-1', '--ground', 'SubjectWish', '--requested-by', 'b-17'],
  ['approve-erasure', none],
  ['erase', none],
  ['refuse-erasure', none, '--ground', 'IdentityNotProven'],
  ['withdraw-erasure', none],
  ['lift-restriction', none, '--ground', 'Mistake'],
  ['notify-recipients', none, '--receivers', 'sf'],
  ['continue-erasures'],
  ['record-incident', '--kind', 'Leak', '--count', '2'],
  ['contain-incident', none, '--measures', 'KeysRotated'],
  ['report-incident', none, '--authority', 'CAC', '--reference', 'R-7'],
  ['notify-of-incident', none, '--order', 'A-1', '--channel', 'Sms']
]

describe('what is put on record', () => {
  test.each(onRecord.map((args) => [args[0] ?? '', args] as const))(
    'is not done by %s where nobody is named, and both ways to do it are told',
    async (_, args) => {
      expect(await personal(...args)).toEqual({
        code: 2,
        out: '',
        err: `Nobody is named who does it, and it is put on record: say --as ROLE:ID, or name the operator in ${file}: { "operator": "ROLE:ID" }.\n`
      })
      expect(JSON.parse((await personal('log', '--order', 'A-1', '--json')).out)).toEqual([])
    }
  )

  test('is done by the operator of the settings, or by whoever is named', async () => {
    writeFileSync(file, JSON.stringify({ operator: 'SellerAgent:o-7' }))
    expect(await personal(...show)).toMatchObject({ code: 0 })
    expect(await personal(...show, '--as', 'SellerAgent:o-8')).toMatchObject({ code: 0 })
    const { out } = await personal('log', '--order', 'A-1', '--json')
    expect(
      JSON.parse(out)
        .map(({ actor }: { readonly actor: { readonly id: string } }) => actor.id)
        .sort()
    ).toEqual(['o-7', 'o-8'])
  })

  test('is not done by who looks like a name or a telephone number, or has a role that is none', async () => {
    for (const actor of ['SellerAgent:张三', 'SellerAgent:13800138000', 'SellerAgent:021-5555-1234', 'Boss:o-7'])
      expect(await personal(...show, '--as', actor)).toMatchObject({
        code: 2,
        err: expect.stringContaining('never a name or a telephone number')
      })
  })

  test('is not done in a store that is not there, whoever is named', async () => {
    rmSync(store, { recursive: true })
    expect(await personal(...show)).toMatchObject({ code: 3, err: expect.stringContaining('There is no store in') })
  })
})

describe('an erasure', () => {
  test('is approved by two persons: by the operator of the settings once, and by another who is named', async () => {
    const cancelled = join(store, '..', 'cancelled.ndjson')
    writeFileSync(file, JSON.stringify({ operator: 'PrivacyOfficer:p-1', retention: 'P0D' }))
    writeLines(cancelled, [command('A-1', 5, 'SellerAgent', 'CancelOrder', { reason: 'BuyerWish' })])
    expect(await runHere(['import', cancelled, '--store', store])).toMatchObject({ code: 0 })
    const wish = ['request-erasure', 'A-1', '--ground', 'SubjectWish', '--requested-by', 'b-17', '--json']
    const { erasureId } = JSON.parse((await personal(...wish)).out)
    expect((await personal('approve-erasure', erasureId)).out).toContain('1 of 2 persons')
    expect(await personal('approve-erasure', erasureId)).toMatchObject({
      code: 1,
      err: expect.stringContaining('Two persons must approve it')
    })
    const second = await personal('approve-erasure', erasureId, '--as', 'PrivacyOfficer:p-2')
    expect(second.out).toContain('2 of 2 persons')
  })
})
