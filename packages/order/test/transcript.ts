import type { Actor, OrderCommandType, OrderError, OrderEvent } from '@readdress/order'
import type { Either } from 'fp-ts/lib/Either.js'

/** A command that was given to an order under test, and what it came to; no events: it was so already. */
export interface Step {
  /** `dd hh:mm` of one month. */
  readonly at: string
  readonly role: Actor['role']
  readonly command: OrderCommandType
  /** The whole command, as it comes from outside. */
  readonly written: object
  readonly cameTo: Either<OrderError, ReadonlyArray<OrderEvent>>
}

/** What an order under test was told, from its first command on. */
export type Transcript = ReadonlyArray<Step>

type Told = () => Transcript

let heard: Set<Told> | null = null

/** Lets whoever listens know that an order is told something. */
export const hear = (told: Told): void => {
  heard?.add(told)
}

/** Runs the body of a test, and answers what each order was told that it gives commands to, in full. */
export const transcriptsOf = (body: () => void): ReadonlyArray<Transcript> => {
  const orders = new Set<Told>()
  heard = orders
  try {
    body()
  } finally {
    heard = null
  }
  return [...orders].map((told) => told())
}
