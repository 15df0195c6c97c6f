import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as Either from 'fp-ts/lib/Either.js'
import { openReaddress, type VenueAnswer, venueNames } from 'readdress'
import { beforeEach, describe, expect, test } from 'vitest'
import { venueText } from '../src/evidence/venue-text.ts'
import { venueWarningText } from '../src/evidence/venue-warning-text.ts'
import { decidesOn, limitWords, whyEmptyWords } from '../src/evidence/venue-words.ts'
import { changed } from './commands.ts'
import { temporaryFolder } from './running.ts'
import { runHere } from './terminal.ts'

let folder: string
let store: string
let out: string

beforeEach(async () => {
  folder = temporaryFolder()
  store = join(folder, 'store')
  out = join(folder, 'out')
  const opened = await openReaddress({ store: { folder: store } })()
  if (Either.isLeft(opened)) throw new Error(opened.left.remedy)
  for (const command of changed('A-1')) expect(await opened.right.receive(command)()).toMatchObject({ _tag: 'Right' })
  await opened.right.close()
})

const exporting = (...more: ReadonlyArray<string>) =>
  runHere([
    ...['evidence', 'export', 'A-1', '--store', store, '--out', out, '--recipient', 'bank-1'],
    ...['--basis', 'LegalClaim', '--as', 'PrivacyOfficer:p-1', ...more]
  ])

const written = () => readdirSync(out).sort()
const named = (name: string | undefined) => join(out, name ?? '')

describe('answering a venue', () => {
  test('writes the fields of Stripe beside the bundle, which is verified as without them', async () => {
    const { code, out: said } = await exporting('--for', 'stripe', '--lang', 'en', '--disclose', 'Nickname')
    const [bundle, form, ...more] = written()
    expect([code, form, more]).toEqual([0, `${bundle}-stripe.json`, []])
    const { fields, empty, cut } = JSON.parse(readFileSync(named(form), 'utf8'))
    expect(fields).toMatchObject({ customer_name: '晓晓_2020', product_description: '1 × 茶具 (TEA)' })
    expect(cut).toEqual([])
    expect(empty).toContainEqual({ field: 'customer_purchase_ip', why: 'not-recorded' })
    expect(said).toContain(`stripe: ${named(form)}\n`)
    expect(said).toContain('Stripe takes one submission, then the dispute is closed')
    expect(said).toMatch(/Empty \(not recorded in the order\): .*customer_purchase_ip/)
    expect(said).toContain('Print or convert before it is uploaded: data/timeline.html.')
    expect(said).toContain('Nothing was submitted.')
    expect(said).toMatch(/Within the limits: \d+ values; looked up on \d{4}-\d\d-\d\d: https:/)
    const verified = await runHere(['evidence', 'verify', named(bundle), '--trust', join(store, 'trust.json')])
    expect(verified.code).toBe(0)
  })

  test('shows nobody who is not disclosed, neither in the form nor on the screen', async () => {
    const { out: said } = await exporting('--for', 'stripe')
    const text = said + readFileSync(named(written()[1]), 'utf8')
    expect(['张三', '晓晓', '天府大道', '538号', '530号', '13812341234'].filter((one) => text.includes(one))).toEqual(
      []
    )
    expect(text).toContain('证据包中未出示')
  })

  test('writes the summary for WeChat, in the language that comes first', async () => {
    const { out: said } = await exporting('--for', 'wechat')
    const [bundle, form] = written()
    expect(form).toBe(`${bundle}-wechat.txt`)
    expect(readFileSync(named(form), 'utf8')).toBe(readFileSync(join(named(bundle), 'data/summary.txt'), 'utf8'))
    expect(said).toContain('谁改了什么')
    expect(said).toContain('未提交任何内容。')
  })

  test('writes it beside a bundle of one file too', async () => {
    await exporting('--for', 'stripe', '--zip')
    expect(written()).toEqual(['A-1-evidence-20260601-stripe.json', 'A-1-evidence-20260601.zip'])
  })

  test('writes nothing where files are uploaded one by one, and warns of what may cost the case', async () => {
    const { code, out: said } = await exporting('--for', 'visa', '--lang', 'en')
    expect([code, written().length]).toEqual([0, 1])
    expect(said).toContain('visa: nothing is written: upload the files one by one')
    expect(said).toContain('No limits of it were found: ask whoever takes the files.')
    expect(said).not.toContain('looked up')
    expect(said).toContain('Attention: The IP address of the payment is not recorded in the order.')
  })

  test('tells the same to a program', async () => {
    const { out: said } = await exporting('--for', 'stripe', '--json')
    const { venue } = JSON.parse(said)
    expect(venue).toMatchObject({ venue: 'stripe', file: named(written()[1]), exceeds: [], cut: [] })
    expect(JSON.parse((await exporting('--json', '--out', join(folder, 'other'))).out)).not.toHaveProperty('venue')
  })

  test('is refused for a venue that nobody knows, with those that are known', async () => {
    const answer = await exporting('--for', 'bank')
    expect(answer).toMatchObject({ code: 2, err: expect.stringContaining(venueNames.join(', ')) })
    expect(existsSync(out)).toBe(false)
  })

  test('overwrites nothing, and exports nothing then', async () => {
    mkdirSync(out)
    const form = 'A-1-evidence-20260601-stripe.json'
    writeFileSync(named(form), 'mine')
    expect(await exporting('--for', 'stripe')).toMatchObject({
      code: 2,
      err: expect.stringContaining('is there already')
    })
    expect([written(), readFileSync(named(form), 'utf8')]).toEqual([[form], 'mine'])
  })

  test('leaves nothing half-written where the export is refused, or has no place', async () => {
    expect(await exporting('--for', 'stripe', '--disclose', 'Name', '--as', 'SellerAgent:a-1')).toMatchObject({
      code: 1
    })
    expect(existsSync(out)).toBe(false)
    mkdirSync(out)
    expect(
      await exporting('--for', 'stripe', '--disclose', 'Name', '--as', 'SellerAgent:a-1', '--out', join(out, 'a', 'b'))
    ).toMatchObject({ code: 1 })
    expect(written()).toEqual([])
    writeFileSync(join(folder, 'file'), '')
    const nowhere = await exporting('--for', 'stripe', '--out', join(folder, 'file'))
    expect(nowhere).toMatchObject({ code: 2, err: expect.stringContaining('cannot be written') })
    expect(readdirSync(folder).sort()).toEqual(['file', 'out', 'store', 'store-keys'])
  })
})

describe('the limits of a venue', () => {
  const check = { venue: 'mastercard', fits: [], exceeds: [], toConvert: [], unmeasured: [], warnings: [] } as const
  const told = (exceeds: VenueAnswer['check']['exceeds'], language: 'en' | 'zh' = 'en') =>
    venueText({ check: { ...check, exceeds }, evidence: null, form: null }, null, language)

  test('are refusals, or cost a fee', () => {
    const pages = { limit: 'pages', of: null, value: 20, most: 19 } as const
    expect(told([pages])).toContain('Costs a fee: pages: 20, free up to 19.')
    expect(told([pages], 'zh')).toContain('将收取费用：页数：20，免费上限 19。')
    expect(told([{ limit: 'bytes', of: null, value: 2, most: 1 }])).toContain('Too large: bytes in all: 2, at most 1.')
  })

  test('are not said to be met by nothing', () => {
    expect(told([])).toContain('Nothing to hold against its limits yet; looked up on 20')
    expect(told([])).not.toContain('Within')
  })
})

describe('the words about venues', () => {
  test('lack no text in either language', () => {
    const why = 'masked'
    const warnings = [
      { type: 'NotToAddressOfPayment', version: 2, paidVersion: 1 },
      { type: 'RedirectedLater', events: ['8', '9'] },
      { type: 'ProtectionWaived', events: ['1'] },
      { type: 'AgreedAddressNotShown', version: 2, why },
      { type: 'AgreedAddressNotShown', version: null, why: 'not-recorded' },
      { type: 'SentToOlderVersion', version: 1, agreedVersion: 2, events: ['7'] },
      { type: 'SentToOlderVersion', version: 1, agreedVersion: null, events: ['7'] },
      { type: 'DeliveredElsewhere', version: 1, agreedVersion: 2, events: ['8'] },
      { type: 'NoDelivery', events: [] },
      { type: 'NoDelivery', events: ['7'] },
      { type: 'SeveralAddresses', versions: [2, 1] },
      { type: 'NobodyAgreed', version: 2 },
      { type: 'SeveralFiles', field: 'customer_communication', count: 2 },
      { type: 'NotInClear', field: 'ip', why },
      { type: 'NotInClear', field: 'deviceId', why }
    ] as const
    const texts = [
      ...[decidesOn, limitWords, whyEmptyWords].flatMap((words) => Object.values(words)),
      ...warnings.map(venueWarningText)
    ]
    for (const { en, zh } of texts) {
      expect(zh).toMatch(/\p{Script=Han}/u)
      expect(en).not.toMatch(/\p{Script=Han}|^$/u)
    }
  })
})
