import { describe, expect, test } from 'vitest'
import { consoleAtWork, roles } from './console-at-work.ts'
import { send, signedIn } from './signed-in.ts'

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

  test('runs nothing that somebody wrote, wherever he wrote it', async () => {
    const { app } = await consoleAtWork(evil)
    const { cookie, csrf } = await signedIn(app)
    const fields = {
      name: evil,
      phone: evil,
      province: evil,
      city: evil,
      district: evil,
      street: evil,
      detail: evil,
      reason: evil,
      text: evil,
      caseId: evil,
      nickname: evil,
      month: evil
    }
    const bodies = [
      (await send(app, '/search', { ...fields, csrf }, { cookie })).body,
      ...(await Promise.all(
        ['change', 'verify', 'confirm', 'save', 'note', evil].map(
          async (step) =>
            (
              await send(app, `/orders/A-1/${encodeURIComponent(step)}`, { ...fields, csrf }, { cookie })
            ).body
        )
      )),
      ...(await Promise.all(
        ['/orders/A-1', `/orders/${encodeURIComponent(evil)}`, `/figures?month=${encodeURIComponent(evil)}`].map(
          async (url) => (await app.inject({ url, headers: { cookie } })).body
        )
      ))
    ]
    for (const body of bodies) expect(body).not.toMatch(/<script>alert|onerror='/)
    const { headers } = await app.inject({ url: '/', headers: { cookie } })
    expect(headers['content-security-policy']).toMatch(/^default-src 'none';(?!.*unsafe)/)
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
  })

  test.each(roles)('lets %s do what his role may, and says so where it may not', async (role) => {
    const { app } = await consoleAtWork()
    const { cookie, csrf } = await signedIn(app, `${role}-1`)
    const note = await send(app, '/orders/A-1/note', { text: 'called', csrf }, { cookie, 'accept-language': 'en' })
    const may = ['SellerAgent', 'SellerSupervisor'].includes(role)
    expect([note.statusCode, /您的角色|Actor not permitted|not permitted/.test(note.body)]).toEqual(
      may ? [303, false] : [409, true]
    )
  })
})
