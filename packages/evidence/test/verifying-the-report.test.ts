import { describe, expect, test } from 'vitest'
import { reportPath, reportTemplate } from '../src/report/report-in-bundle.ts'
import { verifyBundle } from '../src/verify/verify-bundle.ts'
import { bundleOf, said, sealedShop, trust } from './a-bundle.ts'
import { signedAgain, textOf } from './forged-bundle.ts'

const files = await bundleOf(await sealedShop())
const manner = { ...said.report, template: reportTemplate }

const foundIn = (changed: typeof files) => {
  const { verdict, findings } = verifyBundle(changed, trust)
  return { verdict, about: findings.filter(({ file }) => file === reportPath).map(({ code }) => code) }
}

describe('the report of a bundle', () => {
  test('is made again from the events, and is the same', () => {
    expect(textOf(files, reportPath)).toMatch(/^<!doctype html>/)
    expect(foundIn(files)).toEqual({ verdict: 'verified', about: ['report-ok'] })
  })

  test.each<readonly [string, (page: string) => string]>([
    ['one digit', (page) => page.replace(/\d/, '0')],
    ['a row', (page) => page.replace(/<tr>.*?<\/tr>/s, '')],
    ['a script', (page) => page.replace('</main>', '<script>1</script></main>')]
  ])('is found false when its exporter changed %s and signed it', (_, change) => {
    const page = Buffer.from(change(textOf(files, reportPath)))
    expect(page.equals(Buffer.from(files.get(reportPath) ?? ''))).toBe(false)
    const changed = signedAgain(new Map([...files, [reportPath, page]]))
    expect(foundIn(changed)).toEqual({ verdict: 'failed', about: ['report-false'] })
  })

  test.each([{ first: 'en' }, { offset: '+09:00' }])(
    'is found false when it is written otherwise than said: %j',
    (other) => {
      expect(foundIn(signedAgain(files, { report: { ...manner, ...other } })).about).toEqual(['report-false'])
    }
  )

  test('is missed where there is none', () => {
    const without = new Map([...files].filter(([path]) => path !== reportPath))
    expect(foundIn(signedAgain(without))).toEqual({ verdict: 'failed', about: ['missing-file'] })
  })

  test('of a template that is not known is not compared, and the bundle stands with that limit', () => {
    const later = signedAgain(files, { report: { ...manner, template: '999' } })
    expect(foundIn(later)).toEqual({ verdict: 'verified-with-limits', about: ['unknown-version'] })
  })

  test('is not made with an offset that is none', async () => {
    const shop = await sealedShop()
    await expect(bundleOf(shop, [], { report: { first: 'zh', offset: 'Asia/Shanghai' } })).rejects.toThrow('+08:00')
  })
})
