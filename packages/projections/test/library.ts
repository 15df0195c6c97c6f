// A small domain for the tests: books are put on shelves and taken from them. One stream is one shelf.
import {
  type EventStore,
  type EventToAppend,
  eventRegistry,
  type JsonObject,
  type Position,
  streamName
} from '@readdress/event-store'
import { projection } from '@readdress/projections'
import * as Either from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import * as t from 'io-ts'

const BookPut = t.strict({ type: t.literal('BookPut'), data: t.strict({ title: t.string }) }, 'BookPut')
const BookTaken = t.strict({ type: t.literal('BookTaken'), data: t.strict({ title: t.string }) }, 'BookTaken')
const Dusted = t.strict({ type: t.literal('Dusted'), data: t.strict({}) }, 'Dusted')
type LibraryEvent = t.TypeOf<typeof BookPut> | t.TypeOf<typeof BookTaken> | t.TypeOf<typeof Dusted>

export const registry = eventRegistry<LibraryEvent>({
  schemas: {
    BookPut: { version: 2, codec: BookPut },
    BookTaken: { version: 1, codec: BookTaken },
    Dusted: { version: 1, codec: Dusted }
  },
  upcasters: [
    {
      from: { type: 'VolumePlaced', version: 1 },
      to: { type: 'BookPut', version: 1 },
      upcast: ({ volume = null }) => ({ book: volume })
    },
    {
      from: { type: 'BookPut', version: 1 },
      to: { type: 'BookPut', version: 2 },
      upcast: ({ book = null }) => ({ title: book })
    }
  ]
})

const Shelf = t.strict({ titles: t.readonlyArray(t.string) }, 'Shelf')
export type Shelf = t.TypeOf<typeof Shelf>

/** What stands on each shelf; found by title. An empty shelf is none. */
export const shelves = projection(registry, {
  name: 'shelves',
  version: 3,
  eventTypes: ['BookPut', 'BookTaken'],
  streamPrefix: 'shelf-',
  keys: (_, { stream }) => [stream],
  evolve: (shelf: Shelf | null, { type, data: { title } }) => {
    const titles = (shelf?.titles ?? []).filter((other) => other !== title)
    switch (type) {
      case 'BookPut':
        return { titles: [...titles, title] }
      case 'BookTaken':
        return titles.length === 0 ? null : { titles }
    }
  },
  indexes: { title: ({ titles }) => titles },
  document: Shelf
})

/** Like `shelves`, but in another version or with other parts. */
export const shelvesWith = (change: Partial<typeof shelves>): typeof shelves => ({ ...shelves, ...change })

export const eventOf = (type: string, data: JsonObject, schemaVersion: number): EventToAppend => ({
  id: crypto.randomUUID(),
  type,
  data,
  metadata: { schemaVersion }
})
export const bookPut = (title: string): EventToAppend => eventOf('BookPut', { title }, 2)
export const bookTaken = (title: string): EventToAppend => eventOf('BookTaken', { title }, 1)
export const dusted = (): EventToAppend => eventOf('Dusted', {}, 1)

export const given = async <E, A>(task: TaskEither<E, A>): Promise<A> => {
  const answer = await task()
  if (Either.isLeft(answer)) throw new Error(JSON.stringify(answer.left))
  return answer.right
}

/** Appends one by one, and gives the position of the last. */
export const append = async (
  store: EventStore,
  shelf: string,
  event: EventToAppend,
  ...more: ReadonlyArray<EventToAppend>
): Promise<Position> => {
  const { position } = await given(store.append(streamName(shelf), 'any', [event, ...more]))
  return position
}
