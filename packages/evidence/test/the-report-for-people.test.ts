import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { honesty } from '../src/honesty.ts'
import { reportTemplate } from '../src/report/report-in-bundle.ts'
import { reportPage } from '../src/report/report-page.ts'
import { words } from '../src/report/words.ts'
import { orderEvents, partOf, readIn, reported } from './a-report.ts'

const page = reportPage(reported())
const [zh, en] = [readIn(partOf(page, 'zh')), readIn(partOf(page, 'en'))]

describe('the report for people', () => {
  test('begins with what it shows and does not show, in both languages', () => {
    const read = readIn(page)
    expect(read.indexOf(honesty.zh)).toBeGreaterThan(0)
    expect(read.indexOf(honesty.en)).toBeGreaterThan(read.indexOf(honesty.zh))
    expect(read.indexOf(words.sections.of.zh)).toBeGreaterThan(read.indexOf(honesty.en))
  })

  test('shows what is disclosed, and says of the rest whether it is withheld or erased', () => {
    expect(en).toMatch(/Name of the recipient Zhang San Zhang San/)
    expect(en).toMatch(/Telephone withheld: not needed for this purpose withheld/)
    expect(en).toMatch(/Street erased erased/)
    expect(zh).toMatch(/收件人姓名 Zhang San Zhang San/)
    expect(zh).toMatch(/街道 已删除 已删除/)
  })

  test('marks what differs between the addresses, and not where a value is unknown', () => {
    expect(en).toContain('City (differs) Chengdu Mianyang')
    expect(en.match(/\(differs\)/g)).toHaveLength(1)
    const withoutOne = reported({ disclosures: reported().disclosures.slice(0, 1) })
    expect(readIn(reportPage(withoutOne))).not.toContain('Name of the recipient (differs)')
  })

  test('tells how identity was checked, and under which version of the policy', () => {
    expect(en).toMatch(/Level reached: L3; Level required: L2; Factors and results: One-time code [^;]* \(Passed\)/)
    expect(en).toContain('Policy version: shopify 1')
    expect(zh).toContain('向原联系方式发送验证码（相符）')
  })

  test('says in words what is missing', () => {
    expect(en).toMatch(/The carrier was told at 2026-11-23 15:15:24 \+08:00 \(no\. 5\); no answer is recorded/)
    expect(en).toContain('No notice to the buyer is recorded.')
    expect(en).toContain('No time stamp of a third party is in this bundle')
    expect(zh).toContain('没有通知买家的记录')
    const answered = orderEvents({ 5: { type: 'InterceptRefused', data: { interceptId: 'i-1', reason: 'Other' } } })
    expect(readIn(reportPage(reported({ events: answered })))).not.toContain('no answer is recorded')
    const anchors = [{ name: '0001', rev: '5', size: '12', isStamped: true }]
    expect(readIn(reportPage(reported({ anchors })))).not.toContain('No time stamp')
  })

  test('leaves no event out, whatever its type, and says the time at the offset and in UTC', () => {
    expect(en).toContain('6 2026-11-23 15:15:25 +08:00 2026-11-23 07:15:25 UTC Seller agent SomethingOfTomorrow')
    expect(en).toContain('Platform chat 5 5a5a5a5a')
    expect(readIn(page)).toContain('5a'.repeat(32))
  })

  test('says when an event was recorded much later than it happened, and which one was declared wrong', () => {
    const source = { system: 's', id: '1' }
    const [first] = orderEvents()
    const events = orderEvents({
      0: { meta: { ...first?.meta, source, recordedAt: '2026-11-24T07:15:20.000Z' } },
      5: { type: 'ErrorDeclared', data: { sources: [source] } }
    })
    const told = readIn(partOf(reportPage(reported({ events })), 'en'))
    expect(told).toContain('recorded 2026-11-24 15:15:20 +08:00')
    expect(told).toContain('Order placed later declared wrong')
  })
})

describe('the two languages of a report', () => {
  test('say the same, row by row, in either order', () => {
    const rows = (part: string) => part.match(/<tr|<li|<h2|<p>/g)?.length
    expect(rows(partOf(page, 'zh'))).toBe(rows(partOf(page, 'en')))
    const english = reportPage(
      reported({ said: { ...reported().said, report: { first: 'en', offset: '+08:00', template: reportTemplate } } })
    )
    expect(english).toMatch(/^<!doctype html>\n<html lang="en">/)
    expect(english.indexOf('id="en"')).toBeLessThan(english.indexOf('id="zh"'))
    expect(partOf(english, 'zh').slice(0, 3_000)).toBe(partOf(page, 'zh').slice(0, 3_000))
  })

  test('lack no text', () => {
    const texts = Object.values(words).flatMap((word) => ('zh' in word ? [word] : Object.values(word)))
    for (const text of texts) {
      expect(text.zh).toMatch(/\p{Script=Han}/u)
      expect(text.en).not.toMatch(/\p{Script=Han}|^$/u)
    }
    expect(en.replace('中文', '')).not.toMatch(/\p{Script=Han}/u)
  })
})

describe('the bytes of a report', () => {
  test('are the same in every time zone', () => {
    const source = new URL('../src/report/report-page.ts', import.meta.url).href
    const script = `
      import { createHash } from 'node:crypto'
      import { reportPage } from '${source}'
      const found = ['Asia/Shanghai', 'UTC', 'America/St_Johns'].map((zone) => {
        process.env.TZ = zone
        const page = reportPage(${JSON.stringify(reported())})
        return [new Date(0).getTimezoneOffset(), createHash('sha256').update(page).digest('hex')]
      })
      console.log(JSON.stringify(found))`
    const run = ['--conditions=readdress-source', '--no-warnings', '--input-type=module', '-e', script]
    const digest = createHash('sha256').update(page).digest('hex')
    expect(JSON.parse(execFileSync(process.execPath, run, { encoding: 'utf8' }))).toEqual([
      [-480, digest],
      [0, digest],
      [210, digest]
    ])
  })
})
