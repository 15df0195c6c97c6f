import type { Notice } from '../workload/notices.ts'
import type { OrderOfW } from '../workload.ts'

/** Orders kept on PostgreSQL, by one way to keep them. */
export interface OrdersOnPostgres {
  /** Puts in what happened to an order before, in one transaction. */
  readonly put: (order: OrderOfW) => Promise<unknown>
  /** Answers with false where somebody else was faster too often. */
  readonly handle: (notice: Notice) => Promise<boolean>
  readonly close: () => Promise<unknown>
}

/** One way to keep them: how a database is opened, and the table that it keeps events in. */
export interface WayOnPostgres {
  readonly open: (database: string) => Promise<OrdersOnPostgres>
  readonly table: EventTable
}

/** Names of the table that the events of orders lie in, and of its columns. */
export interface EventTable {
  readonly name: string
  readonly position: string
  readonly stream: string
  readonly version: string
  /** The version of the first event of a stream. */
  readonly first: number
  readonly type: string
  readonly data: string
  readonly metadata: string
}

/** Gives out the values to so many callers, each of whom takes the next one when he is done. */
export const byCallers = async <Value>(
  callers: number,
  values: ReadonlyArray<Value>,
  take: (value: Value) => Promise<unknown>
): Promise<void> => {
  const waiting = values.values()
  const caller = async (): Promise<void> => {
    for (const value of waiting) await take(value)
  }
  await Promise.all(Array.from({ length: callers }, caller))
}
