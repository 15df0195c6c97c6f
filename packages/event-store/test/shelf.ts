// A small domain for the tests: books are put on a shelf and taken from it.
import {
  type Accepted,
  type CommandFailure,
  type CommandHandling,
  commandHandler,
  type Decider,
  type EventStore,
  eventRegistry,
  type FactSource,
  type Revision,
  streamName
} from '@readdress/event-store'
import * as Either from 'fp-ts/lib/Either.js'
import * as t from 'io-ts'

const BookPut = t.strict({ type: t.literal('BookPut'), data: t.strict({ title: t.string }) }, 'BookPut')
const BookTaken = t.strict({ type: t.literal('BookTaken'), data: t.strict({ title: t.string }) }, 'BookTaken')
const BookMiscounted = t.strict(
  { type: t.literal('BookMiscounted'), data: t.strict({ title: t.string }) },
  'BookMiscounted'
)
export type ShelfEvent = t.TypeOf<typeof BookPut> | t.TypeOf<typeof BookTaken> | t.TypeOf<typeof BookMiscounted>

export interface ShelfCommand {
  readonly type: 'PutBooks' | 'TakeBook' | 'FindMiscounted'
  readonly titles: ReadonlyArray<string>
  readonly commandId: string
  readonly shelf: string
  readonly actor: 'Librarian' | 'Guest'
  readonly occurredAt: string
  readonly source: FactSource | null
}

export type ShelfRefusal =
  | { readonly type: 'ShelfFull'; readonly room: number }
  | { readonly type: 'NotPermitted'; readonly actor: string }

type Shelf = ReadonlyArray<string>

const shelfDecider: Decider<ShelfCommand & { readonly room: number }, Shelf, ShelfEvent, ShelfRefusal> = {
  initialState: [],
  decide: ({ type, titles, room }, shelf) => {
    switch (type) {
      case 'PutBooks': {
        const missing = titles.filter((title) => !shelf.includes(title))
        if (shelf.length + missing.length > room) return Either.left({ type: 'ShelfFull', room })
        return Either.right(missing.map((title) => ({ type: 'BookPut', data: { title } })))
      }
      case 'TakeBook': {
        const there = titles.filter((title) => shelf.includes(title))
        return Either.right(there.map((title) => ({ type: 'BookTaken', data: { title } })))
      }
      case 'FindMiscounted':
        return Either.right(titles.map((title) => ({ type: 'BookMiscounted', data: { title } })))
    }
  },
  evolve: (shelf, { type, data: { title } }) => {
    switch (type) {
      case 'BookPut':
        return [...shelf, title]
      case 'BookTaken':
        return shelf.filter((other) => other !== title)
      case 'BookMiscounted':
        return shelf
    }
  },
  isTerminal: () => false,
  corrections: {
    takesBack: ({ type, data: { title } }) =>
      type === 'BookMiscounted' ? (earlier) => earlier.type === 'BookPut' && earlier.data.title === title : null,
    evolveTakenBack: (shelf) => shelf
  }
}

const shelfRegistry = eventRegistry<ShelfEvent>({
  schemas: {
    BookPut: { version: 1, codec: BookPut },
    BookTaken: { version: 1, codec: BookTaken },
    BookMiscounted: { version: 1, codec: BookMiscounted }
  },
  upcasters: []
})

export const noon = '2026-11-23T12:00:00.000Z'
export const kafka = streamName('shelf-kafka')

let commands = 0
export const put = (...titles: ReadonlyArray<string>): ShelfCommand => {
  commands += 1
  const commandId = `command-${commands}`
  return { type: 'PutBooks', titles, commandId, shelf: 'kafka', actor: 'Librarian', occurredAt: noon, source: null }
}

type Handling = CommandHandling<ShelfCommand, ShelfCommand & { readonly room: number }, Shelf, ShelfEvent, ShelfRefusal>

/** A handler whose clock stands at noon and that does not wait. */
export const shelfHandler = (store: EventStore, settings: Partial<Handling> = {}) => {
  const handle = commandHandler({
    store,
    registry: shelfRegistry,
    decider: shelfDecider,
    envelope: ({ shelf, ...command }) => ({
      ...command,
      stream: streamName(`shelf-${shelf}`),
      correlationId: null,
      causationId: null
    }),
    permit: ({ actor }) => (actor === 'Guest' ? Either.left({ type: 'NotPermitted', actor }) : Either.right(undefined)),
    complete: (command) => Either.right({ ...command, room: 1000 }),
    describe: ({ actor }) => ({ actor }),
    surroundings: { now: () => new Date(noon), random: () => 0.5, wait: async () => {} },
    ...settings
  } satisfies Handling)
  return Object.assign(
    (
      command: ShelfCommand,
      signal?: AbortSignal,
      seenAt?: Revision
    ): Promise<Either.Either<CommandFailure<ShelfRefusal>, Accepted<ShelfEvent>>> => handle(command, signal, seenAt)(),
    { forget: handle.forget }
  )
}

export const accepted = async (
  answer: Promise<Either.Either<CommandFailure<ShelfRefusal>, Accepted<ShelfEvent>>>
): Promise<Accepted<ShelfEvent>> => {
  const either = await answer
  if (Either.isLeft(either)) throw new Error(JSON.stringify(either.left))
  return either.right
}

export const stored = async (store: EventStore) => {
  const events = []
  for await (const event of store.readStream(kafka)) events.push(event)
  return events
}
