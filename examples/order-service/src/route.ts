import type { OrderId } from '@readdress/order'
import { pipe } from 'fp-ts/lib/function.js'
import * as TaskEither from 'fp-ts/lib/TaskEither.js'
import type * as t from 'io-ts'
import type { ActorRole } from 'readdress'
import type { Caller } from './caller.ts'
import { read } from './read.ts'
import type { Refusal } from './refusal.ts'

/** What came in with a call, before anybody has looked at it. */
export interface Call {
  readonly params: object
  readonly query: object
  readonly body: unknown
  readonly headers: Readonly<Record<string, string | ReadonlyArray<string> | undefined>>
  /** Of this request; what it brings about carries it. */
  readonly id: string
}

/** What is answered: JSON, unless it has a media type of its own; with the revision of the order, where it shows one. */
export interface Answer {
  readonly status?: 201
  readonly revision?: number | null
  readonly mediaType?: string
  readonly body: unknown
}

/** One route of the service: what the document says of it, who may call it, and what it does. */
export interface Route {
  readonly method: 'GET' | 'POST'
  /** As OpenAPI spells it: `/orders/{orderId}`. */
  readonly path: string
  readonly summary: string
  readonly may: ReadonlyArray<ActorRole>
  /** What it reads of path, and of query (GET) or body (POST); `Command`: a command of an order, which the order decodes itself. */
  readonly reads: t.Mixed | 'Command'
  /** The name of the schema of its answer. */
  readonly answers: string
  readonly answer: (call: Call, caller: Caller) => TaskEither.TaskEither<Refusal, Answer>
}

/** A route that reads its input by a codec. */
export const route = <Input>({
  ask,
  ...about
}: Omit<Route, 'answer' | 'reads'> & {
  readonly reads: t.Type<Input, unknown>
  readonly ask: (input: Input, caller: Caller) => TaskEither.TaskEither<Refusal, Answer>
}): Route => ({
  ...about,
  answer: (call, caller) =>
    pipe(
      TaskEither.fromEither(read(about.reads, inputOf(about.method, call))),
      TaskEither.flatMap((input) => ask(input, caller))
    )
})

const inputOf = (method: Route['method'], { params, query, body }: Call): unknown => {
  if (method === 'GET') return { ...query, ...params }
  return typeof body === 'object' && body !== null && !Array.isArray(body) ? { ...body, ...params } : body
}

/** What is known of an order, or that there is none. */
export const known =
  (orderId: OrderId) =>
  <A>(found: A | null): TaskEither.TaskEither<Refusal, A> =>
    found === null ? TaskEither.left({ type: 'OrderUnknown', orderId }) : TaskEither.right(found)
