import { CommandId, OrderId } from '@readdress/order'
import * as Either from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import * as TaskEither from 'fp-ts/lib/TaskEither.js'
import * as t from 'io-ts'
import type { Readdress } from 'readdress'
import { mayAsk } from './permissions.ts'
import { type Malformed, read } from './read.ts'
import type { Refusal } from './refusal.ts'
import type { Answer, Call, Route } from './route.ts'

/**
 * The route that takes commands. The order is named by the path, the command by its idempotency key, the actor by the token: a body that says one of these
 * is refused, so that nobody believes it counted.
 */
export const commandRoutes = (shop: Pick<Readdress, 'receive'>, patience: number): ReadonlyArray<Route> => [
  {
    method: 'POST',
    path: '/orders/{orderId}/commands',
    summary: 'Give a command to an order. The same key again is the same command: it is answered as before.',
    may: mayAsk.command,
    reads: 'Command',
    answers: 'Accepted',
    answer: (call, actor) =>
      pipe(
        TaskEither.fromEither(given(call)),
        TaskEither.flatMap(({ orderId, commandId, seenAt, body }) =>
          pipe(
            shop.receive(
              { correlationId: call.id, ...body, orderId, commandId, actor: { role: actor.role, id: actor.id } },
              AbortSignal.timeout(patience),
              seenAt
            ),
            // Nobody has looked, so there is nothing to look at again.
            TaskEither.mapLeft(
              (refused): Refusal =>
                refused.type === 'RevisionConflict' && seenAt === undefined
                  ? { type: 'StoreUnavailable', reason: 'busy' }
                  : refused
            )
          )
        ),
        TaskEither.map(({ outcome, events, revision }): Answer => {
          const told = events.map(({ id, revision, event }) => ({ id, type: event.type, revision }))
          return { ...(outcome === 'Appended' ? { status: 201 } : {}), revision, body: { events: told, revision } }
        })
      )
  }
]

interface Given {
  readonly orderId: OrderId
  readonly commandId: CommandId
  readonly seenAt: number | undefined
  readonly body: object
}

/** What the service knows better than the body. */
export const givenElsewhere = ['commandId', 'orderId', 'actor'] as const

const given = ({ params, headers, body }: Call): Either.Either<Malformed, Given> => {
  const path = read(t.exact(t.type({ orderId: OrderId })), params)
  if (Either.isLeft(path)) return path
  const commandId = headers['idempotency-key']
  if (!CommandId.is(commandId)) return malformed('Idempotency-Key', 'expected CommandId')
  const seenAt = revisionIn(headers['if-match'])
  if (Either.isLeft(seenAt)) return seenAt
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return malformed('', 'expected an object')
  const twice = givenElsewhere.find((name) => Object.hasOwn(body, name))
  if (twice !== undefined) return malformed(twice, 'is given by the path, the Idempotency-Key or the token')
  return Either.right({ ...path.right, commandId, seenAt: seenAt.right, body })
}

// The entity tag of an order is its revision in quotes. A list, a weak tag or `*` would be no promise about one revision.
const revisionIn = (tag: Call['headers'][string]): Either.Either<Malformed, number | undefined> => {
  if (tag === undefined) return Either.right(undefined)
  const revision = /^"(\d{1,15})"$/.exec(String(tag))?.[1]
  return revision === undefined
    ? malformed('If-Match', 'expected the ETag of the order')
    : Either.right(Number(revision))
}

const malformed = (field: string, problem: string): Either.Either<Malformed, never> =>
  Either.left({ type: 'InvalidValue', field, problem })
