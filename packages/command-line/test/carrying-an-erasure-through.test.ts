import { join } from 'node:path'
import * as Either from 'fp-ts/lib/Either.js'
import { type OrderId, openReaddress } from 'readdress'
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
const asOfficer = ['--as', 'PrivacyOfficer:p-1'] as const

const requested = async (): Promise<string> => {
  const wish = ['request-erasure', 'A-1', '--ground', 'SubjectWish', '--requested-by', 'b-17'] as const
  return JSON.parse((await personal(...wish, ...asOfficer, '--json')).out).erasureId
}

// The program knows an erasure by its order and its person; another program may ask under an id of its own.
const askUnder = async (erasureId: string): Promise<void> => {
  const opened = await openReaddress({ store: { folder: store } })()
  if (Either.isLeft(opened)) throw new Error(opened.left.remedy)
  const [orderId, by] = ['A-1' as OrderId, { role: 'PrivacyOfficer', id: 'p-1' }]
  const about = { orderId, subject: 'buyer', ground: 'SubjectWish', requestedBy: 'b-17', channel: 'Email' }
  const asked = await opened.right.personal.requestErasure({ ...about, erasureId, by })()
  await opened.right.close()
  expect(asked).toMatchObject({ right: { erasureId } })
}

describe('erasures', () => {
  test('are continued together, and each tells what it waits for', async () => {
    expect(await personal('continue-erasures', ...asOfficer)).toMatchObject({
      code: 0,
      err: 'No erasure is under way.\n'
    })
    const erasure = await requested()
    expect((await personal('continue-erasures', ...asOfficer)).out).toBe(
      `Erasure ${erasure} of buyer in order A-1: the data may only be kept; it must wait (OpenOrder); 0 of 2 persons have approved it.\n  The order must still be kept (OpenOrder).\n`
    )
    expect(JSON.parse((await personal('continue-erasures', ...asOfficer, '--json')).out)).toMatchObject([
      { erasureId: erasure, done: [], waitsFor: { type: 'RetentionRunning' } }
    ])
  })

  test('are taken back or refused, and the data used again when that is lifted', async () => {
    const erasure = await requested()
    const withdrawn = await personal('withdraw-erasure', erasure, ...asOfficer)
    expect(withdrawn.out).toContain('it was refused or taken back; the data may only be kept.')
    const refused = await personal('refuse-erasure', erasure, '--ground', 'IdentityNotProven', ...asOfficer)
    expect(refused).toMatchObject({ code: 1, err: expect.stringContaining('UnknownReference') })
    const lifted = await personal('lift-restriction', erasure, '--ground', 'RequestWithdrawn', ...asOfficer)
    expect(lifted.out).toContain('the data may be used.')
  })

  test('let the data only be kept as long as another of the same person does, and say so', async () => {
    const erasure = await requested()
    const another = '6f9619ff-8b86-4d01-b42d-00cf4fc964f7'
    await askUnder(another)
    const lifted = await personal('lift-restriction', erasure, '--ground', 'RequestWithdrawn', ...asOfficer)
    expect(lifted.out).toContain(`the data may only be kept, for ${another} of the same person; it must wait`)
  })

  test('take codes and no words, which they do not repeat', async () => {
    const erasure = await requested()
    const { code, out, err } = await personal('refuse-erasure', erasure, '--ground', '张三 rang', ...asOfficer)
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err).toMatch(/^Refused: InvalidValue, field data.ground/)
    expect(err).not.toContain('张三')
  })

  test('put on record who was told', async () => {
    const told = await personal(
      'notify-recipients',
      await requested(),
      '--receivers',
      'sf, cainiao',
      ...asOfficer,
      '--json'
    )
    expect(JSON.parse(told.out)).toMatchObject({ state: { notified: ['sf', 'cainiao'] } })
  })

  test('have nothing to destroy again where no backup was restored', async () => {
    await requested()
    expect((await personal('reconcile')).out).toBe(
      '0 keys had come back and were destroyed again, 0 were noted as destroyed, 0 were restricted again.\n'
    )
    expect(JSON.parse((await personal('reconcile', '--json')).out)).toEqual({
      destroyedAgain: [],
      noted: [],
      restrictedAgain: []
    })
  })
})

describe('an incident', () => {
  test('is recorded and followed up', async () => {
    const happened = [
      '--kind',
      'Leak',
      '--count',
      '2',
      '--orders',
      'A-1',
      '--discovered-at',
      '2026-06-01T09:00:00.000Z'
    ]
    const { out } = await personal('record-incident', ...happened, ...asOfficer)
    expect(out).toMatch(
      /^Incident \S+, Leak of 2 in A-1, discovered at 2026-06-01T09:00.*: nothing was done against it yet\.\n$/
    )
    const incident = /^Incident ([^,]+)/.exec(out)?.[1] ?? ''
    await personal('contain-incident', incident, '--measures', 'KeysRotated', ...asOfficer)
    await personal('notify-of-incident', incident, '--order', 'A-1', '--channel', 'Sms', ...asOfficer)
    const reported = await personal(
      'report-incident',
      incident,
      '--authority',
      'CAC',
      '--reference',
      'R-7',
      ...asOfficer
    )
    expect(reported.out).toMatch(/: done against it: KeysRotated; reported to CAC as R-7\.\n$/)
    const none = '6f9619ff-8b86-4d01-b42d-00cf4fc964f0'
    expect(await personal('contain-incident', none, '--measures', 'KeysRotated', ...asOfficer)).toMatchObject({
      code: 1,
      err: `Refused: UnknownReference, kind Incident, id ${none}.\n`
    })
  })
})
