import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { beginning, type EventStore, type EventToAppend, streamName } from '@readdress/event-store'
import { catchUp, inMemoryViewStore, type ViewStore } from '@readdress/projections'
import * as Either from 'fp-ts/lib/Either.js'
import * as Option from 'fp-ts/lib/Option.js'
import { expect } from 'vitest'
import { openEvents, openViews } from './open-stores.ts'
import { sums } from './sums.ts'
import { temporaryFolder } from './temporary-folder.ts'

const streams = ['a', 'b', 'c', 'd', 'e']
// By so many milliseconds the clock of the leases goes on from round to round, so that what was killed holds none any more.
const later = 60_000
const program = join(import.meta.dirname, 'projecting-process.ts')

const added = (amount: number): EventToAppend => ({
  id: crypto.randomUUID(),
  type: 'Added',
  data: { amount },
  metadata: { schemaVersion: 1 }
})

/**
 * Kills a projector and a rebuild of its view so many times, at any moment, while events are appended; after each the documents are, up to
 * their checkpoint, what adding up the events says, without the code that made them.
 */
export const killProjector = async (rounds: number): Promise<void> => {
  const folder = temporaryFolder()
  const files = ['events', 'views', 'leases'].map((name) => join(folder, `${name}.sqlite`))
  const events = await openEvents(files[0] ?? '')
  const views = await openViews(files[1] ?? '')
  let amount = 0
  let positions = 0
  for (let round = 0; round < rounds; round += 1) {
    const children = ['project', 'rebuild'].map((does) =>
      spawn(process.execPath, ['--conditions=readdress-source', program, ...files, does, String(round * later)], {
        stdio: ['ignore', 'pipe', 'inherit']
      })
    )
    await Promise.all(children.map(({ stdout }) => once(stdout, 'data')))
    const killed = setTimeout(20 + Math.random() * 120).then(() => Promise.all(children.map(kill)))
    while (children.some(({ signalCode }) => signalCode === null)) {
      amount += 1
      await Promise.all(streams.map((stream) => events.append(streamName(stream), 'any', [added(amount)])()))
    }
    await killed
    positions += await expectSums(events, views)
  }
  expect(positions).toBeGreaterThan(0)
  // Whoever goes on comes to the end, and to what a view says that was never interrupted.
  expect(Either.isRight(await catchUp({ events, views, projection: sums })())).toBe(true)
  const fresh = inMemoryViewStore()
  await catchUp({ events, views: fresh, projection: sums })()
  const page = { limit: 100 }
  expect(await views.list(sums, page)()).toEqual(await fresh.list(sums, page)())
  await Promise.all([events.close(), views.close()])
}

const kill = async (child: ChildProcess): Promise<void> => {
  const closed = once(child, 'close')
  child.kill('SIGKILL')
  await closed
}

// Up to the checkpoint the documents hold every event once; gives 1 when there was something to look at.
const expectSums = async (events: EventStore, views: ViewStore): Promise<number> => {
  const checkpoint = await views.checkpoint(sums)()
  const documents = await views.list(sums, { limit: 100 })()
  if (Either.isLeft(checkpoint) || Either.isLeft(documents)) throw new Error('the views do not answer')
  if (Option.isNone(checkpoint.right)) return 0
  const expected = new Map<string, { events: number; sum: number }>()
  for await (const { stream, data, position } of events.readAll(beginning)) {
    if (position > checkpoint.right.value) break
    const before = expected.get(stream) ?? { events: 0, sum: 0 }
    expected.set(stream, { events: before.events + 1, sum: before.sum + Number(data['amount']) })
  }
  expect(documents.right).toEqual([...expected].toSorted().map(([key, document]) => ({ key, document })))
  for (const [key, { events: count }] of expected) {
    const found = await views.find(sums, 'events', String(count), { limit: 100 })()
    expect(Either.isRight(found) && found.right.some((one) => one.key === key)).toBe(true)
  }
  return 1
}
