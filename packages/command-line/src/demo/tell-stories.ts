import * as Either from 'fp-ts/lib/Either.js'
import { openReaddress, type Readdress } from 'readdress'
import type { Colours } from '../colours.ts'
import type { Output } from '../surroundings.ts'
import { storeFailureText } from '../texts/store-failure-text.ts'
import { textWidth } from '../wrapped.ts'
import { playSteps } from './play-story.ts'
import type { Step, Story } from './story.ts'
import type { StoryClock } from './story-clock.ts'
import { endText, headingText, playedText, reopenedText } from './tell-story.ts'

/** A story with the clock that it was made for. */
export interface StoryToTell {
  readonly story: Story
  readonly clock: StoryClock
}

/** Where stories are played, and told. */
export interface Stage {
  readonly folder: string
  readonly out: Output
  readonly colours: Colours
}

type Outcome<A> = Either.Either<string, A>

/** Plays stories into the store of a folder and tells each as it comes; left is the text of what kept it from doing so. */
export const tellStories = async (told: ReadonlyArray<StoryToTell>, stage: Stage): Promise<Outcome<void>> => {
  let opened = await open(stage)
  for (const [index, one] of told.entries()) {
    if (Either.isLeft(opened)) return opened
    stage.out.write(
      headingText(one.story, `${index + 1} of ${told.length}`, one.clock, textWidth(stage.out), stage.colours)
    )
    opened = await tellStory(opened.right, one, stage)
  }
  if (Either.isLeft(opened)) return opened
  await opened.right.close()
  return Either.right(undefined)
}

const open = async ({ folder }: Stage): Promise<Outcome<Readdress>> => {
  const opened = await openReaddress({ store: { folder } })()
  return Either.isLeft(opened) ? Either.left(opened.left.remedy) : opened
}

// Gives back the store that is open at the end, which need not be the one that was open at the beginning.
const tellStory = async (shop: Readdress, one: StoryToTell, stage: Stage): Promise<Outcome<Readdress>> => {
  const { out, colours } = stage
  let now = shop
  let first = 0
  for (const [number, steps] of partsOf(one.story).entries()) {
    if (number > 0) {
      await now.close()
      const opened = await open(stage)
      if (Either.isLeft(opened)) return opened
      now = opened.right
      out.write(reopenedText(colours))
    }
    const text = await partText(now, one, first, steps, stage)
    if (Either.isLeft(text)) return closedAfter(now, text)
    out.write(text.right)
    first += steps.length
  }
  const address = await now.currentAddress(one.story.orderId)()
  if (Either.isLeft(address)) return closedAfter(now, Either.left(storeFailureText(address.left)))
  if (address.right !== null) out.write(endText(address.right, textWidth(out), colours))
  return Either.right(now)
}

const closedAfter = async <A>(shop: Readdress, outcome: A): Promise<A> => {
  await shop.close()
  return outcome
}

const partsOf = ({ steps }: Story): ReadonlyArray<ReadonlyArray<Step>> => {
  const pause = steps.indexOf('StoreReopens')
  const parts = pause === -1 ? [steps] : [steps.slice(0, pause), steps.slice(pause + 1)]
  return parts.map((part) => part.filter((step) => step !== 'StoreReopens'))
}

const partText = async (
  shop: Readdress,
  { story, clock }: StoryToTell,
  first: number,
  steps: ReadonlyArray<Step>,
  { out, colours }: Stage
): Promise<Outcome<string>> => {
  const played = await playSteps(shop, clock, story, first, steps)
  if (Either.isLeft(played)) return Either.left(storeFailureText(played.left))
  const trail = await shop.auditTrail(story.orderId)()
  return Either.isLeft(trail)
    ? Either.left(storeFailureText(trail.left))
    : Either.right(playedText(played.right, trail.right, clock, textWidth(out), colours))
}
