import { type Saying, claimSentences as sentences } from './claim-sentences.ts'
import { codeWord } from './code-words.ts'
import { standingEvents } from './declared-wrong.ts'
import { eventLabel } from './event-labels.ts'
import { carrierAnswers } from './gaps.ts'
import { minuteAt } from './report-time.ts'
import type { Language, Reported, ReportedEvent, Word } from './reported.ts'
import { momentOf, textAt, valueAt } from './telling.ts'
import { numberOf } from './timeline.ts'

/** What a report says of a case in one sentence. */
export interface Claim {
  readonly saying: Saying
  /** The event that it is about, or after which something is missing; null for the whole order. */
  readonly about: ReportedEvent | null
  /** Whether that event shows it, and not only that something is missing after it. */
  readonly isShown: boolean
  /** How much a short summary needs it, from 1 to `leastRank`. */
  readonly rank: number
}

/** The rank of what a summary needs least. */
export const leastRank = 8

/** The sentence of a claim, with the number of its event. */
export const claimText = (claim: Claim, offset: string): Word =>
  claim.saying(timeOfClaim(claim, offset), claim.about === null ? '' : numberOf(claim.about))

/** When what is claimed happened, to the minute; empty where it did not. */
export const timeOfClaim = ({ about, isShown }: Claim, offset: string): string =>
  about === null || !isShown ? '' : minuteAt(momentOf(about), offset)

type Events = ReadonlyArray<ReportedEvent>

/**
 * What happened to an order, in a few sentences without any personal value, as it was recorded: of several changes the last one that was made, or else the last
 * that was asked for; of carriers and parcels each. What was declared wrong later is no part of it.
 */
export const claimsOf = ({ events: all }: Reported): ReadonlyArray<Claim> => {
  const events = standingEvents(all)
  const claims = [...ofOrder(events), ...ofChange(events), ...ofCarriers(events), ...ofParcels(events)]
  return claims.sort((one, other) => placeOf(one) - placeOf(other))
}

const placeOf = ({ about }: Claim): number => (about === null ? Number.MAX_SAFE_INTEGER : Number(about.rev))

const shown = (rank: number, about: ReportedEvent, saying: Saying): Claim => ({ rank, about, saying, isShown: true })
const missing = (rank: number, about: ReportedEvent | null, saying: Saying): Claim => ({
  rank,
  about,
  saying,
  isShown: false
})

const ofOrder = (events: Events): ReadonlyArray<Claim> => {
  const [placed, noticed] = [lastOf(events, 'OrderPlaced'), lastOf(events, 'BuyerNotified')]
  return [
    ...(placed === undefined ? [] : [shown(leastRank, placed, sentences.placed(wordAt(placed.data, '/platform')))]),
    noticed === undefined ? missing(7, null, sentences.notNoticed) : shown(7, noticed, sentences.noticed)
  ]
}

const ends: ReadonlySet<string> = new Set([
  'AddressChangeRejected',
  'AddressChangeWithdrawn',
  'AddressChangeExpired',
  'AddressChangeInvalidated',
  'AddressChangeSuperseded'
])

const ofChange = (events: Events): ReadonlyArray<Claim> => {
  const made = lastOf(events, 'AddressAmended')
  const requests = events.filter(({ type }) => type === 'AddressChangeRequested')
  const asked = requests.find((request) => made !== undefined && isSame(request, made, '/caseId')) ?? requests.at(-1)
  const change = made === undefined ? [] : [shown(1, made, sentences.made(numberAt(made.data, '/version')))]
  if (asked === undefined) return change
  const ofCase = events.filter((event) => isSame(event, asked, '/caseId'))
  const [checked, confirmed] = [lastOf(ofCase, 'AddressChangeVerified'), lastOf(ofCase, 'NewAddressConfirmed')]
  const ended = made === undefined ? ofCase.findLast(({ type }) => ends.has(type)) : undefined
  return [
    ...change,
    shown(2, asked, sentences.asked(wordAt(asked.data, '/initiator'), wordAt(asked.meta, '/channel'))),
    checked === undefined
      ? missing(3, asked, sentences.notChecked)
      : shown(3, checked, sentences.checked(textAt(checked.data, '/level'), textAt(checked.data, '/required'))),
    ...(confirmed === undefined ? [] : [shown(6, confirmed, sentences.confirmed)]),
    ...(ended === undefined ? [] : [shown(1, ended, sentences.ended(eventLabel(ended.type)))])
  ]
}

const ofCarriers = (events: Events): ReadonlyArray<Claim> =>
  events
    .filter(({ type }) => type === 'CarrierNotified')
    .flatMap((told) => {
      const answer = events.findLast((event) => carrierAnswers.has(event.type) && isSame(event, told, '/interceptId'))
      return [
        shown(6, told, sentences.told),
        answer === undefined
          ? missing(3, told, sentences.noAnswer)
          : shown(3, answer, sentences.answer(eventLabel(answer.type)))
      ]
    })

const ofParcels = (events: Events): ReadonlyArray<Claim> => [
  ...events
    .filter(({ type }) => type === 'ParcelShipped')
    .flatMap((shipped) => {
      const left = shown(6, shipped, sentences.shipped(numberAt(shipped.data, '/version')))
      const isDelivered = events.some(
        (event) => event.type === 'ParcelDelivered' && isSame(event, shipped, '/parcelId')
      )
      return isDelivered ? [left] : [left, missing(4, shipped, sentences.notDelivered)]
    }),
  ...events
    .filter(({ type }) => type === 'ParcelDelivered')
    .map((delivered) => shown(4, delivered, sentences.delivered(numberAt(delivered.data, '/matchesVersion'))))
]

// Nothing is the same as what is not told.
const isSame = (one: ReportedEvent, other: ReportedEvent, pointer: string): boolean =>
  textAt(one.data, pointer) !== '' && textAt(one.data, pointer) === textAt(other.data, pointer)

const lastOf = (events: Events, type: string): ReportedEvent | undefined =>
  events.findLast((event) => event.type === type)

const wordAt = (from: ReportedEvent['data'], pointer: string): Word => codeWord(textAt(from, pointer))

const numberAt = (from: ReportedEvent['data'], pointer: string): string => {
  const found = valueAt(from, pointer)
  return typeof found === 'number' ? String(found) : '?'
}

/** Sentences as one paragraph. */
export const paragraph = (sentencesOf: ReadonlyArray<Word>, language: Language): string =>
  sentencesOf.map((text) => text[language]).join(language === 'zh' ? '' : ' ')
