import fastify, { type FastifyInstance, type FastifyReply } from 'fastify'

/** Headers of every answer: what is shown loads our own files only, stands in no frame, and is kept by nobody. */
export const safety = {
  'content-security-policy':
    "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-store'
}

/** A server without routes, whose calls come in within so many milliseconds, are small, and are not too many at a time. */
export const server = (patience: number): FastifyInstance => {
  const app = fastify({
    bodyLimit: 65_536,
    requestTimeout: patience,
    // Over a store that is new to this console views are built meanwhile, which may take as long as it takes.
    pluginTimeout: 0,
    // A peer that sends its headers byte by byte holds no connection for long.
    http: { headersTimeout: patience / 2, connectionsCheckingInterval: Math.min(1000, patience / 2) },
    // An address that cannot be read comes to no route, and would be repeated in the answer.
    frameworkErrors: (_error, _request, reply) => unreadable(reply)
  })
  app.server.maxConnections = 1000
  return app
}

const unreadable = (reply: FastifyReply): void => void reply.code(400).headers(safety).type('text/plain').send('400')
