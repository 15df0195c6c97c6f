import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { routesOf } from '../../order-service/test/routes-of.ts'
import { consoleAtWork, roles } from './console-at-work.ts'
import { send, signedIn } from './signed-in.ts'

/** Whom the console lets in at all; every other role is told at its sign-in. */
const staff = ['Auditor', 'PlatformSupport', 'PrivacyOfficer', 'SellerAgent', 'SellerSupervisor', 'System']

// Pages, and what whoever is signed in gets.
const pages: ReadonlyArray<readonly [route: string, status: number]> = [
  ['/', 200],
  ['/figures', 200],
  ['/orders/:orderId', 200],
  ['/orders/:orderId/messages', 200],
  ['/orders/:orderId/personal', 200],
  ['/orders/:orderId/trail', 200],
  ['/search', 200]
]

// Files, which are the same for everybody.
const files = ['/assets/console.css', '/assets/icon.svg', '/assets/live.js']

// Told of while they are open; tried by a test of its own, for the answer does not end.
const streams = ['/orders/:orderId/live']

const change = {
  name: '张三',
  phone: '13812341234',
  province: '四川省',
  city: '成都市',
  detail: '1号',
  reason: 'Travel'
}
const caseId = 'ca5e0000-0000-4000-8000-000000000001'
const erasureId = 'e7a5e000-0000-4000-8000-000000000001'
const sellers = 'SellerAgent SellerSupervisor'
const all = staff.join(' ')

// What is sent, and what comes of it for whom: a status, and `role` where the answer says that the role is what forbids it.
const forms: ReadonlyArray<
  readonly [route: string, form: Readonly<Record<string, string>>, outcomes: Readonly<Record<string, string>>]
> = [
  ['/sign-out', {}, { 303: all }],
  ['/language', { language: 'zh' }, { 303: all }],
  ['/search', { text: 'nowhere' }, { 200: all }],
  [
    '/orders/:orderId/change',
    change,
    { 303: `${sellers} PlatformSupport System`, '409 role': 'Auditor PrivacyOfficer' }
  ],
  [
    '/orders/:orderId/verify',
    { caseId, proposal: '1', session: 'yes' },
    { 409: `${sellers} System`, '409 role': 'Auditor PlatformSupport PrivacyOfficer' }
  ],
  [
    '/orders/:orderId/revise',
    { caseId, ...change },
    { 409: sellers, '409 role': 'Auditor PlatformSupport PrivacyOfficer System' }
  ],
  [
    '/orders/:orderId/readback',
    { caseId, version: '2', ...change },
    { 409: `${sellers} System`, '409 role': 'Auditor PlatformSupport PrivacyOfficer' }
  ],
  [
    '/orders/:orderId/confirm',
    { caseId, proposal: '1', ...change },
    { 409: `${sellers} System`, '409 role': 'Auditor PlatformSupport PrivacyOfficer' }
  ],
  [
    '/orders/:orderId/save',
    { caseId, version: '2', expectedVersion: '1', ...change },
    { 409: `${sellers} PlatformSupport`, '409 role': 'Auditor PrivacyOfficer System' }
  ],
  [
    '/orders/:orderId/note',
    { text: '已联系' },
    { 303: sellers, '409 role': 'Auditor PlatformSupport PrivacyOfficer System' }
  ],
  ['/orders/:orderId/nothing', {}, { 404: all }],
  [
    '/orders/:orderId/reveal',
    { purpose: 'CustomerService' },
    { 200: sellers, 409: 'PrivacyOfficer System', '403 role': 'Auditor PlatformSupport' }
  ],
  [
    '/orders/:orderId/evidence',
    { recipient: 'bank' },
    { 200: 'PrivacyOfficer SellerSupervisor', '403 role': 'Auditor PlatformSupport SellerAgent System' }
  ],
  ['/orders/:orderId/personal/approve', { erasureId }, { 409: all }],
  ['/orders/:orderId/personal/erase', { erasureId }, { 409: all }],
  ['/orders/:orderId/personal/withdraw', { erasureId }, { 409: all }],
  ['/orders/:orderId/personal/refuse', { erasureId, ground: 'Law' }, { 409: all }],
  ['/orders/:orderId/personal/lift', { erasureId, ground: 'Law' }, { 409: all }],
  ['/orders/:orderId/personal/nothing', {}, { 404: all }],
  [
    '/orders/:orderId/personal/request',
    { subject: 'buyer', ground: 'SubjectWish', requestedBy: 'b-1', channel: 'Phone' },
    { 303: 'PrivacyOfficer System', '409 role': `${sellers} Auditor PlatformSupport` }
  ]
]

const of = (route: string): string => route.replace(':orderId', 'A-1')
const isSignIn = (body: string): boolean => body.includes('name="token"')
const crossSite = { 'sec-fetch-site': 'cross-site' }

describe('the routes of the console', () => {
  test('are those of the tables, and every step of an order has its row', async () => {
    const { app } = await consoleAtWork()
    const gets = [...pages.map(([route]) => route), ...files, ...streams]
    const posts = forms.map(([route]) => route)
    const known = [
      ...gets.flatMap((route) => [`GET ${route}`, `HEAD ${route}`]),
      'POST /sign-in',
      ...posts.map((route) => `POST ${route}`)
    ]
    // Steps are names in one route; they stand in the source. Those that an order may wait for have a table of their own.
    const stepsIn = (file: string, name: RegExp): ReadonlyArray<string> =>
      [...readFileSync(new URL(`../src/${file}`, import.meta.url), 'utf8').matchAll(name)].map(([, step = '']) => step)
    const steps = new Map([
      ['POST /orders/:orderId/:step', stepsIn('order-commands.ts', /case '(\w+)'/g)],
      ['POST /orders/:orderId/personal/:step', stepsIn('personal-routes.ts', /\[\s*'(\w+)',\s*\(personal/g)]
    ])
    const served = routesOf(app).flatMap((route) => {
      const own = steps.get(route)
      return own === undefined ? [route] : [...own, 'nothing'].map((step) => route.replace(':step', step))
    })
    expect(served.toSorted()).toEqual(known.toSorted())
  })

  test('tell nobody without a session anything but where to sign in', async () => {
    const { app } = await consoleAtWork()
    for (const route of [...pages.map(([page]) => page), ...streams, ...forms.map(([form]) => form)]) {
      const got = await app.inject({ url: of(route) })
      expect([route, got.statusCode, isSignIn(got.body), got.body.includes('晓')]).toEqual([route, 200, true, false])
      const posted = await send(app, of(route), { csrf: 'guessed' })
      expect([route, posted.statusCode, posted.headers.location]).toEqual([route, 303, '/'])
    }
    for (const route of files) expect((await app.inject({ url: route })).statusCode).toBe(200)
  })

  test.each(roles)('let %s do what the tables say', async (role) => {
    const { app } = await consoleAtWork()
    const { cookie } = await signedIn(app, `${role}-1`)
    if (!staff.includes(role)) {
      const entering = await send(app, '/sign-in', { token: `token-of-${role}-1` })
      expect([entering.statusCode, isSignIn(entering.body), entering.headers['set-cookie']]).toEqual([
        403,
        true,
        undefined
      ])
      return
    }
    for (const [route, status] of pages) {
      const { statusCode, body } = await app.inject({ url: of(route), headers: { cookie } })
      expect([route, statusCode, isSignIn(body)]).toEqual([route, status, false])
    }
    for (const [route, form, outcomes] of forms) {
      const own = await signedIn(app, `${role}-1`)
      const sent = (more: Readonly<Record<string, string>>, headers = {}) =>
        send(app, of(route), { ...form, ...more }, { cookie: own.cookie, ...headers })
      expect([route, (await sent({})).statusCode]).toEqual([route, 403])
      expect([route, (await sent({ csrf: `${own.csrf}x` })).statusCode]).toEqual([route, 403])
      expect([route, (await sent({ csrf: own.csrf }, crossSite)).statusCode]).toEqual([route, 403])
      const { statusCode, body } = await sent({ csrf: own.csrf })
      const told = `${statusCode}${body.includes('您的角色不能') ? ' role' : ''}`
      const expected = Object.entries(outcomes).flatMap(([outcome, whose]) =>
        whose.split(' ').includes(role) ? [outcome] : []
      )
      expect([route, told]).toEqual([route, ...expected])
    }
  })

  test('answer nothing to the other method, and do nothing by it', async () => {
    const { app, shop } = await consoleAtWork()
    const { cookie, csrf } = await signedIn(app)
    const posted = new Set(forms.map(([route]) => route))
    for (const [route] of pages.filter(([page]) => !posted.has(page)))
      expect([route, (await send(app, of(route), { csrf }, { cookie })).statusCode]).toEqual([route, 404])
    for (const [route] of forms.filter(([form]) => !pages.some(([page]) => page === form)))
      expect([route, (await app.inject({ url: of(route), headers: { cookie } })).statusCode]).toEqual([route, 404])
    const trail = await shop.auditTrail('A-1')()
    expect('right' in trail && trail.right.length).toBe(1)
  })
})
