// Takes the pictures of the documentation in Chromium, and writes down what they were made of: pnpm docs:screenshots. Its fonts are fonts-dejavu-core and fonts-wqy-microhei.
import { mkdirSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { chromium, type Page } from 'playwright-core'
import { digestOf, picturesFolder } from './digests.ts'
import { type Scene, stage } from './scenes.ts'

const viewport = { width: 900, height: 720 }

// Every picture is taken at the same moment, and begins with the form that the step is about.
const arrange = async (page: Page, { opened }: Scene): Promise<void> => {
  if (Object.keys(opened).length > 0) await page.locator('details summary').first().click()
  for (const [name, text] of Object.entries(opened)) await page.locator(`#${name}`).fill(text)
  await page.evaluate(`
    for (const time of document.querySelectorAll('time'))
      time.textContent = /^\\d{4}-/.test(time.textContent) ? '2026-03-01 16:30' : '3 min'
    document.activeElement?.blur()
    const step = [...document.querySelectorAll('details[open], .step')].find((one) => one.checkVisibility())
    if (step !== undefined) scrollTo(0, step.getBoundingClientRect().top + scrollY - 24)
  `)
}

const playing = await stage()
const address = await playing.app.listen({ port: 0, host: '127.0.0.1' })
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] })
const context = await browser.newContext({ locale: 'en-GB', viewport, bypassCSP: true })
const [name = '', value = ''] = playing.cookie.split('=')
await context.addCookies([{ name, value, url: address }])
const page = await context.newPage()

mkdirSync(picturesFolder, { recursive: true })
const digests: Record<string, string> = {}
for await (const scene of playing.scenes) {
  digests[scene.name] = await digestOf(playing, scene)
  await page.goto(address + scene.path)
  await arrange(page, scene)
  await page.screenshot({ path: fileURLToPath(new URL(`${scene.name}.png`, picturesFolder)) })
}
writeFileSync(new URL('pages.json', picturesFolder), `${JSON.stringify(digests, null, 2)}\n`)
await browser.close()
await playing.close()
