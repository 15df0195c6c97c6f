import type { FastifyInstance } from 'fastify'

/** Every route that an instance serves, as `GET /orders/:orderId`, from its own list. */
export const routesOf = (service: FastifyInstance): ReadonlyArray<string> => {
  const above: Array<string> = []
  return service
    .printRoutes({ commonPrefix: false })
    .split('\n')
    .flatMap((line) => {
      const [, indent, part, methods] = /^(.*)[├└]── (\S+)(?: \((.*)\))?$/.exec(line) ?? []
      if (indent === undefined || part === undefined) return []
      above.splice(indent.length / 4, Number.POSITIVE_INFINITY, part)
      return (methods?.split(', ') ?? []).map((method) => `${method} ${above.join('')}`)
    })
    .toSorted()
}
