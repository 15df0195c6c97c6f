import { randomUUID } from 'node:crypto'
import rateLimit from '@fastify/rate-limit'
import type { Gateway } from '@readdress/gateways'
import { CommandId } from '@readdress/order'
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import * as Either from 'fp-ts/lib/Either.js'
import type { Readdress } from 'readdress'
import type { Caller, CallerOf } from './caller.ts'
import { commandRoutes } from './commands.ts'
import { healthRoutes } from './health.ts'
import { type Log, logCall, logOptions } from './log.ts'
import { openApi } from './open-api.ts'
import { personalDataRoutes } from './personal-data.ts'
import { problemHeaders, problemMediaType, problemOf } from './problem.ts'
import { questionRoutes } from './questions.ts'
import type { Refusal } from './refusal.ts'
import { largestBody, type RefusedCall, refusalIn, refusing } from './refused-by-fastify.ts'
import type { Answer, Route } from './route.ts'
import { webhookRoutes } from './webhooks.ts'

/** What a service is run with. */
export interface ServiceSettings {
  readonly callerOf: CallerOf
  /** Where refusals are explained: the URI of `docs/reference/refusals.md`, as you publish it. */
  readonly refusalsPage?: string
  /** The trackers and platforms that send by themselves, with the keys that were agreed: none, if not said. */
  readonly gateways?: ReadonlyArray<Gateway>
  /** How many calls a token may make in a minute; those without one are counted by their address. */
  readonly callsPerMinute?: number
  /** How long a call may take to come in, and a command to be taken, in milliseconds. */
  readonly patience?: number
  /** How many connections are kept at a time; further ones are closed. */
  readonly connections?: number
  /** Where lines of the log go; nowhere, if not said. */
  readonly log?: Log
}

/** The routes about orders: what the instance serves, beside health and the document of them. */
export const orderRoutes = (shop: Readdress, patience = 10_000): ReadonlyArray<Route> => [
  ...commandRoutes(shop, patience),
  ...questionRoutes(shop),
  ...personalDataRoutes(shop)
]

/** An HTTP service over a shop, which whoever opened it closes after the service. */
export const buildService = async (shop: Readdress, settings: ServiceSettings): Promise<FastifyInstance> => {
  const { callerOf, refusalsPage = 'urn:readdress:refusals' } = settings
  const { patience = 10_000, callsPerMinute = 6000, connections = 1000, gateways = [] } = settings
  const refuse = (reply: FastifyReply, refusal: Refusal): FastifyReply => {
    const problem = problemOf(refusal, refusalsPage)
    if (problem.status >= 500) reply.log.error({ refusal }, 'not done')
    return reply.code(problem.status).headers(problemHeaders(refusal)).type(problemMediaType).send(problem)
  }

  const app = fastify({
    bodyLimit: largestBody,
    requestTimeout: patience,
    // A peer that sends its headers byte by byte holds no connection for long.
    http: { headersTimeout: patience / 2, connectionsCheckingInterval: Math.min(1000, patience / 2) },
    genReqId: ({ headers }) => (CommandId.is(headers['x-request-id']) ? headers['x-request-id'] : randomUUID()),
    // An address that cannot be read comes to no route, and would be repeated in the answer.
    frameworkErrors: (_error, _request, reply) => void refuse(reply.headers(safety), { type: 'AddressUnreadable' }),
    ...logOptions(settings.log)
  })
  app.removeContentTypeParser('text/plain')
  app.server.maxConnections = connections
  const callers = new WeakMap<FastifyRequest, Caller>()
  const callerIn = (request: FastifyRequest): Caller => {
    const caller = callers.get(request)
    if (caller === undefined) throw refusing({ type: 'ActorNotAuthenticated' })
    return caller
  }

  app.addHook('onRequest', async (request, reply) => {
    reply.headers({ ...safety, 'x-request-id': request.id })
    const caller = callerOf(request.headers.authorization)
    if (caller !== null) callers.set(request, caller)
  })
  app.addHook('onResponse', async (request, reply) => logCall(request, reply, callers.get(request) ?? null))
  await app.register(rateLimit, {
    max: callsPerMinute,
    timeWindow: 60_000,
    keyGenerator: (request) => callers.get(request)?.key ?? request.ip,
    errorResponseBuilder: (_request, { ttl }) =>
      refusing({ type: 'TooManyRequests', retryAfter: Math.ceil(ttl / 1000) })
  })

  // Else whoever was answered last keeps his connection, and with it the service, for as long as he likes.
  let isEnding = false
  app.addHook('preClose', async () => {
    isEnding = true
  })
  app.addHook('onSend', async (_request, reply) => {
    if (isEnding) reply.header('connection', 'close')
  })

  app.setErrorHandler<RefusedCall>((error, request, reply) => refuse(reply, refusalIn(error, request)))
  app.setNotFoundHandler({ preHandler: app.rateLimit() }, (_request, reply) => refuse(reply, { type: 'RouteUnknown' }))

  const routes = orderRoutes(shop, patience)
  for (const route of routes) {
    app.route<{ Params: { orderId?: string }; Querystring: Record<string, unknown> }>({
      method: route.method,
      url: route.path.replaceAll(/\{(\w+)\}/g, ':$1'),
      // Before the body is read: whoever may not call has nothing of his looked at.
      preParsing: async (request) => {
        const { role, orders } = callerIn(request)
        const isOwn = orders === null || orders.some((own) => own === request.params.orderId)
        if (!(isOwn && route.may.includes(role)))
          throw refusing({ type: 'ActorNotPermitted', role, command: `${route.method} ${route.path}` })
      },
      handler: async (request, reply) => {
        const answer = await route.answer(request, callerIn(request))()
        return Either.isLeft(answer) ? refuse(reply, answer.left) : send(request, reply, answer.right)
      }
    })
  }
  webhookRoutes(app, shop, gateways)
  healthRoutes(app, shop)
  const document = openApi(routes, gateways)
  app.get('/openapi.json', async () => document)
  return app
}

// Nothing that is answered is run, framed or kept, whatever stands in it.
const safety = {
  'x-content-type-options': 'nosniff',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'cache-control': 'no-store'
}

const send = (
  request: FastifyRequest,
  reply: FastifyReply,
  { status, revision, mediaType, body }: Answer
): FastifyReply => {
  if (typeof revision === 'number') {
    const tag = `"${revision}"`
    reply.headers({ etag: tag, 'cache-control': 'private, no-cache' })
    // A proxy that packs the answer weakens its tag, and for this question a weak one will do (RFC 9110, section 13.1.2).
    const had = request.headers['if-none-match']?.split(',').map((one) => one.trim().replace(/^W\//, ''))
    if (request.method !== 'POST' && had?.includes(tag)) return reply.code(304).send()
  }
  return reply
    .code(status ?? 200)
    .type(mediaType ?? 'application/json')
    .send(body)
}
