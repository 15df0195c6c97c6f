import { beginning, type EventStore, type EventToAppend, type RecordedEvent } from '@readdress/event-store'

/** A batch that tells of itself how long it is, so that half of one shows; `text` makes it as large as a test needs. */
export const batchOf = (size: number, text = ''): readonly [EventToAppend, ...ReadonlyArray<EventToAppend>] => {
  const id = crypto.randomUUID()
  const event = (index: number): EventToAppend => ({
    id: index === 0 ? id : crypto.randomUUID(),
    type: 'A',
    data: { batch: id, size, index, ...(text === '' ? {} : { text }) },
    metadata: {}
  })
  return [event(0), ...Array.from({ length: size - 1 }, (_, index) => event(index + 1))]
}

/** A batch that was read back. */
export interface BatchRead {
  readonly last: RecordedEvent
  readonly size: number
}

/** What is wrong with the log, and the batches in it by the id of their first event. */
export const readBack = (
  events: ReadonlyArray<RecordedEvent>
): { readonly faults: ReadonlyArray<string>; readonly batches: ReadonlyMap<string, BatchRead> } => {
  const faults: Array<string> = []
  const batches = new Map<string, BatchRead>()
  const revisions = new Map<string, number>()
  for (const [place, event] of events.entries()) {
    const revision = revisions.get(event.stream) ?? 0
    if (event.revision !== revision) faults.push(`${event.stream}: ${event.revision} in place of ${revision}`)
    revisions.set(event.stream, revision + 1)
    if (event.data['index'] !== 0) continue
    const size = Number(event.data['size'])
    const batch = events.slice(place, place + size)
    const isWhole = batch.every(({ data, stream }, index) => {
      return data['batch'] === event.id && data['index'] === index && stream === event.stream
    })
    const last = batch.at(-1) ?? event
    if (!isWhole || batch.length !== size) faults.push(`${event.stream}: half a batch at ${event.revision}`)
    batches.set(event.id, { last, size })
  }
  const inBatches = [...batches.values()].reduce((sum, { size }) => sum + size, 0)
  if (inBatches !== events.length) faults.push(`${events.length - inBatches} events belong to no batch`)
  return { faults, batches }
}

/** Every event of a store. */
export const logOf = async (store: EventStore): Promise<ReadonlyArray<RecordedEvent>> => {
  const events: Array<RecordedEvent> = []
  for await (const event of store.readAll(beginning)) events.push(event)
  return events
}
