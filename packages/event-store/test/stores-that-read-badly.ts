import {
  beginning,
  type EventStore,
  type RecordedEvent,
  type SubscriptionItem,
  storeReadFailure
} from '@readdress/event-store'

/** What a store does otherwise than a sound one that it is made of. */
export type Breakage = (sound: EventStore) => Partial<EventStore>

/** The same items with a change to each. */
export async function* changed<A>(items: AsyncIterable<A>, change: (item: A, index: number) => ReadonlyArray<A>) {
  let index = 0
  for await (const item of items) yield* change(item, index++)
}

export const withRevisionGaps: Breakage = (sound) => ({
  readStream: (stream, from) =>
    changed(sound.readStream(stream, from), (event) => [{ ...event, revision: event.revision * 2 }])
})

export const handingOutOneObject: Breakage = (sound) => {
  const known = new Map<string, RecordedEvent>()
  const remembered = (event: RecordedEvent): ReadonlyArray<RecordedEvent> => {
    const thawed = known.get(event.id) ?? structuredClone(event)
    known.set(event.id, thawed)
    return [thawed]
  }
  return { readStream: (stream, from) => changed(sound.readStream(stream, from), remembered) }
}

export const readingByStream: Breakage = (sound) => ({
  readAll: async function* (after, filter) {
    const byStream = new Map<string, Array<RecordedEvent>>()
    for await (const event of sound.readAll(after, filter)) {
      byStream.set(event.stream, [...(byStream.get(event.stream) ?? []), event])
    }
    yield* [...byStream.values()].flat()
  }
})

export const includingThePosition: Breakage = (sound) => ({
  readAll: async function* (after, filter) {
    for await (const event of sound.readAll(beginning, filter)) if (event.position >= after) yield event
  }
})

export const repeating: Breakage = (sound) => ({
  subscribe: (after, filter, signal) =>
    changed(sound.subscribe(after, filter, signal), (item, index) => (index === 1000 ? [item, item] : [item]))
})

export const skipping: Breakage = (sound) => ({
  subscribe: (after, filter, signal) =>
    changed(sound.subscribe(after, filter, signal), (item, index) => (index === 1 ? [] : [item]))
})

export const withoutCheckpoints: Breakage = (sound) => ({
  subscribe: (after, filter, signal) =>
    changed(sound.subscribe(after, filter, signal), (item) =>
      item.type === 'Event' ? [item] : item.type === 'CaughtUp' ? [{ ...item, position: after }] : []
    )
})

export const countingAll: Breakage = (sound) => ({ countAfter: () => sound.countAfter(beginning) })

export const trustingPositions: Breakage = (sound) => ({
  readAll: (after, filter) => sound.readAll(/^[0-9]*$/.test(after) ? after : beginning, filter)
})

export const missingStreamsThrow: Breakage = (sound) => ({
  readStream: async function* (stream, from) {
    let events = 0
    for await (const event of sound.readStream(stream, from)) {
      events += 1
      yield event
    }
    if (events === 0) throw new Error('stream not found')
  }
})

export const readingBehindTheRevision: Breakage = (sound) => ({
  readStream: (stream, from = 0) => sound.readStream(stream, from === 0 ? 0 : from + 1)
})

export const ignoringTypes: Breakage = (sound) => ({
  readAll: (after, { streamPrefix = '' } = {}) => sound.readAll(after, { streamPrefix })
})

export const withoutRoomForManyReaders: Breakage = (sound) => {
  let open = 0
  return {
    readStream: async function* (stream, from) {
      open += 1
      if (open > 100) throw storeReadFailure({ type: 'StoreUnavailable', reason: 'busy' })
      yield* sound.readStream(stream, from)
      open -= 1
    }
  }
}

export const droppingNulCharacters: Breakage = (sound) => ({
  readStream: (stream, from) =>
    changed(sound.readStream(stream, from), (event) => [
      { ...event, data: JSON.parse(JSON.stringify(event.data).replaceAll('\\u0000', '')) }
    ])
})

export const endingWhenCaughtUp: Breakage = (sound) => ({
  subscribe: async function* (after, filter, signal) {
    for await (const item of sound.subscribe(after, filter, signal)) {
      yield item
      if (item.type === 'CaughtUp') return
    }
  }
})

const positionOf = (item: SubscriptionItem) => (item.type === 'Event' ? item.event.position : item.position)

export const resumingAtThePosition: Breakage = (sound) => ({
  subscribe: (after, filter, signal) =>
    changed(sound.subscribe(beginning, filter, signal), (item) => (positionOf(item) >= after ? [item] : []))
})

export const throwingOnAbort: Breakage = (sound) => ({
  subscribe: async function* (after, filter, signal) {
    yield* sound.subscribe(after, filter, signal)
    if (signal?.aborted) throw new Error('aborted')
  }
})

export const repeatingWhatIsNew: Breakage = (sound) => ({
  subscribe: (after, filter, signal) => {
    let isLive = false
    return changed(sound.subscribe(after, filter, signal), (item) => {
      isLive ||= item.type === 'CaughtUp'
      return isLive && item.type === 'Event' ? [item, item] : [item]
    })
  }
})
