import type { FastifyInstance } from 'fastify'
import * as Either from 'fp-ts/lib/Either.js'
import type { Readdress } from 'readdress'

/** How old the oldest event may be that a view has not come to, in seconds, before the service is not ready. */
const longestLag = 30

/** Whether the process lives, and whether calls should be sent to it: its store answers, and the views that were built follow. */
export const healthRoutes = (app: FastifyInstance, shop: Pick<Readdress, 'views'>): void => {
  app.get('/health/live', uncounted, async () => ({ status: 'live' }))
  app.get('/health/ready', uncounted, async (_request, reply) => {
    const now = new Date()
    const views: Record<string, number> = {}
    let isReady = true
    for (const view of shop.views) {
      const found = await view.status(now)()
      if (Either.isLeft(found)) return reply.code(503).send({ status: 'not ready', because: found.left.type })
      const { status, lag } = found.right
      if (status === 'NotBuilt') continue
      views[view.name] = lag.events
      isReady &&= (lag.seconds ?? 0) <= longestLag
    }
    return reply.code(isReady ? 200 : 503).send({ status: isReady ? 'ready' : 'behind', views })
  })
}

// Whoever asks often that it lives is told as often.
const uncounted = { config: { rateLimit: false } } as const
