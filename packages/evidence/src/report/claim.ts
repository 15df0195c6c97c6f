import { type Saying, claimSentences as sentences } from './claim-sentences.ts'
import { codeWord } from './code-words.ts'
import { standingEvents } from './declared-wrong.ts'
import { eventLabel } from './event-labels.ts'
import { carrierAnswers, notDelivered } from './gaps.ts'
import { timeAt } from './report-time.ts'
import type { Language, Reported, ReportedEvent, Word } from './reported.ts'
import { momentOf, textAt, valueAt } from './telling.ts'
import { numberOf } from './timeline.ts'

/** What a report claims in one sentence, and the events that it rests on. */
export interface Claim {
  readonly saying: Saying
  /** When it happened, to the minute and at the offset of the report; empty for what is not recorded. */
  readonly when: string
  readonly rests: ReadonlyArray<ReportedEvent>
  /** How much a short summary needs it, from 1 to `leastRank`. */
  readonly rank: number
}

/** The rank of what a summary needs least. */
export const leastRank = 8

/** The sentence of a claim, with the number of its event. */
export const claimText = ({ saying, when, rests: [event] }: Claim): Word =>
  saying(when, event === undefined ? '' : numberOf(event))

const ends: ReadonlySet<string> = new Set([
  'AddressChangeRejected',
  'AddressChangeWithdrawn',
  'AddressChangeExpired',
  'AddressChangeInvalidated',
  'AddressChangeSuperseded'
])

/**
 * What happened to the order, in a few sentences without any personal value: of several changes the last one that was made, or else the last that was
 * asked for.
 */
export const claimsOf = ({ events: all, said }: Reported): ReadonlyArray<Claim> => {
  const events = standingEvents(all)
  const made = last(events, 'AddressAmended')
  const caseId = textAt(made?.data ?? null, '/caseId')
  const asked =
    events.find(
      ({ type, data }) => type === 'AddressChangeRequested' && caseId !== '' && textAt(data, '/caseId') === caseId
    ) ?? last(events, 'AddressChangeRequested')
  const isOfCase = (data: ReportedEvent['data']): boolean =>
    textAt(data, '/caseId') === textAt(asked?.data ?? null, '/caseId')
  const ofCase = (type: string): ReportedEvent | undefined =>
    events.findLast((event) => event.type === type && isOfCase(event.data))
  const at = (event: ReportedEvent): string => timeAt(momentOf(event), said.report.offset).slice(0, 16)
  const tell = claim(at)
  const placed = last(events, 'OrderPlaced')
  const checked = ofCase('AddressChangeVerified')
  const confirmed = ofCase('NewAddressConfirmed')
  const ended = events.findLast(({ type, data }) => ends.has(type) && isOfCase(data))
  const told = last(events, 'CarrierNotified')
  const answer = events.findLast(
    ({ type, data }) =>
      carrierAnswers.has(type) && textAt(data, '/interceptId') === textAt(told?.data ?? null, '/interceptId')
  )
  const shipped = last(events, 'ParcelShipped')
  const delivered = last(events, 'ParcelDelivered')
  const noticed = last(events, 'BuyerNotified')
  return inOrder([
    ...(placed === undefined ? [] : [tell(leastRank, [placed], sentences.placed(code(placed, '/platform', 'data')))]),
    ...(asked === undefined
      ? []
      : [
          tell(2, [asked], sentences.asked(code(asked, '/initiator', 'data'), code(asked, '/channel', 'meta'))),
          checked === undefined
            ? tell(3, [], sentences.notChecked)
            : tell(3, [checked], sentences.checked(textAt(checked.data, '/level'), textAt(checked.data, '/required'))),
          ...(confirmed === undefined ? [] : [tell(6, [confirmed], sentences.confirmed)])
        ]),
    ...(made === undefined
      ? ended === undefined
        ? []
        : [tell(1, [ended], sentences.ended(eventLabel(ended.type)))]
      : [tell(1, [made], sentences.made(number(made, '/version')))]),
    ...(told === undefined
      ? []
      : [
          tell(6, [told], sentences.told),
          answer === undefined
            ? tell(3, [], sentences.noAnswer)
            : tell(3, [answer], sentences.answer(eventLabel(answer.type)))
        ]),
    ...(shipped === undefined ? [] : [tell(6, [shipped], sentences.shipped(number(shipped, '/version')))]),
    ...(delivered === undefined
      ? []
      : [tell(4, [delivered], sentences.delivered(number(delivered, '/matchesVersion')))]),
    ...(notDelivered(events).length === 0
      ? []
      : [tell(4, [], delivered === undefined ? sentences.notDelivered : sentences.notAllDelivered)]),
    noticed === undefined ? tell(7, [], sentences.notNoticed) : tell(7, [noticed], sentences.noticed)
  ])
}

// By the order in which they were recorded; what is not recorded at the end.
const inOrder = (claims: ReadonlyArray<Claim>): ReadonlyArray<Claim> =>
  [...claims].sort((one, other) => placeOf(one) - placeOf(other))

const placeOf = ({ rests: [event] }: Claim): number =>
  event === undefined ? Number.MAX_SAFE_INTEGER : Number(event.rev)

const claim =
  (at: (event: ReportedEvent) => string) =>
  (rank: number, rests: ReadonlyArray<ReportedEvent>, saying: Saying): Claim => {
    const [event] = rests
    return { rank, rests, saying, when: event === undefined ? '' : at(event) }
  }

const last = (events: ReadonlyArray<ReportedEvent>, type: string): ReportedEvent | undefined =>
  events.findLast((event) => event.type === type)

const code = ({ data, meta }: ReportedEvent, pointer: string, from: 'data' | 'meta'): Word =>
  codeWord(textAt(from === 'data' ? data : meta, pointer))

const number = ({ data }: ReportedEvent, pointer: string): string => {
  const found = valueAt(data, pointer)
  return typeof found === 'number' ? String(found) : '?'
}

/** Sentences as one paragraph. */
export const paragraph = (sentencesOf: ReadonlyArray<Word>, language: Language): string =>
  sentencesOf.map((text) => text[language]).join(language === 'zh' ? '' : ' ')
