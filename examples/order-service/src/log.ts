import type { FastifyServerOptions } from 'fastify'

/** Where lines of a log go, one at a time: a stream such as `process.stdout`. */
export interface Log {
  readonly write: (line: string) => unknown
}

/**
 * One line for each call, and one for each fault. A line holds the route and never the address that was called, no header, no body, no IP address, and of
 * an error its kind and where it came from, not its message: none of these can be trusted to hold nothing personal.
 */
export const logOptions = (log: Log | undefined): Pick<FastifyServerOptions, 'logger'> => ({
  logger:
    log === undefined
      ? false
      : {
          stream: { write: (line) => void log.write(line) },
          base: null,
          serializers: {
            req: ({ method, routeOptions }) => ({ method, route: routeOptions?.url ?? null }),
            res: ({ statusCode }) => ({ statusCode }),
            err: ({ name, code, stack }) => ({ type: name, code, message: '', stack: placesIn(stack) })
          }
        }
})

const placesIn = (stack: string | undefined): string =>
  (stack ?? '')
    .split('\n')
    .filter((line) => line.startsWith('    at '))
    .join('\n')
