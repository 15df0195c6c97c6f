import { beginning, type EventToAppend, type RecordedEvent, type StreamName } from '@readdress/event-store'
import * as Either from 'fp-ts/lib/Either.js'
import { type Breakage, changed } from './stores-that-read-badly.ts'

const changedBatch =
  (change: (event: EventToAppend) => EventToAppend): Breakage =>
  (sound) => ({
    append: (stream, expected, [first, ...others]) =>
      sound.append(stream, expected, [change(first), ...others.map(change)])
  })

export const ignoring =
  (expected: unknown): Breakage =>
  (sound) => ({ append: (stream, asked, events) => sound.append(stream, asked === expected ? 'any' : asked, events) })

export const givingConflictedStreamsUp: Breakage = (sound) => {
  const stuck = new Set<string>()
  return {
    append: (stream, expected, events) => async () => {
      if (stuck.has(stream)) return Either.left({ type: 'StoreUnavailable', reason: 'failed' })
      const answer = await sound.append(stream, expected, events)()
      if (Either.isLeft(answer)) stuck.add(stream)
      return answer
    }
  }
}

export const losing: Breakage = (sound) => {
  let appends = 0
  return {
    append: (stream, expected, events) => async () => {
      appends += 1
      const lost = Either.right({ stream, revision: 0, position: beginning })
      return appends % 10 === 0 ? lost : sound.append(stream, expected, events)()
    }
  }
}

export const keepingWhatWasGiven: Breakage = (sound) => {
  const given = new Map<string, RecordedEvent['data']>()
  return {
    append: (stream, expected, events) => {
      for (const { id, data } of events) given.set(id, data)
      return sound.append(stream, expected, events)
    },
    readStream: (stream, from) =>
      changed(sound.readStream(stream, from), (event) => [{ ...event, data: given.get(event.id) ?? {} }])
  }
}

export const throughJsonText: Breakage = (sound) => ({
  append: (stream, expected, events) => async () => {
    try {
      return await sound.append(stream, expected, JSON.parse(JSON.stringify(events)))()
    } catch {
      return Either.left({ type: 'StoreUnavailable', reason: 'failed' })
    }
  }
})

export const takingAnyForAMissingStream: Breakage = (sound) => ({
  append: (stream, expected, events) => sound.append(stream, expected === 'any' ? 'no-stream' : expected, events)
})

export const cuttingBatches: Breakage = (sound) => ({
  append: (stream, expected, [first, ...others]) => sound.append(stream, expected, [first, ...others.slice(0, 999)])
})

export const boxingWhatIsNoObject: Breakage = changedBatch((event) => ({
  ...event,
  data: typeof event.data === 'object' && event.data !== null && !Array.isArray(event.data) ? event.data : {}
}))

export const obligingNobody: Breakage = (sound) => ({
  append: (stream, expected, events: ReadonlyArray<EventToAppend>) => {
    const [first, ...others] = events
    return first === undefined
      ? async () => Either.right({ stream, revision: 0, position: beginning })
      : sound.append(stream, expected, [first, ...others])
  }
})

const nameFor = (text: string, name: (text: string) => string) => name(text) as StreamName

const renaming =
  (name: (text: string) => string): Breakage =>
  (sound) => ({
    append: (stream, expected, events) => sound.append(nameFor(stream, name), expected, events),
    readStream: (stream, from) => sound.readStream(nameFor(stream, name), from)
  })

export const cleaningNames: Breakage = renaming((text) => `${text.replace(/[^a-z0-9_-]/g, '')}-clean`.slice(-200))

export const foldingCase: Breakage = renaming((text) => text.toLowerCase())

const cut = (value: unknown): unknown => (typeof value === 'string' ? value.slice(0, 65_535) : value)

export const cuttingLongTexts: Breakage = changedBatch((event) =>
  JSON.parse(JSON.stringify(event, (_, value) => cut(value)))
)

export const roundingFractions: Breakage = changedBatch((event) => ({
  ...event,
  data: JSON.parse(JSON.stringify(event.data), (_, value) => (typeof value === 'number' ? Math.round(value) : value))
}))

export const refusingWhileOneReads: Breakage = (sound) => {
  let readers = 0
  return {
    append: (stream, expected, events) =>
      readers === 0
        ? sound.append(stream, expected, events)
        : async () => Either.left({ type: 'StoreUnavailable', reason: 'busy' }),
    readStream: async function* (stream, from) {
      readers += 1
      try {
        yield* sound.readStream(stream, from)
      } finally {
        readers -= 1
      }
    }
  }
}
