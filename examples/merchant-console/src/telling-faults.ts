import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Answering } from './answering.ts'
import { faultPage } from './fault-page.ts'
import { missingViewIn, preparingPage } from './preparing-page.ts'
import type { Session } from './session.ts'

/** How faults are told: to whom, and who brings a view on that a page lacks; he says whether he does. */
export interface TellingFaults extends Pick<Answering, 'show'> {
  readonly signedIn: (request: FastifyRequest) => Session | undefined
  readonly prepare: (view: string) => boolean
}

/** Tells on a page what keeps one from being shown, to who is signed in. Where that is a view which is being built, the page comes again by itself. */
export const tellFaults = (app: FastifyInstance, { show, signedIn, prepare }: TellingFaults): void => {
  app.setErrorHandler<{ statusCode?: number }>((error, request, reply) => {
    const session = signedIn(request)
    const status = error.statusCode ?? 500
    if (session === undefined) return reply.code(status).type('text/plain').send(String(status))
    const missing = missingViewIn(error)
    if (missing === null || !prepare(missing.view)) return show(reply, session, faultPage(error, session), status)
    if (request.method !== 'GET') {
      const sent = { action: request.url, filled: Object(request.body) }
      return show(reply, session, preparingPage(missing, session, sent), status)
    }
    return show(comingAgain(reply), session, preparingPage(missing, session, null), status)
  })
}

// Without a script, which the content security policy would have to allow.
const comingAgain = (reply: FastifyReply): FastifyReply => reply.headers({ refresh: '1', 'retry-after': '1' })
