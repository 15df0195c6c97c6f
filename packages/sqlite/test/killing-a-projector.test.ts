import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { type EventToAppend, streamName } from '@readdress/event-store'
import { catchUp, viewOf } from '@readdress/projections'
import * as Either from 'fp-ts/lib/Either.js'
import * as Option from 'fp-ts/lib/Option.js'
import { expect, test } from 'vitest'
import { openEvents, openViews } from './open-stores.ts'
import { sums } from './sums.ts'
import { temporaryFolder } from './temporary-folder.ts'

const rounds = 5
const streams = ['a', 'b', 'c']
const program = join(import.meta.dirname, 'projecting-process.ts')

const added = (amount: number): EventToAppend => ({
  id: crypto.randomUUID(),
  type: 'Added',
  data: { amount },
  metadata: { schemaVersion: 1 }
})

test(`killing the projector ${rounds} times skips no event and counts none twice`, async () => {
  const folder = temporaryFolder()
  const [eventFile, viewFile] = [join(folder, 'events.sqlite'), join(folder, 'views.sqlite')]
  const events = await openEvents(eventFile)
  let appended = 0
  for (let round = 0; round < rounds; round += 1) {
    const child = spawn(process.execPath, ['--conditions=readdress-source', program, eventFile, viewFile], {
      stdio: ['ignore', 'pipe', 'inherit']
    })
    await once(child.stdout, 'data')
    const killed = setTimeout(20 + Math.random() * 80).then(() => child.kill('SIGKILL'))
    const closed = once(child, 'close')
    while (child.signalCode === null) {
      appended += 1
      await Promise.all(streams.map((stream) => events.append(streamName(stream), 'any', [added(appended)])()))
    }
    await Promise.all([killed, closed])
  }

  const views = await openViews(viewFile)
  const caughtUp = await catchUp({ events, views, projection: sums })()
  expect(Either.isRight(caughtUp) ? caughtUp.right.events : caughtUp.left).toBeLessThan(appended * streams.length)
  const sum = { events: appended, sum: (appended * (appended + 1)) / 2 }
  const view = viewOf(views, sums)
  for (const stream of streams) expect(await view.get(stream)()).toEqual(Either.right(Option.some(sum)))
  expect(await view.find('events', String(appended), { limit: 9 })()).toEqual(
    Either.right(streams.map((stream) => [stream, sum]))
  )
  await Promise.all([events.close(), views.close()])
}, 60_000)
