import { describe, expect, onTestFinished, test } from 'vitest'
import { actions as everyStep } from '../src/actions.ts'
import { buildConsole } from '../src/console.ts'
import { callerOf, consoleAtWork } from './console-at-work.ts'
import { send, signedIn } from './signed-in.ts'

const ofTheWish = ['change', 'revise', 'verify', 'confirm', 'save', 'readback', 'note']
const evil = `"><script>alert(1)</script><img src=x onerror='alert(2)'>&`

describe('the console', () => {
  test('shows nothing to whoever is not signed in, and does nothing for him', async () => {
    const { app } = await consoleAtWork()
    for (const url of ['/', '/search', '/figures', '/orders/A-1', '/orders/A-1/live', '/nowhere']) {
      const { body } = await app.inject({ url })
      expect(body, url).not.toContain('晓')
    }
    expect((await send(app, '/orders/A-1/note', { text: 'x' })).statusCode).toBe(303)
    expect((await send(app, '/sign-in', { token: 'guessed' })).statusCode).toBe(401)
  })

  test('does nothing for a form that is not its own, nor for the page of somebody else', async () => {
    const { app, shop } = await consoleAtWork()
    const { cookie, csrf } = await signedIn(app)
    for (const [form, headers] of [
      [{ text: 'x' }, {}],
      [{ text: 'x', csrf: `${csrf}x` }, {}],
      [{ text: 'x', csrf }, { 'sec-fetch-site': 'cross-site' }]
    ] as const)
      expect((await send(app, '/orders/A-1/note', form, { cookie, ...headers })).statusCode).toBe(403)
    expect(JSON.stringify(await shop.timeline('A-1')())).not.toContain('OrderNoteAdded')
    expect((await send(app, '/orders/A-1/note', { text: 'x', csrf }, { cookie })).statusCode).toBe(303)
  })

  test('gives whoever signs in a session of its own making, and none that was put under him', async () => {
    const { app } = await consoleAtWork()
    const planted = 'session=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA'
    const first = await signedIn(app, 'SellerAgent-1', planted)
    expect(first.cookie).not.toBe(planted)
    expect(first.setCookie).toMatch(/HttpOnly; SameSite=Strict/)
    const again = await signedIn(app, 'SellerAgent-1', first.cookie)
    expect(again.cookie).not.toBe(first.cookie)
    expect((await app.inject({ url: '/', headers: { cookie: first.cookie } })).body).toContain('name="token"')
  })

  test.each([
    ['a script', evil],
    ['a template', `zz{{7*7}}<%= 7*7 %>`],
    ['a query', `zz' OR '1'='1'; DROP TABLE event; --`],
    ['a header', 'zz\r\nSet-Cookie: session=1'],
    ['a path', '../../zz/../etc/passwd']
  ])('runs nothing that somebody wrote, wherever he wrote it: %s', async (_what, text) => {
    const { app, shop } = await consoleAtWork(text)
    const { cookie, csrf } = await signedIn(app, 'SellerSupervisor-1')
    // Every field of every form of every page that there is, of every step whether it is offered now or not, and addresses besides.
    const asked = [
      '/',
      '/search',
      '/figures',
      ...['', '/trail', '/messages', '/personal'].map((one) => `/orders/A-1${one}`)
    ]
    const shown = await Promise.all(asked.map((url) => app.inject({ url, headers: { cookie } })))
    const actions = [
      ...new Set(shown.flatMap(({ body }) => [...body.matchAll(/action="([^"]+)"/g)].map(([, to]) => to)))
    ]
    const names = shown.flatMap(({ body }) => [...body.matchAll(/ name="([\w.]+)"/g)].map(([, name]) => name))
    const inputs = everyStep.flatMap(({ inputs }) => inputs.map(({ name }) => name))
    const ticks = everyStep.flatMap(({ inputs }) =>
      inputs.flatMap(({ name, type }) => (type === 'several' ? [`${name}.${text}`] : []))
    )
    const fields = {
      ...Object.fromEntries([...names, ...inputs, ...ticks, 'caseId'].map((name) => [name, text])),
      csrf
    }
    const steps = [...ofTheWish, ...everyStep.map(({ step }) => step), encodeURIComponent(text)].map(
      (step) => `/orders/A-1/${step}`
    )
    expect([actions.length > 10, inputs.length > 50, steps.length > 50]).toEqual([true, true, true])
    const answers = [...shown, await send(app, '/sign-in', { token: text })]
    for (const url of [...actions, ...steps].filter((action) => action !== '/sign-out'))
      answers.push(await send(app, String(url), fields, { cookie }))
    for (const url of ['/orders/#', '/orders/#/live', '/figures?month=#', '/orders/A-1?done=#', '/#'])
      if (!url.endsWith('live'))
        answers.push(await app.inject({ url: url.replace('#', encodeURIComponent(text)), headers: { cookie } }))
    // What is taken in is shown again on every page that tells of it.
    const message = { direction: 'In', party: 'Buyer', way: 'Phone', sentAt: '', body: text, csrf }
    expect((await send(app, '/orders/A-1/message', message, { cookie })).statusCode).toBe(303)
    expect((await send(app, '/orders/A-1/note', { text, csrf }, { cookie })).statusCode).toBe(303)
    for (const url of asked) answers.push(await app.inject({ url, headers: { cookie } }))
    for (const { body, headers, statusCode } of answers) {
      expect(statusCode, body).toBeLessThan(500)
      expect(body).not.toMatch(/<script>alert|onerror='|zz49/)
      expect(headers['set-cookie'] ?? '').not.toContain('session=1')
      expect(headers['content-security-policy']).toMatch(/^default-src 'none';(?!.*unsafe)/)
      expect(headers['x-content-type-options']).toBe('nosniff')
    }
    expect(await shop.currentAddress('A-1')()).toMatchObject({ _tag: 'Right' })
  })

  test('ends a session when its owner goes, or has gone for half an hour', async () => {
    const { app, shop } = await consoleAtWork()
    let clock = Date.now()
    const other = await buildConsole(shop, { callerOf, isSecure: false, now: () => new Date(clock) })
    onTestFinished(() => other.close())
    const { cookie, csrf } = await signedIn(app)
    await send(app, '/sign-out', { csrf }, { cookie })
    expect((await app.inject({ url: '/', headers: { cookie } })).body).toContain('name="token"')
    const left = await signedIn(other)
    const seen = async (): Promise<boolean> =>
      !(await other.inject({ url: '/search', headers: { cookie: left.cookie } })).body.includes('name="token"')
    clock += 29 * 60_000
    expect(await seen()).toBe(true)
    clock += 31 * 60_000
    expect(await seen()).toBe(false)
  })

  test('takes no body that is too large, and no form that is none', async () => {
    const { app } = await consoleAtWork()
    const { cookie, csrf } = await signedIn(app)
    expect((await send(app, '/search', { csrf, text: 'a'.repeat(100_000) }, { cookie })).statusCode).toBe(413)
    const json = {
      method: 'POST',
      url: '/search',
      headers: { cookie, 'content-type': 'text/xml' },
      payload: '<a/>'
    } as const
    expect((await app.inject(json)).statusCode).toBe(415)
    const address = await app.inject({ url: '/orders/%E0%A4%A', headers: { cookie } })
    expect([address.statusCode, address.body, address.headers['x-content-type-options']]).toEqual([
      400,
      '400',
      'nosniff'
    ])
  })
})
