import { existsSync } from 'node:fs'
import axe from 'axe-core'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe } from 'vitest'
import { consoleAtWork, tokenOf } from './console-at-work.ts'

const executablePath = '/usr/bin/chromium'
const missing = existsSync(executablePath) ? '' : ' (there is no Chromium)'

let browser: Browser

/** Tests in a browser. Not every machine has one, and nothing else can stand in for it; the name says so. */
export const inABrowser = (tests: () => void): void => {
  describe.skipIf(missing !== '')(`in a browser${missing}`, () => {
    beforeAll(async () => {
      browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
    })
    afterAll(() => browser.close())
    tests()
  })
}

/** A console that listens, and its pages as people open them. */
export const started = async (
  locale: 'zh-CN' | 'en-GB' = 'zh-CN',
  working: Awaited<ReturnType<typeof consoleAtWork>> | null = null
) => {
  const { app, shop } = working ?? (await consoleAtWork())
  const address = await app.listen({ port: 0, host: '127.0.0.1' })
  const open = async (who: string, viewport = { width: 1100, height: 900 }): Promise<Page> => {
    const page = await (await browser.newContext({ locale, viewport, bypassCSP: true })).newPage()
    await page.goto(address)
    await page.getByLabel(/令牌|token/).fill(tokenOf(who))
    await page.getByRole('button').click()
    return page
  }
  return { shop, open, address }
}

/** A telephone. */
export const telephone = { width: 360, height: 740 }

/** What a reader who cannot see would stumble over on this page. */
export const barriers = async (page: Page): Promise<ReadonlyArray<string>> => {
  await page.evaluate(axe.source)
  return page.evaluate(
    `axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + ' ' + nodes[0].html))`
  )
}

/** How far a page is wider than its window, in pixels. */
export const overhang = (page: Page): Promise<number> =>
  page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')

export const find = async (page: Page, text: string): Promise<void> => {
  await page.getByRole('link', { name: /查找订单|Find an order/ }).click()
  await page.getByLabel(/订单号|Number of order/).fill(text)
  await page.getByRole('button', { name: /查找|Find/ }).click()
}

export const press = (page: Page, name: string | RegExp): Promise<void> => page.getByRole('button', { name }).click()
