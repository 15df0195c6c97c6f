import { OrderId } from '@readdress/order'
import type { FastifyInstance } from 'fastify'
import * as Either from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import type { PersonalData } from 'readdress'
import type { Answering } from './answering.ts'
import type { Filled } from './filled.ts'
import { hrefOf } from './href-of.ts'
import { html } from './html.ts'
import { notice } from './page.ts'
import { personalPage } from './pages/personal.ts'
import { refusalText } from './refusal-text.ts'
import type { Session } from './session.ts'
import { wordsOf } from './words.ts'

interface OfOrder {
  Params: { orderId: string }
}

/** How the personal data of an order stand, and their erasure: who may do what is decided by its rules. */
export const personalRoutes = (app: FastifyInstance, { shop, sessionOf, show }: Answering): void => {
  app.get<OfOrder & { Querystring: { done?: string } }>('/orders/:orderId/personal', async (request, reply) => {
    const session = sessionOf(request)
    const told = request.query.done === undefined ? undefined : notice('good', wordsOf(session.language)('done'))
    return show(reply, session, await personalPage(shop, session, request.params.orderId, told))
  })

  app.post<OfOrder & { Params: { step: string }; Body: Filled }>(
    '/orders/:orderId/personal/:step',
    async (request, reply) => {
      const session = sessionOf(request)
      const { orderId, step } = request.params
      const make = steps.get(step)
      if (make === undefined || !OrderId.is(orderId)) return show(reply, session, null)
      const made = await make(shop.personal, request.body, session, orderId)()
      if (Either.isRight(made)) return reply.redirect(`${hrefOf(orderId)}/personal?done=1`, 303)
      const { language } = session
      const told = notice('bad', html`${wordsOf(language)('refused')}: ${refusalText(made.left, language)}`)
      return show(reply, session, await personalPage(shop, session, orderId, told), 409)
    }
  )
}

type Step = (
  personal: PersonalData,
  form: Filled,
  session: Session,
  orderId: OrderId
) => TaskEither<{ readonly type: string }, unknown>

const steps: ReadonlyMap<string, Step> = new Map<string, Step>([
  [
    'request',
    (personal, form, { caller: { role, id } }, orderId) =>
      personal.requestErasure({
        orderId,
        subject: text(form, 'subject'),
        ground: text(form, 'ground'),
        requestedBy: text(form, 'requestedBy'),
        channel: text(form, 'channel'),
        by: { role, id }
      })
  ],
  ['approve', (personal, form, session) => personal.approveErasure(about(form, session))],
  ['erase', (personal, form, session) => personal.erase(about(form, session))],
  ['withdraw', (personal, form, session) => personal.withdrawErasure(about(form, session))],
  [
    'refuse',
    (personal, form, session) => personal.refuseErasure({ ...about(form, session), ground: text(form, 'ground') })
  ],
  [
    'lift',
    (personal, form, session) => personal.liftRestriction({ ...about(form, session), ground: text(form, 'ground') })
  ]
])

const text = (form: Filled, name: string): string => String(form[name] ?? '').trim()

const about = (form: Filled, { caller: { role, id } }: Session) => ({
  erasureId: text(form, 'erasureId'),
  by: { role, id }
})
