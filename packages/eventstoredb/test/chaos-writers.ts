import {
  type AppendError,
  type Appended,
  type ExpectedRevision,
  isStoreReadFailure,
  type StreamName,
  streamName
} from '@readdress/event-store'
import type { EventStoreDbEventStore } from '@readdress/eventstoredb'
import * as Either from 'fp-ts/lib/Either.js'
import { events } from './numbered-events.ts'

type Batch = ReturnType<typeof events>
type Outcome = Either.Either<AppendError, Appended>

/** A batch, where it was to go, and all that its writer was told of it, in turn. */
export interface Sent {
  readonly stream: StreamName
  readonly batch: Batch
  readonly outcomes: Array<Outcome>
}

/** All that writers sent, and how long the longest answer took. */
export interface Writing {
  readonly sent: Array<Sent>
  longest: number
}

const sendTo = async (store: EventStoreDbEventStore, writing: Writing, sent: Sent, expected: ExpectedRevision) => {
  const began = performance.now()
  const outcome = await store.append(sent.stream, expected, sent.batch)()
  writing.longest = Math.max(writing.longest, performance.now() - began)
  sent.outcomes.push(outcome)
  return outcome
}

/** Writes to a stream of its own: what was not acknowledged it mostly sends again, as it was, and sometimes gives up. */
export const writeOwn = async (
  store: EventStoreDbEventStore,
  writing: Writing,
  number: number,
  random: () => number,
  isOver: () => boolean
): Promise<void> => {
  const stream = streamName(`order-${number}`)
  let expected: ExpectedRevision = 'no-stream'
  while (!isOver()) {
    const sent: Sent = { stream, batch: events(1 + Math.floor(random() * 3)), outcomes: [] }
    writing.sent.push(sent)
    for (;;) {
      const outcome = await sendTo(store, writing, sent, expected)
      if (Either.isRight(outcome)) {
        expected = outcome.right.revision
        break
      }
      // Somebody must be there: a batch that was given up and came late.
      const isConflict = outcome.left.type === 'RevisionConflict'
      if (isConflict || random() < 0.2) {
        expected = await endOf(store, stream)
        break
      }
    }
  }
}

/** Writes to the stream that all share, wherever its end is; whatever becomes of a batch, it is sent once. */
export const writeShared = async (
  store: EventStoreDbEventStore,
  writing: Writing,
  isOver: () => boolean
): Promise<void> => {
  while (!isOver()) {
    const sent: Sent = { stream: streamName('order-shared'), batch: events(1), outcomes: [] }
    writing.sent.push(sent)
    await sendTo(store, writing, sent, 'any')
  }
}

const endOf = async (store: EventStoreDbEventStore, stream: StreamName): Promise<ExpectedRevision> => {
  for (;;) {
    try {
      let last: ExpectedRevision = 'no-stream'
      for await (const { revision } of store.readStream(stream)) last = revision
      return last
    } catch (caught) {
      if (!isStoreReadFailure(caught)) throw caught
    }
  }
}
