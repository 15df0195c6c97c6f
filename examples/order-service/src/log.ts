import { type FastifyReply, type FastifyRequest, type FastifyServerOptions, LogController } from 'fastify'
import type { Caller } from './caller.ts'

/** Where lines of a log go, one at a time: a stream such as `process.stdout`. */
export interface Log {
  readonly write: (line: string) => unknown
}

/**
 * One line for each call, and one for each fault. A line holds the route and never the address that was called, no header, no body, no IP address, and of
 * an error its kind and where it came from, not its message: none of these can be trusted to hold nothing personal.
 */
export const logOptions = (log: Log | undefined): Pick<FastifyServerOptions, 'logger' | 'logController'> => ({
  // Its own two lines for each call would hold the address that was called.
  logController: new LogController({ disableRequestLogging: true }),
  logger:
    log === undefined
      ? false
      : {
          stream: { write: (line) => void log.write(line) },
          base: null,
          serializers: {
            err: ({ name, code, stack }) => ({ type: name, code, message: '', stack: placesIn(stack) })
          }
        }
})

/** The line of a call that was answered; `caller` by his pseudonym, null where nobody has the token. */
export const logCall = (request: FastifyRequest, reply: FastifyReply, caller: Caller | null): void => {
  const { method, routeOptions } = request
  const { role, id } = caller ?? { role: null, id: null }
  const milliseconds = Math.round(reply.elapsedTime * 10) / 10
  request.log.info(
    { method, route: routeOptions.url ?? null, status: reply.statusCode, milliseconds, role, id },
    'answered'
  )
}

const placesIn = (stack: string | undefined): string =>
  (stack ?? '')
    .split('\n')
    .filter((line) => line.startsWith('    at '))
    .join('\n')
