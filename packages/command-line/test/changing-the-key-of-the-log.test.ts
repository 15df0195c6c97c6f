import { copyFileSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as Either from 'fp-ts/lib/Either.js'
import { openReaddress } from 'readdress'
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
  expect(await runHere(['log', 'checkpoint', '--store', store])).toMatchObject({ code: 0 })
  expect(await runHere(['keys', 'create', '--store', store])).toMatchObject({ code: 0 })
})

const rotateLog = (...more: ReadonlyArray<string>) => runHere(['keys', 'rotate-log', '--store', store, ...more])

const exported = async (): Promise<string> => {
  const where = ['--store', store, '--out', join(folder, 'out'), '--as', 'PrivacyOfficer:p-1', '--json']
  const { code, out } = await runHere([
    'evidence',
    'export',
    'A-1',
    '--recipient',
    'b-1',
    '--basis',
    'LegalClaim',
    ...where
  ])
  expect(code).toBe(0)
  return JSON.parse(out).bundle
}

const keyFile = () => join(`${store}-keys`, 'evidence-keys.json')

describe('changing the key of the log', () => {
  test('lets bundles over the change be verified whole by the new public keys, and in part by the former', async () => {
    const former = join(folder, 'former-trust.json')
    copyFileSync(join(store, 'trust.json'), former)
    const { code, out, err } = await rotateLog()
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toMatch(/^Record \d+ of the log announces its new key/)
    expect(JSON.parse(readFileSync(join(store, 'trust.json'), 'utf8')).formerLogKeys).toHaveLength(1)
    expect(statSync(keyFile()).mode & 0o777).toBe(0o600)
    expect(readdirSync(`${store}-keys`).filter((name) => name.includes('unfinished'))).toEqual([])

    const bundle = await exported()
    const whole = await runHere(['evidence', 'verify', bundle, '--trust', join(store, 'trust.json')])
    expect(whole).toMatchObject({ code: 0, out: expect.stringMatching(/^VERIFIED:/) })
    const part = await runHere(['evidence', 'verify', bundle, '--trust', former])
    expect(part).toMatchObject({ code: 4, out: expect.stringMatching(/^VERIFIED WITH LIMITS/) })
    expect(part.out).toMatch(/✓ The events up to revision \d+ were on the signed log/)
    expect(part.out).toMatch(/\? The log of \d+ records is signed with another key of this name than was given/)
    expect(await runHere(['log', 'check', '--store', store])).toMatchObject({ code: 0 })
    expect(await runHere(['log', 'checkpoint', '--store', store])).toMatchObject({ code: 0 })
  })

  test('says since when the former one was stolen', async () => {
    expect(await rotateLog('--stolen-since', '2026-11-20T00:00Z', '--json')).toMatchObject({ code: 0 })
    const { out } = await runHere(['evidence', 'verify', await exported(), '--trust', join(store, 'trust.json')])
    expect(out).toContain('was stolen since, and no stamp shows that it was signed before')
    expect(await rotateLog('--stolen-since', 'yesterday')).toMatchObject({ code: 2 })
  })

  test('is told where the keys are older than the log', async () => {
    const old = readFileSync(keyFile())
    expect(await rotateLog()).toMatchObject({ code: 0 })
    writeFileSync(keyFile(), old)
    for (const command of [
      ['log', 'check'],
      ['log', 'checkpoint'],
      ['keys', 'rotate-log']
    ]) {
      expect(await runHere([...command, '--store', store])).toMatchObject({
        code: 3,
        err: expect.stringContaining('announces a key that is not in evidence-keys.json')
      })
    }
  })

  test('is told by a check where its announcement was not signed by the former one', async () => {
    const { size } = JSON.parse((await rotateLog('--json')).out)
    const checkpoint = (of: number) => join(store, 'evidence', 'checkpoints', String(of).padStart(16, '0'))
    copyFileSync(checkpoint(size - 1), checkpoint(size))
    expect(await runHere(['log', 'check', '--store', store])).toMatchObject({
      code: 1,
      out: expect.stringContaining(`announced the next one in record ${size} of the log is not proved`)
    })
  })
})
