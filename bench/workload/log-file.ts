import { existsSync } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { sealed } from '@readdress/privacy'
import * as Either from 'fp-ts/lib/Either.js'
import type { Place } from '../bench-definition.ts'
import { type EventOfW, logOfW, markOf } from '../workload.ts'
import { benchKeys } from './bench-keys.ts'
import { eventFile } from './event-file.ts'
import { openEvents } from './open-stores.ts'

/** The log of W as an event file. */
export const logFile = ({ fixtures, size }: Pick<Place, 'fixtures' | 'size'>): Promise<string> =>
  eventFile(join(fixtures, `log-${size}.sqlite`), () => logOfW(size))

/** The same log with every personal value sealed, under keys that nobody has any more. */
export const sealedLogFile = async ({ fixtures, size }: Pick<Place, 'fixtures' | 'size'>): Promise<string> => {
  const file = join(fixtures, `log-${size}-sealed.sqlite`)
  if (existsSync(file)) return file
  const part = `${file}.part`
  await rm(part, { force: true })
  const store = await openEvents(part)
  const into = sealed(store, { keys: benchKeys(), mode: 'closed' })
  const append = async ({ stream, revision, event }: EventOfW): Promise<void> => {
    const appended = await into.append(stream, revision === 0 ? 'no-stream' : revision - 1, [event])()
    if (Either.isLeft(appended)) throw new Error(appended.left.type)
  }
  let [together, before] = [[] as Promise<void>[], 0]
  for (const event of logOfW(size)) {
    // One step of a block of orders: other streams, so a commit takes them together.
    if (event.revision !== before) {
      await Promise.all(together)
      together = []
      before = event.revision
    }
    together.push(append(event))
  }
  await Promise.all(together)
  await store.close()
  await rename(part, file)
  return file
}

/** What a reading of the whole log comes to: events, and the sum of their marks. */
export const proofOfLog = (size: number): string => {
  let [events, marks] = [0, 0]
  for (const { event } of logOfW(size)) {
    events += 1
    marks += markOf(event.type, event.data, event.metadata)
  }
  return proofOfReading(events, marks)
}

/** The same as a reader tells it. */
export const proofOfReading = (events: number, marks: number): string => `${events} events, marks ${marks}`
