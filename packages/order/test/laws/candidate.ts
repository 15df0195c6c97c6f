import type { OrderCommandType } from '@readdress/order'

/** A command that somebody might give now. */
export type Candidate = readonly [type: OrderCommandType, data: object]

/** The moment of a command, and a number that makes what it says different from others. */
export interface Now {
  readonly at: string
  readonly n: number
}
