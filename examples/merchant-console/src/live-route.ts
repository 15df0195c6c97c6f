import type { FastifyInstance, FastifyReply } from 'fastify'
import type { Answering } from './answering.ts'

interface OfOrder {
  Params: { orderId: string }
}

/** Tells who has an order open when it has changed. */
export const liveRoute = (app: FastifyInstance, { changes }: Pick<Answering, 'changes'>): void => {
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

const flat = (reply: FastifyReply): Record<string, string> =>
  Object.fromEntries(Object.entries(reply.getHeaders()).map(([name, value]) => [name, String(value)]))
