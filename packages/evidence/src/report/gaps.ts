import { standingEvents } from './declared-wrong.ts'
import { gapSentences } from './gap-sentences.ts'
import type { Html } from './html.ts'
import type { Reported, ReportedEvent } from './reported.ts'
import { momentOf, type Telling, textAt } from './telling.ts'
import { numberOf } from './timeline.ts'

/** What a carrier may answer. */
export const carrierAnswers: ReadonlySet<string> = new Set([
  'InterceptAccepted',
  'InterceptProgressed',
  'InterceptRefused',
  'InterceptSucceeded',
  'InterceptFailed',
  'InterceptCancelled',
  'InterceptCancelRefused'
])

/** What one would expect to find on record and does not. */
export const gapsIn = (reported: Reported, telling: Telling): ReadonlyArray<Html> => [
  ...gapsOfTheCase(reported, telling),
  ...gapsOfTheRecord(reported, telling)
]

const idsOf = (
  events: ReadonlyArray<ReportedEvent>,
  pointer: string,
  isOf: (type: string) => boolean
): ReadonlySet<string> => new Set(events.flatMap(({ type, data }) => (isOf(type) ? [textAt(data, pointer)] : [])))

const lacks = (ids: ReadonlySet<string>, { data }: ReportedEvent, pointer: string): boolean => {
  const id = textAt(data, pointer)
  return id === '' || !ids.has(id)
}

const gapsOfTheCase = ({ events: all }: Reported, { language, time }: Telling): ReadonlyArray<Html> => {
  const events = standingEvents(all)
  const of = (type: string): ReadonlyArray<ReportedEvent> => events.filter((event) => event.type === type)
  const last = events.at(-1)
  const answered = idsOf(events, '/interceptId', (type) => carrierAnswers.has(type))
  const checked = idsOf(events, '/caseId', (type) => type === 'AddressChangeVerified')
  const delivered = idsOf(events, '/parcelId', (type) => type === 'ParcelDelivered')
  const isLost = of('ParcelShipped').some((shipped) => lacks(delivered, shipped, '/parcelId'))
  const unanswered = of('CarrierNotified').filter((told) => lacks(answered, told, '/interceptId'))
  const unchecked = of('AddressChangeRequested').filter((asked) => lacks(checked, asked, '/caseId'))
  return [
    ...unchecked.map((asked) => gapSentences.noCheck[language](numberOf(asked))),
    ...unanswered.map((told) =>
      gapSentences.noAnswer[language](time(momentOf(told)), numberOf(told), time(momentOf(last ?? told)))
    ),
    ...(of('BuyerNotified').length === 0 ? [gapSentences.noNotice[language]()] : []),
    ...(isLost ? [gapSentences.noDelivery[language]()] : [])
  ]
}

const gapsOfTheRecord = ({ events, anchors }: Reported, { language }: Telling): ReadonlyArray<Html> => {
  const last = Number(events.at(-1)?.rev ?? 0)
  const before = events.filter(({ hash }) => hash === null).at(-1)
  const [logged, stamped] = [anchors.at(-1), anchors.findLast(({ isStamped }) => isStamped)]
  return [
    ...events.flatMap((event) => (event.data === null ? [gapSentences.redacted[language](numberOf(event))] : [])),
    ...(before === undefined ? [] : [gapSentences.beforeChain[language](numberOf(before))]),
    ...(logged !== undefined && Number(logged.rev) < last ? [gapSentences.noAnchor[language](numberOf(logged))] : []),
    ...(stamped === undefined ? [gapSentences.noStamp[language]()] : []),
    ...(stamped === undefined ? [] : [gapSentences.stampsUnread[language]()]),
    ...(stamped !== undefined && Number(stamped.rev) < last
      ? [gapSentences.noLaterStamp[language](numberOf(stamped))]
      : [])
  ]
}
