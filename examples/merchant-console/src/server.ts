import fastify, { type FastifyInstance, type FastifyReply } from 'fastify'
import { mostConnections, safety, timeLimits } from './safety.ts'

/** A server without routes, whose calls come in within so many milliseconds, are small, and are not too many at a time. */
export const server = (patience: number): FastifyInstance => {
  const { requestTimeout, ...http } = timeLimits(patience)
  const app = fastify({
    bodyLimit: 65_536,
    requestTimeout,
    // Over a store that is new to this console views are built meanwhile, which may take as long as it takes.
    pluginTimeout: 0,
    http,
    // An address that cannot be read comes to no route, and would be repeated in the answer.
    frameworkErrors: (_error, _request, reply) => unreadable(reply)
  })
  app.server.maxConnections = mostConnections
  return app
}

const unreadable = (reply: FastifyReply): void => void reply.code(400).headers(safety).type('text/plain').send('400')
