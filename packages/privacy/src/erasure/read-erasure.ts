import {
  type EventStore,
  isStoreReadFailure,
  type ReadFailure,
  streamName,
  type UnreadableEvent
} from '@readdress/event-store'
import * as Either from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import { erasureRegistry } from './erasure-registry.ts'
import { erasureStream } from './erasure-stream.ts'
import { evolveErasure } from './evolve.ts'
import { type ErasureState, initialErasure } from './state.ts'

/** What is remembered of an erasure now, for whoever must know before he gives a command; `None` where nobody spoke of it. */
export const readErasure =
  (store: EventStore) =>
  (erasureId: string): TaskEither<ReadFailure | UnreadableEvent, ErasureState> =>
  async () => {
    let state = initialErasure
    try {
      for await (const recorded of store.readStream(streamName(erasureStream(erasureId)))) {
        const event = erasureRegistry.decode(recorded)
        if (Either.isLeft(event)) return event
        state = evolveErasure(state, event.right)
      }
    } catch (caught) {
      if (isStoreReadFailure(caught)) return Either.left(caught.failure)
      throw caught
    }
    return Either.right(state)
  }
