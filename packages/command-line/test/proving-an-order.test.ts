import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import * as Either from 'fp-ts/lib/Either.js'
import { openReaddress, verificationText } from 'readdress'
import { beforeEach, describe, expect, test } from 'vitest'
import { changed } from './commands.ts'
import { temporaryFolder } from './running.ts'
import { runHere } from './terminal.ts'

let folder: string
let store: string

beforeEach(async () => {
  folder = temporaryFolder()
  store = join(folder, 'store')
  const opened = await openReaddress({ store: { folder: store } })()
  if (Either.isLeft(opened)) throw new Error(opened.left.remedy)
  for (const command of changed('A-1')) expect(await opened.right.receive(command)()).toMatchObject({ _tag: 'Right' })
  await opened.right.close()
})

const exporting = (...more: ReadonlyArray<string>) =>
  runHere([
    ...['evidence', 'export', 'A-1', '--store', store, '--out', join(folder, 'out'), '--recipient', 'bank-1'],
    ...['--basis', 'LegalClaim', '--as', 'PrivacyOfficer:p-1', ...more]
  ])

const exported = async (...more: ReadonlyArray<string>): Promise<{ bundle: string; trust: string }> => {
  const { code, out, err } = await exporting('--json', ...more)
  expect({ code, err }).toEqual({ code: 0, err: '' })
  return JSON.parse(out)
}

describe('proving an order', () => {
  test('writes a bundle that is verified with the keys that lie beside the store', async () => {
    const { code, out } = await exporting('--disclose', 'Name')
    expect(code).toBe(0)
    const [, verify = ''] = /Verify it: readdress (.*)/.exec(out) ?? []
    const verified = await runHere(verify.split(' '))
    expect(verified).toMatchObject({ code: 0, err: '' })
    expect(verified.out).toMatch(/^VERIFIED: everything that was asked for is proved\.\n/)
    expect(verified.out).toContain('personal values are shown, and are those that were stored')
  })

  test('proves less without keys, and says what', async () => {
    const { bundle } = await exported()
    const { code, out } = await runHere(['evidence', 'verify', bundle])
    expect(code).toBe(4)
    expect(out).toMatch(/^VERIFIED WITH LIMITS/)
    expect(out).toContain('? Who signed it is not proved: no key of the signer was given.')
  })

  test('finds what was changed, and where', async () => {
    const { bundle, trust } = await exported()
    const events = join(bundle, 'data/events.ndjson')
    writeFileSync(events, readFileSync(events, 'utf8').replace('"BuyerError"', '"BuyerWishes"'))
    const { code, out } = await runHere(['evidence', 'verify', bundle, '--trust', trust])
    expect(code).toBe(1)
    expect(out).toContain('✗ data/events.ndjson was altered after it was signed.')
    expect(out).toMatch(/✗ The data of the event at revision \d were changed\./)
    expect(await runHere(['evidence', 'verify', bundle, '--trust', trust, '--json'])).toMatchObject({
      code: 1,
      out: expect.stringContaining('"verdict": "failed"')
    })
  })

  test('is not done twice into one folder, nor for an order that is not there', async () => {
    await exported()
    expect(await exporting()).toMatchObject({ code: 2, err: expect.stringContaining('is there already') })
    const unknown = ['evidence', 'export', 'B-9', '--store', store, '--out', folder, '--recipient', 'bank-1']
    const answer = await runHere([...unknown, '--basis', 'LegalClaim', '--as', 'PrivacyOfficer:p-1'])
    expect(answer).toMatchObject({ code: 1, err: expect.stringContaining('B-9') })
  })

  test('is refused to whoever may not show what it shows', async () => {
    const answer = await exporting('--disclose', 'Name', '--as', 'SellerAgent:a-1')
    expect(answer).toMatchObject({ code: 1, err: expect.stringContaining('does not open') })
  })
})

describe('verifying what is no bundle', () => {
  test('says what it is', async () => {
    const nowhere = join(folder, 'nowhere')
    expect(await runHere(['evidence', 'verify', nowhere])).toMatchObject({
      code: 3,
      err: `${nowhere} is not there: check the path.\n`
    })
  })

  test('says that the keys are none', async () => {
    writeFileSync(join(folder, 'trust.json'), '{}')
    expect(await runHere(['evidence', 'verify', folder, '--trust', join(folder, 'trust.json')])).toMatchObject({
      code: 2,
      err: expect.stringContaining('is no file of public keys')
    })
  })
})

describe('the keys that sign', () => {
  test('are made once, and their public half lies beside the store', async () => {
    const create = ['keys', 'create', '--store', store]
    expect(await runHere(create)).toMatchObject({
      code: 0,
      out: `The public keys are in ${join(store, 'trust.json')}.\n`
    })
    const first = readFileSync(join(store, 'trust.json'), 'utf8')
    await exported()
    await runHere([...create, '--json'])
    expect(readFileSync(join(store, 'trust.json'), 'utf8')).toBe(first)
  })

  test('are not made anew once something was signed', async () => {
    await exported()
    rmSync(join(`${store}-keys`, 'evidence-keys.json'))
    const lost = {
      code: 3,
      err: expect.stringMatching(/evidence-keys.json is not there, and the log of this store was signed/)
    }
    expect(await runHere(['keys', 'create', '--store', store])).toMatchObject(lost)
    expect(await runHere(['log', 'checkpoint', '--store', store])).toMatchObject(lost)
    writeFileSync(join(`${store}-keys`, 'evidence-keys.json'), 'none')
    expect(await runHere(['log', 'checkpoint', '--store', store])).toMatchObject({
      code: 3,
      err: expect.stringContaining('does not hold the keys that sign the log')
    })
  })
})

describe('signing the log', () => {
  test('logs what is new', async () => {
    const checkpoint = ['log', 'checkpoint', '--store', store]
    const events = changed('A-1').length
    const first = await runHere(checkpoint)
    expect(first).toMatchObject({ code: 0, err: '' })
    expect(first.out).toMatch(/^\d+ events logged, \d+ records signed\.\n$/)
    expect(events).toBeGreaterThan(1)
    expect((await runHere(checkpoint)).out).toMatch(/^0 events logged/)
    expect(JSON.parse((await runHere([...checkpoint, '--json'])).out)).toMatchObject({ forks: [], isComplete: true })
  })
})

describe('checking a store', () => {
  test('finds nothing where nothing was changed', async () => {
    await runHere(['log', 'checkpoint', '--store', store])
    const check = ['log', 'check', '--store', store]
    expect(await runHere(check)).toMatchObject({
      code: 0,
      err: '',
      out: expect.stringContaining('each is as it was written')
    })
    expect(JSON.parse((await runHere([...check, '--json'])).out)).toMatchObject({
      faults: [],
      lost: [],
      isComplete: true
    })
  })

  test('finds what was changed, and what is gone', async () => {
    await runHere(['log', 'checkpoint', '--store', store])
    const inEvents = (sql: string): void => {
      const database = new DatabaseSync(join(store, 'events.sqlite'))
      database.prepare(sql).all()
      database.close()
    }
    inEvents("UPDATE event SET data = json_set(data, '$.reason', 'BuyerWish') WHERE revision = 1 RETURNING id")
    const changedThere = await runHere(['log', 'check', '--store', store])
    expect(changedThere).toMatchObject({
      code: 1,
      out: expect.stringContaining('Event 1 of order-A-1 is not what was written: its data were changed.')
    })
    inEvents('DELETE FROM event WHERE revision > 0 RETURNING id')
    rmSync(join(store, 'events.sqlite-acknowledged'))
    const cut = await runHere(['log', 'check', '--store', store])
    expect(cut).toMatchObject({ code: 1, out: expect.stringMatching(/was logged up to revision \d+, and ends at 0/) })
    expect(await runHere(['log', 'checkpoint', '--store', store])).toMatchObject({
      code: 3,
      err: expect.stringContaining('has lost events that are on the log')
    })
    expect(await exporting()).toMatchObject({ code: 3, err: expect.stringContaining('has lost events') })
  })
})

describe('what a bundle says of itself', () => {
  test('cannot write over the verdict', () => {
    const detail = '/\u001b[2JVERIFIED: everything'
    const text = verificationText({
      verdict: 'failed',
      findings: [{ code: 'leaf-unlisted', file: null, rev: '0', detail }]
    })
    expect(text).toContain('⟦U+001B⟧[2JVERIFIED')
    expect(text).not.toContain('\u001b')
  })
})
