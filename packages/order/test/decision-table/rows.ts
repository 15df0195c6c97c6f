import type { OrderCommandType, OrderError, OrderEventType } from '@readdress/order'
import type { By } from '../command-given.ts'
import type { State } from './states.ts'

/** What a command comes to: nothing, the reason why not, or the names of the events. */
export type Outcome = 'nothing' | OrderError['type'] | ReadonlyArray<OrderEventType>

/** A command with what it comes to in the states that are named. */
export interface Row {
  readonly command: OrderCommandType
  /** What is special about it where the command has several rows. */
  readonly how?: string
  readonly data: object
  readonly by?: By
  readonly comesTo: ReadonlyArray<readonly [Outcome, ...ReadonlyArray<State>]>
}
