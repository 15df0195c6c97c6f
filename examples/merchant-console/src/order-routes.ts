import { randomUUID } from 'node:crypto'
import { Readable } from 'node:stream'
import { OrderId } from '@readdress/order'
import type { FastifyInstance, FastifyReply } from 'fastify'
import * as Either from 'fp-ts/lib/Either.js'
import { AccessPurpose, packZip } from 'readdress'
import type { Answering } from './answering.ts'
import { asked } from './asked.ts'
import { codeText } from './code-text.ts'
import { hrefOf } from './href-of.ts'
import { html } from './html.ts'
import { commandOf, type Filled } from './order-commands.ts'
import { notice } from './page.ts'
import { orderPage } from './pages/order.ts'
import { refusalText } from './refusal-text.ts'
import { wordsOf } from './words.ts'

interface OfOrder {
  Params: { orderId: string }
}

/** What can be seen of an order, and done to it. */
export const orderRoutes = (app: FastifyInstance, { shop, changes, sessionOf, show }: Answering): void => {
  app.get<OfOrder & { Querystring: { done?: string } }>('/orders/:orderId', async (request, reply) => {
    const session = sessionOf(request)
    const told = request.query.done === undefined ? {} : { told: notice('good', wordsOf(session.language)('done')) }
    return show(reply, session, await orderPage(shop, session, request.params.orderId, told))
  })

  app.post<OfOrder & { Params: { step: string }; Body: Filled }>('/orders/:orderId/:step', async (request, reply) => {
    const session = sessionOf(request)
    const { orderId, step } = request.params
    const { role, id } = session.caller
    const address = await asked(shop.currentAddress(orderId))
    const command = address === null ? null : commandOf(step, request.body, session, address.ordered.version)
    if (command === null) return show(reply, session, null)
    const seenAt = Number(request.body['seenAt'] ?? Number.NaN)
    const made = {
      commandId: randomUUID(),
      orderId,
      actor: { role, id },
      channel: 'PlatformChat',
      occurredAt: new Date().toISOString()
    }
    const given = await shop.receive(
      { ...made, type: command.type, data: command.data },
      undefined,
      Number.isInteger(seenAt) ? seenAt : undefined
    )()
    if (Either.isRight(given)) {
      if (command.typed !== undefined) session.typed.set(...command.typed)
      changes.changed(orderId)
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
      await orderPage(shop, session, orderId, { told, ...(hasMoved ? { newSince: seenAt } : {}) }),
      409
    )
  })

  // The access log has it before anything is shown; what a purpose opens, it decides.
  app.post<OfOrder & { Body: { purpose?: string } }>('/orders/:orderId/reveal', async (request, reply) => {
    const session = sessionOf(request)
    const { role, id } = session.caller
    const { orderId } = request.params
    const purpose = String(request.body.purpose ?? '')
    if (!(OrderId.is(orderId) && AccessPurpose.is(purpose))) return show(reply, session, null)
    const fields = opened.get(purpose) ?? []
    const asked = { orderId, subject: 'buyer', fields, purpose, legalBasis: 'Contract', by: { role, id } }
    const shown = await shop.personal.reveal(asked)()
    const told = Either.isLeft(shown)
      ? notice('bad', html`${wordsOf(session.language)('refused')}: ${refusalText(shown.left, session.language)}`)
      : notice(
          'good',
          html`${shown.right.map(({ field, value }) => html`${codeText(field, session.language)} <strong>${valueText(value)}</strong> `)}`
        )
    return show(reply, session, await orderPage(shop, session, orderId, { told }), Either.isLeft(shown) ? 409 : 200)
  })

  app.post<OfOrder & { Body: { recipient?: string } }>('/orders/:orderId/evidence', async (request, reply) => {
    const session = sessionOf(request)
    const { role, id } = session.caller
    const { orderId } = request.params
    if (!OrderId.is(orderId)) return show(reply, session, null)
    const exported = await shop.evidence.export({
      orderId,
      recipient: String(request.body.recipient ?? ''),
      purpose: 'Dispute',
      legalBasis: 'Contract',
      by: { role, id }
    })()
    if (Either.isLeft(exported)) {
      const told = notice(
        'bad',
        html`${wordsOf(session.language)('refused')}: ${refusalText(exported.left, session.language)}`
      )
      return show(reply, session, await orderPage(shop, session, orderId, { told }), 409)
    }
    return reply
      .type('application/zip')
      .header('content-disposition', `attachment; filename="evidence-${orderId}.zip"`)
      .send(Readable.from(packZip(`evidence-${orderId}`, exported.right.files)))
  })

  // Told once: whoever has heard it loads the page anew. The connections are held open, so the console ends them before it waits for calls to end.
  const open = new Set<() => void>()
  app.addHook('preClose', async () => {
    for (const end of open) end()
  })
  app.get<OfOrder>('/orders/:orderId/live', (request, reply) => {
    const { raw } = reply
    const end = (): void => void raw.end()
    const stop = changes.next(request.params.orderId, () => raw.end('event: changed\ndata: \n\n'))
    open.add(end)
    raw.on('close', () => {
      stop()
      open.delete(end)
    })
    reply.hijack()
    raw.writeHead(200, { ...flat(reply), 'content-type': 'text/event-stream' })
    raw.write(': open\n\n')
  })
}

// What a screen needs for it, and no more than the generic rules open.
const opened: ReadonlyMap<string, ReadonlyArray<string>> = new Map([
  ['CustomerService', ['Phone', 'Street']],
  ['ChangeAddress', ['Detail', 'Street', 'Phone', 'Name']],
  ['CarrierInstruction', ['Name', 'Phone', 'District', 'Street', 'Detail']],
  ['AfterSale', ['Phone']]
])

const valueText = (value: unknown): string =>
  typeof value === 'object' && value !== null
    ? Object.values(value)
        .filter((part) => typeof part === 'string')
        .join(' ')
    : String(value)

const flat = (reply: FastifyReply): Record<string, string> =>
  Object.fromEntries(Object.entries(reply.getHeaders()).map(([name, value]) => [name, String(value)]))
