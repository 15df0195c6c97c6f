import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http'
import { assets } from './assets.ts'
import { languageIn } from './language-in.ts'
import { documentOf } from './page.ts'
import { signInPage } from './pages/sign-in.ts'
import { mostConnections, safety, timeLimits } from './safety.ts'

/** A server whose console may be there later. */
export interface EarlyServer {
  readonly server: Server
  /** From now on, and for those who wait, this answers. */
  readonly handOver: (listener: RequestListener) => void
}

/**
 * A server that is there before the console is: it answers with the page to sign in, for nobody can be signed in yet, and with the files of that page; whatever else is
 * asked waits for the console. It imports nothing but what that takes.
 */
export const earlyServer = (patience = 10_000): EarlyServer => {
  let handed: RequestListener | null = null
  const waiting: Array<Parameters<RequestListener>> = []
  const server = createServer(timeLimits(patience), (request, reply) => {
    if (handed !== null) return handed(request, reply)
    if (request.method !== 'GET') return void waiting.push([request, reply])
    const { headers, text } = assets.get(request.url ?? '') ?? signIn(request)
    reply.setHeaders(new Map(Object.entries({ ...safety, ...headers }))).end(text)
  })
  server.maxConnections = mostConnections
  return {
    server,
    handOver: (listener) => {
      handed = listener
      for (const [request, reply] of waiting.splice(0)) listener(request, reply)
    }
  }
}

const signIn = ({ headers }: IncomingMessage) => {
  const language = languageIn(headers)
  return {
    headers: { 'content-type': 'text/html; charset=utf-8' },
    text: documentOf(signInPage(language, null), language)
  }
}
