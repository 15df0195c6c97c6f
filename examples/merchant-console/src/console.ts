import cookie from '@fastify/cookie'
import formBody from '@fastify/formbody'
import type { CallerOf } from '@readdress/example-order-service/caller'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Readdress } from 'readdress'
import type { Answering } from './answering.ts'
import { assets } from './assets.ts'
import { changesOf } from './changes.ts'
import { disclosingRoutes } from './disclosing-routes.ts'
import { hrefOf } from './href-of.ts'
import { html } from './html.ts'
import { languageIn } from './language-in.ts'
import { liveRoute } from './live-route.ts'
import { navigation } from './navigation.ts'
import { orderRoutes } from './order-routes.ts'
import { documentOf } from './page.ts'
import { figuresPage } from './pages/figures.ts'
import { search, searchPage } from './pages/search.ts'
import { type SignInRefused, signInPage } from './pages/sign-in.ts'
import { worklistPage } from './pages/worklist.ts'
import { mayCall, mayEnter } from './permissions.ts'
import { personalRoutes } from './personal-routes.ts'
import { safety } from './safety.ts'
import { server } from './server.ts'
import { isOwnForm, type Session, sessionsOf } from './session.ts'
import { type TellingFaults, tellFaults } from './telling-faults.ts'
import { type Language, wordsOf } from './words.ts'

/** What a console is run with. */
export interface ConsoleSettings {
  readonly callerOf: CallerOf
  /** Whether browsers reach it by HTTPS, as they must but on this machine: then cookies go nowhere else. */
  readonly isSecure?: boolean
  readonly now?: () => Date
  /** How long a call may take to come in, in milliseconds. */
  readonly patience?: number
  /** How many commands of how many have come in, while orders are being taken in; every page says so, for what is not found may yet come. */
  readonly arriving?: () => { readonly given: number; readonly of: number } | null
  /** Brings a view on for which the shop's questions do not wait. */
  readonly prepare?: TellingFaults['prepare']
}

const ownSites: ReadonlySet<unknown> = new Set(['same-origin', 'none'])

/** Web pages over a shop, which whoever opened it closes after the console. */
export const buildConsole = async (
  shop: Readdress,
  { callerOf, isSecure = true, now = () => new Date(), patience = 10_000, ...settings }: ConsoleSettings
): Promise<FastifyInstance> => {
  const { arriving = () => null, prepare = () => false } = settings
  const app = server(patience)
  const sessions = sessionsOf(() => now().getTime())
  const own = new WeakMap<FastifyRequest, Session>()
  const name = isSecure ? '__Host-session' : 'session'
  const withCookie = (reply: FastifyReply, { id }: Session): FastifyReply =>
    reply.setCookie(name, id, { path: '/', httpOnly: true, sameSite: 'strict', secure: isSecure })
  const show: Answering['show'] = (reply, session, page, status = 200) =>
    page === null
      ? show(reply, session, { heading: '404', content: html`<p>${wordsOf(session.language)('notFound')}</p>` }, 404)
      : reply
          .code(status)
          .type('text/html; charset=utf-8')
          .send(documentOf(page, session.language, { navigation: navigation(session), arriving: arriving() }))
  const signIn = (reply: FastifyReply, language: Language, wrong: SignInRefused | null = null): FastifyReply =>
    reply
      .code(wrong === null ? 200 : wrong === 'tokenWrong' ? 401 : 403)
      .type('text/html; charset=utf-8')
      .send(documentOf(signInPage(language, wrong), language))

  await app.register(cookie)
  await app.register(formBody)
  app.addHook('onRequest', async (request, reply) => {
    reply.headers(safety)
    const session = sessions.of(request.cookies[name])
    if (session !== null) own.set(request, session)
  })
  // Before anything is done, and after the form was read: who is not signed in signs in, and a form of somebody else's page is none.
  app.addHook('preHandler', async (request, reply) => {
    // A page of somebody else sends forms too: browsers say where they come from.
    if (request.method !== 'GET' && !ownSites.has(request.headers['sec-fetch-site'] ?? 'none'))
      return reply.code(403).type('text/plain').send('403')
    const path = request.routeOptions.url ?? ''
    if (path.startsWith('/assets/') || path === '/sign-in') return
    const session = own.get(request)
    if (session === undefined)
      return request.method === 'GET' ? signIn(reply, languageIn(request.headers)) : reply.redirect('/', 303)
    if (request.method !== 'GET' && !isOwnForm(session, Object(request.body).csrf))
      return reply.code(403).type('text/plain').send('403')
    if (!mayCall(session.caller, path)) {
      const content = html`<p>${wordsOf(session.language)('mayNotCall')}</p>`
      return show(reply, session, { heading: '403', content }, 403)
    }
  })

  tellFaults(app, { show, signedIn: (request) => own.get(request), prepare })

  for (const [path, { headers, text }] of assets) app.get(path, (_request, reply) => reply.headers(headers).send(text))
  app.post<{ Body: { token?: string } }>('/sign-in', async (request, reply) => {
    const language = languageIn(request.headers)
    const caller = callerOf(`Bearer ${String(request.body?.token ?? '').trim()}`)
    if (caller === null) return signIn(reply, language, 'tokenWrong')
    if (!mayEnter(caller)) return signIn(reply, language, 'mayNotEnter')
    const before = own.get(request)
    if (before !== undefined) sessions.end(before.id)
    return withCookie(reply, sessions.begin(caller, language)).redirect('/', 303)
  })

  const sessionOf = (request: FastifyRequest): Session => {
    const session = own.get(request)
    if (session === undefined) throw new Error('nobody is signed in')
    return session
  }
  app.post('/sign-out', async (request, reply) => {
    sessions.end(sessionOf(request).id)
    return reply.clearCookie(name, { path: '/' }).redirect('/', 303)
  })
  app.post<{ Body: { language?: string } }>('/language', async (request, reply) => {
    sessionOf(request).language = request.body.language === 'zh' ? 'zh' : 'en'
    return reply.redirect('/', 303)
  })
  app.get<{ Querystring: { page?: string } }>('/', async (request, reply) => {
    const { page = '1' } = request.query
    const number = /^[1-9]\d{0,3}$/.test(page) ? Number(page) : 1
    return show(reply, sessionOf(request), await worklistPage(shop, sessionOf(request), now(), number))
  })
  app.get('/search', async (request, reply) => show(reply, sessionOf(request), searchPage(sessionOf(request))))
  app.post<{ Body: { text?: string } }>('/search', async (request, reply) => {
    const found = await search(shop, sessionOf(request), String(request.body.text ?? ''))
    return 'orderId' in found ? reply.redirect(hrefOf(found.orderId), 303) : show(reply, sessionOf(request), found)
  })
  app.get<{ Querystring: { month?: string } }>('/figures', async (request, reply) => {
    const { month = '' } = request.query
    return show(
      reply,
      sessionOf(request),
      await figuresPage(shop, sessionOf(request), /^\d{4}-\d{2}$/.test(month) ? month : now().toISOString().slice(0, 7))
    )
  })
  app.setNotFoundHandler((request, reply) => show(reply, sessionOf(request), null))
  const answering = { shop, sessionOf, show }
  orderRoutes(app, answering)
  disclosingRoutes(app, answering)
  personalRoutes(app, answering)
  liveRoute(app, changesOf(shop))
  return app
}
