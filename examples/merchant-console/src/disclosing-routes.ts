import { Readable } from 'node:stream'
import { OrderId } from '@readdress/order'
import type { FastifyInstance } from 'fastify'
import * as Either from 'fp-ts/lib/Either.js'
import { AccessPurpose, packZip } from 'readdress'
import type { Answering } from './answering.ts'
import { codeText } from './code-text.ts'
import { html } from './html.ts'
import { notice } from './page.ts'
import { orderPage } from './pages/order.ts'
import { refusalText } from './refusal-text.ts'
import { wordsOf } from './words.ts'

interface OfOrder {
  Params: { orderId: string }
}

/** What is shown in clear, and handed to others as proof. */
export const disclosingRoutes = (app: FastifyInstance, { shop, sessionOf, show }: Answering): void => {
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
    session.exported.set(orderId, exported.right.packageSha256)
    return reply
      .type('application/zip')
      .header('content-disposition', `attachment; filename="evidence-${orderId}.zip"`)
      .send(Readable.from(packZip(`evidence-${orderId}`, exported.right.files)))
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
