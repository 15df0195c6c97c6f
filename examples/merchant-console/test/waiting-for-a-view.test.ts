import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as Either from 'fp-ts/lib/Either.js'
import type { Readdress } from 'readdress'
import { describe, expect, onTestFinished, test } from 'vitest'
import { give } from '../../../packages/readdress/test/shop.ts'
import { viewThread } from '../src/view-thread.ts'
import { consoleAtWork } from './console-at-work.ts'
import { barriers, inABrowser, started } from './in-a-browser.ts'
import { send, signedIn } from './signed-in.ts'

// An order with six events, of whose views a question builds none of more than two events.
const consoleFarBehind = async (prepare: (view: string) => boolean, folder: string | null = null) => {
  const settings = { store: folder === null ? ('in-memory' as const) : { folder }, catchUpAtMost: 2 }
  const { app, shop } = await consoleAtWork('晓晓_2020', settings, {}, prepare)
  for (let n = 1; n < 6; n += 1) await noted(shop, n)
  const { cookie, csrf } = await signedIn(app)
  return { app, shop, cookie, csrf, get: (url: string) => app.inject({ url, headers: { cookie } }) }
}

const noted = async (shop: Readdress, n: number): Promise<void> => {
  const note = { noteId: `9071ce00-0000-4000-8000-${String(n).padStart(12, '0')}`, text: 'x' }
  const given = await give(shop, n, '08:01', 'AddNote', note)
  if (Either.isLeft(given)) throw new Error(given.left.type)
}

const temporaryFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'console-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  return join(folder, 'store')
}

describe('a page whose view is still to be built', () => {
  test('says how far it is, comes again by itself, and is there when the view is', async () => {
    const wished: Array<string> = []
    const { shop, get } = await consoleFarBehind((view) => wished.push(view) > 0)
    const waiting = await get('/')
    expect(waiting.statusCode).toBe(503)
    expect(waiting.headers).toMatchObject({ refresh: '1', 'retry-after': '1' })
    expect(waiting.body).toContain('共 6 条记录，已处理 0 条')
    expect(waiting.body).toContain('<progress max="6" value="0"')
    expect(wished).toEqual(['worklist'])

    const life = new AbortController()
    const worklist = shop.views.find(({ name }) => name === wished[0])?.project(life.signal)
    expect(await worklist?.whenCaughtUp()()).toEqual(Either.right(undefined))
    const shown = await get('/')
    expect([shown.statusCode, shown.headers['refresh']]).toEqual([200, undefined])
    life.abort()
    await worklist?.ended
  })

  test('keeps what was typed in a form, and sends it again as it was', async () => {
    const { app, shop, cookie, csrf } = await consoleFarBehind(() => true)
    const typed = `"><script>1</script>晓晓_2020`
    const { statusCode, headers, body } = await send(app, '/search', { csrf, text: typed }, { cookie })
    expect([statusCode, headers['refresh']]).toEqual([503, undefined])
    expect(body).toContain('还没有执行')
    expect(body).not.toContain('<script>1')
    const [, action = ''] = /method="post" action="(\/search)"/.exec(body) ?? []
    const kept = /name="text" value="([^"]+)"/.exec(body)?.[1]
    expect(kept?.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>')).toBe(typed)
    expect(await shop.updateViews()()).toEqual(Either.right(undefined))
    const life = new AbortController()
    const search = shop.views.find(({ name }) => name === 'order-search')?.project(life.signal)
    await search?.whenCaughtUp()()
    life.abort()
    expect((await send(app, action, { csrf, text: '晓晓_2020' }, { cookie })).statusCode).toBe(303)
    await search?.ended
  })

  test('is a fault where nobody builds it', async () => {
    const { get } = await consoleFarBehind(() => false)
    const { statusCode, headers, body } = await get('/')
    expect([statusCode, headers['refresh']]).toEqual([503, undefined])
    expect(body).not.toContain('<progress')
  })
})

inABrowser(() => {
  test('the page that somebody waits on gives way to what he asked for, without his doing', async () => {
    const working = await consoleFarBehind(() => true)
    const { open, address } = await started('en-GB', working)
    const page = await open('SellerAgent-1')
    await page.getByRole('heading', { name: 'Being prepared' }).waitFor()
    expect(await page.getByRole('progressbar').getAttribute('max')).toBe('6')
    // Held still, for it would come again while it is looked at.
    await page.route('**/search?still', async (route) => {
      const response = await route.fetch({ url: address })
      const { refresh: _, ...headers } = response.headers()
      await route.fulfill({ response, headers })
    })
    await page.goto(`${address}/search?still`)
    expect(await page.getByRole('progressbar').getAttribute('value')).toBe('0')
    expect(await barriers(page)).toEqual([])
    await page.goto(address)
    const life = new AbortController()
    const worklist = working.shop.views.find(({ name }) => name === 'worklist')?.project(life.signal)
    await page.getByRole('heading', { name: 'To do' }).waitFor()
    life.abort()
    await worklist?.ended
  })
})

describe('the thread in which views are built', () => {
  test('builds the one that is missed, and then the others', async () => {
    const folder = temporaryFolder()
    const { prepare, close } = viewThread(folder)
    const { shop, get } = await consoleFarBehind(prepare, folder)
    expect((await get('/')).statusCode).toBe(503)
    await expect.poll(async () => (await get('/')).statusCode, { timeout: 20_000 }).toBe(200)
    const isBuilt = async (): Promise<ReadonlyArray<unknown>> =>
      Promise.all(shop.views.map(async (view) => Object(await view.status(new Date())()).right.status))
    await expect.poll(isBuilt, { timeout: 20_000 }).toEqual(shop.views.map(() => 'UpToDate'))
    expect((await get('/orders/A-1')).statusCode).toBe(200)
    await close()
  })

  test('says that it had to give up, so that nobody waits for it', async () => {
    const { prepare, close } = viewThread('')
    expect(prepare('worklist')).toBe(true)
    await expect.poll(() => prepare('worklist'), { timeout: 20_000 }).toBe(false)
    await close()
  })
})
