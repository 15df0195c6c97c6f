import { once } from 'node:events'
import { createServer, type IncomingHttpHeaders, type RequestListener, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { onTestFinished } from 'vitest'

/** A request as a server saw it. */
export interface Asked {
  readonly method: string
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

/** What a server does with a request whose body it has read. */
export type Answering = (response: ServerResponse, asked: Asked, number: number) => void

/** A real server on loopback, which is gone when the test is over. */
export interface Loopback {
  readonly url: string
  readonly asked: ReadonlyArray<Asked>
  readonly connections: () => Promise<number>
  readonly close: () => Promise<void>
}

/** Starts a server that answers like that. */
export const loopback = async (answering: Answering): Promise<Loopback> => {
  const asked: Array<Asked> = []
  const listener: RequestListener = async (request, response) => {
    const { method = '', headers } = request
    const one = { method, headers, body: await text(request) }
    asked.push(one)
    answering(response, one, asked.length)
  }
  const server = createServer((request, response) => void listener(request, response))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const close = async (): Promise<void> => {
    if (!server.listening) return
    server.closeAllConnections()
    server.close()
    await once(server, 'close')
  }
  onTestFinished(close)
  return {
    url: `http://127.0.0.1:${port}/hook`,
    asked,
    connections: () =>
      new Promise((resolve, reject) =>
        server.getConnections((error, number) => (error === null ? resolve(number) : reject(error)))
      ),
    close
  }
}

/** Answers with JSON, or with whatever text. */
export const answer = (response: ServerResponse, body: unknown, status = 200): void => {
  response
    .writeHead(status, { 'content-type': 'application/json' })
    .end(typeof body === 'string' ? body : JSON.stringify(body))
}
