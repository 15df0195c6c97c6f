import type { Gateway } from '@readdress/gateways'
import type { FastifyInstance } from 'fastify'
import type { Readdress } from 'readdress'

/**
 * A route for each tracker or platform that sends by itself, `/webhooks/shopify`. Nobody has a token there: the gateway checks the signature, which is of the
 * bytes as they came, so these are not read before. A sender that asks by GET whether the address is right is answered there too.
 */
export const webhookRoutes = (
  app: FastifyInstance,
  { webhooks }: Pick<Readdress, 'webhooks'>,
  gateways: ReadonlyArray<Gateway>
): void => {
  app.register(async (raw) => {
    raw.removeAllContentTypeParsers()
    raw.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body))
    for (const gateway of gateways) {
      const { echo, expectedReply } = gateway
      raw.post(`/webhooks/${gateway.name}`, async ({ headers, body, url }, reply) => {
        const bytes = body instanceof Uint8Array ? body : new Uint8Array()
        const { status, reason } = await webhooks.receive(gateway, { headers, body: bytes, url })()
        // Whoever expects a reply of his own sends again until he has it.
        return expectedReply !== undefined && status < 300
          ? reply.code(status).type(expectedReply.type).send(expectedReply.body)
          : reply.code(status).send(reason)
      })
      if (echo === undefined) continue
      raw.get(`/webhooks/${gateway.name}`, async ({ url }, reply) => {
        const text = echo(url)
        return text === null
          ? reply.code(401).send({ type: 'SignatureWrong', place: 'signature' })
          : reply.type('text/plain; charset=utf-8').send(text)
      })
    }
  })
}
