import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { genericPolicy } from 'readdress'
import { beforeEach, describe, expect, test } from 'vitest'
import { temporaryFolder } from './running.ts'
import { runHere } from './terminal.ts'

let store: string
let file: string

beforeEach(() => {
  store = join(temporaryFolder(), 'store')
  file = join(store, 'readdress.json')
  mkdirSync(store)
})

const told = (...args: ReadonlyArray<string>) => runHere(['settings', '--store', store, ...args])
const set = (settings: unknown, to = file): void =>
  writeFileSync(to, typeof settings === 'string' ? settings : JSON.stringify(settings))

const own = { ...genericPolicy, id: 'own', version: 3 }

describe('the settings of a store', () => {
  test('are those of the library where nothing is set', async () => {
    expect(await told()).toEqual({
      code: 0,
      err: '',
      out: expect.stringMatching(
        /^operator +nobody {3}\(not set\)\ntenant +shop .*\npolicies .*generic 1.*\nretention +P3Y .*\nbackupWindowDays +14 {3}\(not set\)\ntimeStamps +nobody {3}\(not set\)\nwitnesses +nobody {3}\(not set\)\n$/
      )
    })
  })

  test('stand in its folder, or in another file that is named', async () => {
    set({ operator: 'SellerAgent:o-7', retention: 'P5Y', policies: [own] })
    const { out } = await told('--json')
    expect(JSON.parse(out)).toEqual({
      operator: { value: 'SellerAgent:o-7', from: file },
      tenant: { value: 'shop', from: null },
      policies: { value: expect.arrayContaining(['own 3', 'generic 1']), from: file },
      retention: { value: 'P5Y', from: file },
      backupWindowDays: { value: 14, from: null },
      timeStamps: { value: null, from: null },
      witnesses: { value: null, from: null }
    })
    const other = join(store, '..', 'other.json')
    set('\uFEFF{"operator":"SellerAgent:o-8"}', other)
    expect((await told('--settings', other)).out).toContain(`operator          SellerAgent:o-8   (${other})`)
  })

  test.each<[string, unknown, string]>([
    ['no JSON', '{', 'The file is no JSON: correct it there.'],
    ['no object', [], 'The file must be an object: correct it there.'],
    ['an unknown name', { operater: 'x' }, '/operater is no setting; the settings are operator, tenant, policies'],
    ['a value for a name', { '13800138000': 1 }, 'The file holds something that is no setting; the settings are'],
    ['a name for an operator', { operator: 'SellerAgent:张三' }, '/operator must be ROLE:ID, such as'],
    ['a telephone number for an operator', { operator: 'SellerAgent:138-0013-8000' }, '/operator must be ROLE:ID'],
    ['a role that is none', { operator: 'Boss:o-7' }, '/operator must be ROLE:ID'],
    ['an operator that is no text', { operator: 7 }, '/operator must be ROLE:ID'],
    ['no address of a service', { timeStamps: { url: 'tsa', roots: ['a'] } }, '/timeStamps/url must be the address'],
    ['no root', { timeStamps: { url: 'http://t.example', roots: [] } }, '/timeStamps/roots must be a list of files'],
    [
      'a root that is not there',
      { timeStamps: { url: 'http://t.example', roots: ['no.pem'] } },
      '/timeStamps/roots/0 must name a file'
    ],
    ['no witness', { witnesses: { ask: [] } }, '/witnesses'],
    [
      'a witness with a key of another kind',
      { witnesses: { ask: [{ url: 'http://w.example', key: 'w' }] } },
      '/witnesses'
    ],
    ['no tenant', { tenant: ' ' }, '/tenant must be the name of the shop'],
    ['policies that are no list', { policies: own }, '/policies must be a list of policies'],
    ['no policy', { policies: [own, 7] }, '/policies/1 must be an object'],
    ['a wrong rule', { policies: [{ ...own, version: 'x' }] }, '/policies/0/version must be'],
    ['a misspelt rule', { policies: [{ ...own, mayRequst: [] }] }, '/policies/0/mayRequst is an unknown field'],
    ['no length of time', { retention: '3 years' }, '/retention must be a length of time in ISO 8601, such as P3Y'],
    ['too few days', { backupWindowDays: 6 }, '/backupWindowDays must be a whole number of days from 7 to 366'],
    ['half a day', { backupWindowDays: 14.5 }, '/backupWindowDays must be a whole number of days from 7 to 366']
  ])('are refused with %s, with the place and the remedy', async (_, settings, remedy) => {
    set(settings)
    const { code, out, err } = await told()
    expect({ code, out }).toEqual({ code: 3, out: '' })
    expect(err).toContain(`The settings in ${file} cannot be used. ${remedy}`)
    expect(err).not.toMatch(/张三|138|3 years/)
  })

  test('are refused when the file that is named is not there', async () => {
    const { code, err } = await told('--settings', 'nowhere.json')
    expect(code).toBe(3)
    expect(err).toContain('The settings in nowhere.json cannot be used. The file cannot be read')
  })
})

describe('a store with settings that cannot be used', () => {
  test('is opened by nothing', async () => {
    set({ retention: 7 })
    writeFileSync(join(store, 'events.sqlite'), '')
    writeFileSync(join(store, 'orders.ndjson'), '')
    for (const command of [
      ['import', join(store, 'orders.ndjson')],
      ['order', 'A-1'],
      ['keys', 'status'],
      ['keys', 'rotate'],
      ['personal', 'continue-erasures']
    ])
      expect(await runHere([...command, '--store', store])).toMatchObject({
        code: 3,
        err: expect.stringContaining('/retention must be')
      })
    expect(await runHere(['seal', '--from', store, '--to', join(store, 'sealed')])).toMatchObject({
      code: 3,
      err: expect.stringContaining('/retention must be')
    })
  })
})
