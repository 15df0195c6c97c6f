import type { BatchObservableResult, Meter } from '@opentelemetry/api'
import * as Either from 'fp-ts/lib/Either.js'
import type { Readdress } from 'readdress'
import { attributes, names } from './names.ts'

/** Lets whoever collects see how far each view is behind, and what lies in the outbox; what cannot be told is left out of that collection. */
export const watchingStanding = (meter: Meter, shop: Readdress): (() => void) => {
  const lag = meter.createObservableGauge(names.lag, {
    unit: '{event}',
    description: 'Events that a view does not show yet.'
  })
  const intents = meter.createObservableGauge(names.intents, {
    unit: '{intent}',
    description: 'What is to be done and is not done yet.'
  })
  const look = async (result: BatchObservableResult): Promise<void> => {
    for (const view of shop.views) {
      const status = await view.status(new Date())()
      if (Either.isRight(status) && status.right.status !== 'NotBuilt')
        result.observe(lag, status.right.lag.events, { [attributes.view]: view.name })
    }
    const left = await shop.outbox.list()()
    if (Either.isLeft(left)) return
    for (const status of ['Waiting', 'Parked'] as const)
      result.observe(intents, left.right.filter((one) => one.status === status).length, { [attributes.status]: status })
  }
  meter.addBatchObservableCallback(look, [lag, intents])
  return () => meter.removeBatchObservableCallback(look, [lag, intents])
}
