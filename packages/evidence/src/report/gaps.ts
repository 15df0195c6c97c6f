import { gapSentences } from './gap-sentences.ts'
import type { Html } from './html.ts'
import type { Reported, ReportedEvent } from './reported.ts'
import { momentOf, type Telling, textAt } from './telling.ts'
import { numberOf } from './timeline.ts'

const answers: ReadonlySet<string> = new Set([
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

const gapsOfTheCase = ({ events }: Reported, { language, time }: Telling): ReadonlyArray<Html> => {
  const of = (type: string): ReadonlyArray<ReportedEvent> => events.filter((event) => event.type === type)
  const last = events.at(-1)
  const isAnswered = (told: ReportedEvent): boolean =>
    events.some(({ type, data }) => answers.has(type) && isSame(told, { data }, '/interceptId'))
  const unanswered = of('CarrierNotified').filter((told) => !isAnswered(told))
  const unchecked = of('AddressChangeRequested').filter(
    (asked) => !of('AddressChangeVerified').some((checked) => isSame(asked, checked, '/caseId'))
  )
  const isLost = of('ParcelShipped').some(
    (shipped) => !of('ParcelDelivered').some((delivered) => isSame(shipped, delivered, '/parcelId'))
  )
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
    ...(stamped !== undefined && Number(stamped.rev) < last
      ? [gapSentences.noLaterStamp[language](numberOf(stamped))]
      : [])
  ]
}

const isSame = (one: Pick<ReportedEvent, 'data'>, other: Pick<ReportedEvent, 'data'>, pointer: string): boolean =>
  textAt(one.data, pointer) !== '' && textAt(one.data, pointer) === textAt(other.data, pointer)
