import type { FastifyInstance, FastifyReply } from 'fastify'
import type { Changes } from './changes.ts'

interface OfOrder {
  Params: { orderId: string }
  Querystring: { seen?: string }
}

/** Tells who has an order open when it has changed. Told once: whoever has heard it loads the page anew. */
export const liveRoute = (app: FastifyInstance, changes: Changes): void => {
  // The connections are held open, so the console ends them before it waits for calls to end.
  const open = new Set<() => void>()
  app.addHook('preClose', async () => {
    for (const end of open) end()
    await changes.close()
  })
  app.get<OfOrder>('/orders/:orderId/live', (request, reply) => {
    const { raw } = reply
    const end = (): void => void raw.end()
    reply.hijack()
    raw.writeHead(200, { ...flat(reply), 'content-type': 'text/event-stream' })
    raw.write(': open\n\n')
    open.add(end)
    const seen = Number(request.query.seen ?? Number.NaN)
    const stop = changes.next(request.params.orderId, seen, () => raw.end('event: changed\ndata: \n\n'))
    raw.on('close', () => {
      stop()
      open.delete(end)
    })
  })
}

const flat = (reply: FastifyReply): Record<string, string> =>
  Object.fromEntries(Object.entries(reply.getHeaders()).map(([name, value]) => [name, String(value)]))
