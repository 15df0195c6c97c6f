import { setTimeout } from 'node:timers/promises'
import type { EventStore, Position } from '@readdress/event-store'
import * as Either from 'fp-ts/lib/Either.js'
import { orderOfW } from '../workload.ts'

const pause = 2

/** New orders arrive at 500 a second, whatever the store does meanwhile; told is when each was acknowledged, in milliseconds of the system's clock. */
export const arrivals = async (
  store: EventStore,
  count: number,
  acknowledged: (position: Position, at: number) => void
): Promise<void> => {
  const orders = Array.from({ length: count }, (_, n) => orderOfW(n))
  const begin = performance.now()
  const appends = []
  for (const [
    n,
    {
      stream,
      events: [placed]
    }
  ] of orders.entries()) {
    const early = begin + n * pause - performance.now()
    if (early > 0) await setTimeout(early)
    if (placed === undefined) continue
    appends.push(
      store
        .append(stream, 'no-stream', [placed])()
        .then((appended) => {
          if (Either.isLeft(appended)) throw new Error(appended.left.type)
          acknowledged(appended.right.position, now())
        })
    )
  }
  await Promise.all(appends)
}

/** Milliseconds of a clock that all processes of the machine share. */
export const now = (): number => Number(process.hrtime.bigint()) / 1e6
