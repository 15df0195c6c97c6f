import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import * as Either from 'fp-ts/lib/Either.js'
import { holdsStore } from 'readdress'
import { coloursFor } from '../colours.ts'
import { type ExitCode, exitCode } from '../exit-code.ts'
import type { Surroundings } from '../surroundings.ts'
import { zoneName } from '../texts/time-text.ts'
import { hanging, textWidth } from '../wrapped.ts'
import { nextStepsText } from './next-steps.ts'
import { proveStory } from './prove-story.ts'
import { aStranger } from './stories/a-stranger.ts'
import { beforeShipment } from './stories/before-shipment.ts'
import { twoChanges } from './stories/two-changes.ts'
import { carrierRefuses, redirected } from './stories/with-the-carrier.ts'
import type { Tale } from './story.ts'
import { storyClock } from './story-clock.ts'
import { tellStories } from './tell-stories.ts'

/** What the command `demo` is given; without a folder it makes a new one. */
export interface DemoRequest {
  readonly folder: string | undefined
  readonly plain: boolean
}

// Each story with how many days ago it began, so that all have ended.
const stories: ReadonlyArray<readonly [Tale, number]> = [
  [beforeShipment, 9],
  [redirected, 8],
  [carrierRefuses, 7],
  [twoChanges, 3],
  [aStranger, 2]
]

/** Plays five stories into a new store, and tells them. */
export const demoCommand = async (request: DemoRequest, surroundings: Surroundings): Promise<ExitCode> => {
  const { out, err, now } = surroundings
  if (request.folder !== undefined && holdsStore(request.folder)) {
    err.write(`${request.folder} holds a store already: name another folder, or none for a new one.\n`)
    return exitCode.usage
  }
  const folder = resolve(request.folder ?? mkdtempSync(join(tmpdir(), 'readdress-demo-')))
  const colours = coloursFor(out, surroundings, request.plain)
  const width = textWidth(out)
  const began = now()
  const told = stories.map(([tale, daysAgo]) => {
    const clock = storyClock(began, daysAgo)
    return { clock, story: tale(clock) }
  })
  out.write(`${colours.strong('Readdress')}\n${hanging('  ', 2, introduction, width)}`)
  const ended = await tellStories(told, { folder, out, colours })
  if (Either.isLeft(ended)) {
    err.write(`${ended.left}\n`)
    return exitCode.storeUnusable
  }
  const proved = await proveStory(folder, told[1]?.story.orderId ?? '', colours, width)
  if (Either.isLeft(proved)) {
    err.write(`${proved.left}\n`)
    return exitCode.storeUnusable
  }
  out.write(proved.right)
  out.write(nextStepsText(folder, told, colours, width))
  return exitCode.done
}

const introduction = `It keeps what happens to an order when its shipping address has to change. Five stories follow, played just now into a new store and told from each order’s audit trail; ✗ marks what the rules refused. Addresses are numbered as versions, people are masked, times are local (${zoneName()}).`
