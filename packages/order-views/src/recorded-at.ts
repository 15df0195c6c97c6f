import { Instant, type OrderEvent } from '@readdress/order'
import type { RecordedEvent } from '@readdress/projections'

/** When an event was recorded here; where nobody wrote that down, it is taken to be when it happened. */
export const recordedAtOf = (event: OrderEvent, { metadata }: RecordedEvent): Instant => {
  const { recordedAt } = metadata
  return Instant.is(recordedAt) ? recordedAt : event.metadata.occurredAt
}
