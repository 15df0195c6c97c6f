import type { FastifyInstance } from 'fastify'
import { tokenOf } from './console-at-work.ts'

type Texts = Readonly<Record<string, string>>

/** Sends a form. */
export const send = (app: FastifyInstance, url: string, form: Texts, headers: Texts = {}) =>
  app.inject({
    method: 'POST',
    url,
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
    payload: new URLSearchParams(form).toString()
  })

/** Signs somebody in, and gives his cookie and what his forms must hold. */
export const signedIn = async (app: FastifyInstance, who = 'SellerAgent-1', cookie = '') => {
  const reply = await send(app, '/sign-in', { token: tokenOf(who) }, { cookie })
  const setCookie = String(reply.headers['set-cookie'])
  const own = setCookie.split(';')[0] ?? ''
  const page = await app.inject({ url: '/search', headers: { cookie: own, 'accept-language': 'en' } })
  return { cookie: own, csrf: /name="csrf" value="([^"]+)"/.exec(page.body)?.[1] ?? '', setCookie }
}
