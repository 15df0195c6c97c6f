import { chance } from './chance.ts'
import { carrierSilent, redirected, redirectRefused, tooLate } from './stories/after-shipment.ts'
import { amendedInTime, competing, fraud, unchanged, withdrawn } from './stories/before-shipment.ts'
import { heldByPlatform, heldInTime, relabelled } from './stories/in-the-house.ts'
import { anotherCountry, sentAgain } from './stories/other-ways.ts'
import { type Line, type Teller, teller } from './teller.ts'

interface Chapter {
  readonly story: (story: Teller) => void
  readonly platform: string
  readonly yuan: readonly [number, number]
  /** How many of a hundred orders go this way. */
  readonly share: number
}

const chapters: ReadonlyArray<Chapter> = [
  { story: amendedInTime, platform: 'xiaohongshu', yuan: [49, 699], share: 24 },
  { story: amendedInTime, platform: 'wechat', yuan: [49, 699], share: 12 },
  { story: unchanged, platform: 'xiaohongshu', yuan: [19, 999], share: 14 },
  { story: relabelled, platform: 'taobao', yuan: [49, 699], share: 4 },
  { story: heldInTime, platform: 'jd', yuan: [49, 699], share: 3 },
  { story: heldByPlatform, platform: 'pinduoduo', yuan: [49, 699], share: 2 },
  { story: sentAgain, platform: 'generic', yuan: [99, 899], share: 3 },
  { story: anotherCountry, platform: 'generic', yuan: [99, 899], share: 2 },
  { story: redirected, platform: 'shopify', yuan: [99, 899], share: 10 },
  { story: redirectRefused, platform: 'shopify', yuan: [99, 899], share: 6 },
  { story: carrierSilent, platform: 'shopify', yuan: [99, 899], share: 3 },
  { story: competing, platform: 'xiaohongshu', yuan: [49, 699], share: 5 },
  { story: withdrawn, platform: 'xiaohongshu', yuan: [49, 699], share: 5 },
  { story: tooLate, platform: 'generic', yuan: [49, 699], share: 4 },
  { story: fraud, platform: 'xiaohongshu', yuan: [5200, 8800], share: 3 }
]

/** The commands of so many orders in the order of time, one JSON text each; the same seed gives the same orders. */
export const sampleOrders = (seed: number, count: number): ReadonlyArray<string> => {
  const draw = chance(seed)
  const begin = Date.UTC(2026, 2, 1, 1)
  const lines: Array<Line> = []
  for (let n = 1; n <= count; n += 1) {
    const { story, platform, yuan } = chapterOf((n * 37) % 100)
    const begins = new Date(begin + n * 6 * 3_600_000 + draw.between(0, 12 * 3600) * 1000)
    const telling = teller(draw, n, platform, begins, draw.between(yuan[0], yuan[1]))
    story(telling)
    lines.push(...telling.lines())
  }
  // A stable sort: the commands of one order keep their order.
  return lines.toSorted((one, other) => one.occurredAt.localeCompare(other.occurredAt)).map(({ text }) => text)
}

const chapterOf = (place: number): Chapter => {
  let end = 0
  for (const chapter of chapters) {
    end += chapter.share
    if (place < end) return chapter
  }
  throw new RangeError('The shares of the chapters do not make a hundred.')
}
