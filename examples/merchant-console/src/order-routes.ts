import { randomUUID } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import * as Either from 'fp-ts/lib/Either.js'
import type { Answering } from './answering.ts'
import { asked } from './asked.ts'
import type { Filled } from './filled.ts'
import { hrefOf } from './href-of.ts'
import { html } from './html.ts'
import { commandOf } from './order-commands.ts'
import { notice } from './page.ts'
import { messagesPage } from './pages/messages.ts'
import { orderPage } from './pages/order.ts'
import { trailPage } from './pages/trail.ts'
import { refusalText } from './refusal-text.ts'
import { wordsOf } from './words.ts'

interface OfOrder {
  Params: { orderId: string }
}

/** What can be seen of an order, and done to it. */
export const orderRoutes = (app: FastifyInstance, { shop, sessionOf, show }: Answering): void => {
  app.get<OfOrder & { Querystring: { done?: string } }>('/orders/:orderId', async (request, reply) => {
    const session = sessionOf(request)
    const told = request.query.done === undefined ? {} : { told: notice('good', wordsOf(session.language)('done')) }
    return show(reply, session, await orderPage(shop, session, request.params.orderId, told))
  })

  app.get<OfOrder>('/orders/:orderId/trail', async (request, reply) => {
    const session = sessionOf(request)
    return show(reply, session, await trailPage(shop, session, request.params.orderId))
  })

  app.get<OfOrder>('/orders/:orderId/messages', async (request, reply) => {
    const session = sessionOf(request)
    return show(reply, session, await messagesPage(shop, session, request.params.orderId))
  })

  app.post<OfOrder & { Params: { step: string }; Body: Filled }>('/orders/:orderId/:step', async (request, reply) => {
    const session = sessionOf(request)
    const { orderId, step } = request.params
    const { role, id } = session.caller
    const address = await asked(shop.currentAddress(orderId))
    const command = address === null ? null : commandOf(step, request.body, session, address.ordered.version)
    if (command === null) return show(reply, session, null)
    const seenAt = Number(request.body['seenAt'] ?? Number.NaN)
    const commandId = randomUUID()
    const made = {
      commandId,
      orderId,
      actor: { role, id },
      channel: String(request.body['channel'] ?? 'PlatformChat'),
      ...(command.isFact === true ? { source: { system: 'console', eventId: commandId } } : {}),
      occurredAt: new Date().toISOString()
    }
    const given = await shop.receive(
      { ...made, type: command.type, data: command.data },
      undefined,
      Number.isInteger(seenAt) ? seenAt : undefined
    )()
    if (Either.isRight(given)) {
      if (command.typed !== undefined) session.typed.set(...command.typed)
      return reply.redirect(`${hrefOf(orderId)}?done=1`, 303)
    }
    const words = wordsOf(session.language)
    const hasMoved = given.left.type === 'RevisionConflict'
    const told = notice(
      'bad',
      html`${words('refused')}: ${refusalText(given.left, session.language)}${hasMoved ? html`. ${words('movedOn')}` : null}`
    )
    return show(
      reply,
      session,
      await orderPage(shop, session, orderId, {
        told,
        refused: { step, form: request.body },
        ...(hasMoved ? { newSince: seenAt } : {})
      }),
      409
    )
  })
}
