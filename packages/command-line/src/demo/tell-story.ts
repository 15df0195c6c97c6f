import type { ParcelAddress, ShownAddress, ShownEntry } from 'readdress'
import type { Colours } from '../colours.ts'
import { parcelText } from '../questions/parcel-text.ts'
import { eventText } from '../texts/event-text.ts'
import { refusalText } from '../texts/refusal-text.ts'
import { dayText, weekTimeText } from '../texts/time-text.ts'
import { addressText } from '../texts/value-texts.ts'
import { wordsOf } from '../texts/words.ts'
import { hanging } from '../wrapped.ts'
import type { Played } from './play-story.ts'
import type { Step, Story } from './story.ts'
import type { StoryClock } from './story-clock.ts'
import { channelText, voiceText } from './voice-text.ts'

const columns = { when: 11, who: 12, channel: 11, mark: 2 }
const margin = 2
const indent = margin + columns.when + columns.who + columns.channel + columns.mark

/** The heading of a story, with its situation. */
export const headingText = (
  { title, situation, orderId }: Story,
  place: string,
  clock: StoryClock,
  width: number,
  { strong, faint }: Colours
): string =>
  [
    '\n',
    hanging(
      '',
      margin,
      `${strong(`Story ${place}: ${title}`)} ${faint(`(order ${orderId}, from ${dayText(clock.instant('0 12:00'))} on)`)}`,
      width
    ),
    hanging(' '.repeat(margin), margin, situation, width),
    '\n'
  ].join('')

/** The lines of a story: what came of its steps, from the order's audit trail, and what was refused. */
export const playedText = (
  played: ReadonlyArray<Played>,
  trail: ReadonlyArray<ShownEntry>,
  clock: StoryClock,
  width: number,
  colours: Colours
): string =>
  inOneGo(played)
    .map(([first, ...others]) => {
      const start = who(first.step, clock, colours)
      return first.type === 'Refused'
        ? hanging(`${start}${colours.bad('✗')} `, indent, refusedText(first, colours), width)
        : hanging(`${start}  `, indent, takenText([first, ...others], trail), width)
    })
    .join('')

type Group = readonly [Played, ...ReadonlyArray<Played>]

// What one person did at one time is one line; a refusal always has its own.
const inOneGo = (played: ReadonlyArray<Played>): ReadonlyArray<Group> => {
  const groups: Array<[Played, ...Array<Played>]> = []
  for (const one of played) {
    const last = groups.at(-1)
    if (last !== undefined && belongsTo(last[0], one)) last.push(one)
    else groups.push([one])
  }
  return groups
}

const belongsTo = (first: Played, one: Played): boolean =>
  first.type === 'Taken' &&
  one.type === 'Taken' &&
  first.step.at === one.step.at &&
  first.step.by === one.step.by &&
  first.step.channel === one.step.channel

const takenText = (group: Group, trail: ReadonlyArray<ShownEntry>): string => {
  const revisions = group.flatMap((one) => (one.type === 'Taken' ? one.revisions : []))
  return trail
    .filter(({ revision }) => revisions.includes(revision))
    .map(eventText)
    .join(' ')
}

const refusedText = ({ step, refused }: Extract<Played, { readonly type: 'Refused' }>, { bad }: Colours): string =>
  `${bad(`Refused to ${wordsOf(step.type)}.`)} ${refusalText(refused)}`

const who = ({ at, by, channel }: Step, clock: StoryClock, { faint }: Colours): string =>
  [
    ' '.repeat(margin),
    faint(weekTimeText(clock.instant(at)).padEnd(columns.when)),
    voiceText(by).padEnd(columns.who),
    faint(channelText(channel).padEnd(columns.channel))
  ].join('')

/** Says that the store was closed and opened again. */
export const reopenedText = ({ faint }: Colours): string =>
  `\n${' '.repeat(margin)}${faint('--- Here the program closes the store and opens it again from its files; the story goes on. ---')}\n\n`

/** Where the order of a story goes at its end, and where its parcels went. */
export const endText = ({ ordered, versions, parcels }: ShownAddress, width: number, { strong }: Colours): string => {
  const label = 'Now  '
  const lines = [
    `ordered to version ${ordered.version}: ${addressText(ordered.address)}`,
    ...parcels.map((parcel) => {
      const elsewhere = versions.find(({ version }) => isRoutedTo(parcel, version) && version !== ordered.version)
      return `parcel ${parcelText(parcel)}${elsewhere === undefined ? '' : `; version ${elsewhere.version} is ${addressText(elsewhere.address)}`}`
    })
  ]
  const start = ' '.repeat(margin)
  const shown = lines.map((line, index) =>
    hanging(`${start}${index === 0 ? strong(label) : ' '.repeat(label.length)}`, margin + label.length, line, width)
  )
  return `\n${shown.join('')}`
}

const isRoutedTo = ({ routed }: ParcelAddress, version: number): boolean =>
  routed !== null && routed !== 'Unknown' && routed.version === version
