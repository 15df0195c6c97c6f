import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import * as Either from 'fp-ts/lib/Either.js'

/** Tells whoever watches the process whether it does its work. */
export interface Health {
  readonly port: number
  readonly rounded: () => void
  /** Another process does the work, and this one takes over when it ends. */
  readonly standsBy: () => void
  readonly troubled: (type: string) => void
  readonly close: () => Promise<void>
}

// A round takes moments, and pauses between tries are half a minute at most.
const longestSilence = 120_000

/**
 * Answers `GET /health` on the loopback interface: 200 while rounds come to their end or another process does the work, 503 when neither was so for two minutes, as
 * JSON with the time of the last round and what is in the way. Left, the code of the error, when the port cannot be listened to.
 */
export const serveHealth = async (port: number, now: () => Date): Promise<Either.Either<string, Health>> => {
  let lastRound: Date | null = null
  let trouble: string | null = null
  let wellAt = now()
  const server = createServer((request, response) => {
    if (request.url !== '/health') return response.writeHead(404).end()
    const isWell = now().getTime() - wellAt.getTime() < longestSilence
    const answer = { status: isWell ? 'ok' : 'stuck', lastRound: lastRound?.toISOString() ?? null, trouble }
    return response
      .writeHead(isWell ? 200 : 503, { 'content-type': 'application/json' })
      .end(`${JSON.stringify(answer)}\n`)
  })
  try {
    server.listen(port, '127.0.0.1')
    await once(server, 'listening')
  } catch (caught) {
    return Either.left(caught instanceof Error && 'code' in caught ? String(caught.code) : 'unknown')
  }
  return Either.right({
    port: portOf(server.address()),
    rounded: () => {
      wellAt = now()
      lastRound = wellAt
      trouble = null
    },
    standsBy: () => {
      wellAt = now()
      trouble = null
    },
    troubled: (type) => {
      trouble = type
    },
    close: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    }
  })
}

const portOf = (address: AddressInfo | string | null): number =>
  typeof address === 'object' && address !== null ? address.port : 0
