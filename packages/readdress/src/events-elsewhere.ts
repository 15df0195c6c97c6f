/** The file whose shape is defined here is stored for ever: a later version adds another. */
import { existsSync } from 'node:fs'
import { readFile, rm } from 'node:fs/promises'
import { type EventStore, isStoreReadFailure, Position, type RecordedEvent, StreamName } from '@readdress/event-store'
import { replaceFile } from '@readdress/event-store/files'
import { type StoreFileUnusable, sqliteEventStore } from '@readdress/sqlite'
import * as Either from 'fp-ts/lib/Either.js'
import * as t from 'io-ts'
import { compared } from './compare-events.ts'
import { embeddedFiles, holdsStore } from './embedded-files.ts'
import { type EventsUnusable, eventsUnusable } from './events-unusable.ts'
import { firstOrder } from './first-order.ts'

/** By which order a folder knows the store that its events lie in; null as long as there is none. */
const Mark = t.strict({
  first: t.union([t.null, t.strict({ id: t.string, position: Position, stream: StreamName })]),
  v: t.literal(1)
})
type Mark = t.TypeOf<typeof Mark>

type Done = Either.Either<EventsUnusable, void>

/** Puts down that the events of a folder lie in the store that was looked at. */
export type TakeOn = () => Promise<Done>

type Looked = Either.Either<EventsUnusable | StoreFileUnusable, TakeOn>

/**
 * Makes sure that a store is the one in which the events of a folder lie, before anything is written to either; it changes nothing.
 *
 * The folder knows it by its first order. A folder that held its events itself takes it on when it has them all; views of another store are given up, for
 * they count in its positions.
 */
export const lookElsewhere = async (folder: string, events: EventStore): Promise<Looked> => {
  const first = await firstOrder(events)
  if (Either.isLeft(first)) return Either.left(eventsUnusable(folder, 'NotReached'))
  const mark = await markIn(folder)
  const anew: TakeOn = () => taken(folder, first.right)
  if (mark === null) return Either.map(() => anew)(await heldThereToo(folder, events))
  if (mark.first === null) return Either.right(first.right === null ? asItIs : () => marked(folder, first.right))
  const { id, stream, position } = mark.first
  if (id !== first.right?.id || stream !== first.right.stream) return Either.left(eventsUnusable(folder, 'Other'))
  // The same order at another place: the events were moved once more.
  return Either.right(position === first.right.position ? asItIs : anew)
}

const asItIs: TakeOn = async () => Either.right(undefined)

/** Whether the events of a folder lie in another store. */
export const areElsewhere = (folder: string): boolean => existsSync(embeddedFiles(folder).elsewhere)

/** The events of a folder lie in it again, all of them. */
export const backInFolder = async (folder: string): Promise<void> => {
  if (!areElsewhere(folder)) return
  await giveUpViews(folder)
  await rm(embeddedFiles(folder).elsewhere)
}

// One that is no mark is as good as none: everything is compared anew.
const markIn = async (folder: string): Promise<Mark | null> => {
  try {
    const json: unknown = JSON.parse(await readFile(embeddedFiles(folder).elsewhere, 'utf8'))
    return Mark.is(json) ? json : null
  } catch {
    return null
  }
}

const heldThereToo = async (
  folder: string,
  events: EventStore
): Promise<Either.Either<EventsUnusable | StoreFileUnusable, void>> => {
  if (!holdsStore(folder)) return Either.right(undefined)
  const own = await sqliteEventStore({ file: embeddedFiles(folder).events })()
  if (Either.isLeft(own)) return own
  try {
    const same = await compared(events, own.right)
    return Either.isLeft(same) ? Either.left(eventsUnusable(folder, 'NotCopied')) : Either.right(undefined)
  } catch (caught) {
    if (!isStoreReadFailure(caught)) throw caught
    return Either.left(eventsUnusable(folder, 'NotReached'))
  } finally {
    await own.right.close()
  }
}

const taken = async (folder: string, first: RecordedEvent | null): Promise<Done> => {
  await giveUpViews(folder)
  return marked(folder, first)
}

const marked = async (folder: string, first: RecordedEvent | null): Promise<Done> => {
  const known = first === null ? null : { id: first.id, position: first.position, stream: first.stream }
  const written = await replaceFile(embeddedFiles(folder).elsewhere, `${JSON.stringify({ first: known, v: 1 })}\n`)
  return Either.isLeft(written) ? Either.left(eventsUnusable(folder, 'NotWritable')) : Either.right(undefined)
}

const giveUpViews = async (folder: string): Promise<void> => {
  const { views } = embeddedFiles(folder)
  for (const file of [views, `${views}-wal`, `${views}-shm`]) await rm(file, { force: true })
}
