import type { Clocks, ShownAddressHistory, ShownVersionHistory } from 'readdress'
import { clocksText, minuteText, zoneName } from '../texts/time-text.ts'
import { addressText } from '../texts/value-texts.ts'
import { counted, listed, wordsOf } from '../texts/words.ts'
import { hanging } from '../wrapped.ts'
import type { Page } from './question.ts'

/** How the addresses of an order came about, for a person to read. */
export const historyText = (
  { orderId, versions, parcels }: ShownAddressHistory,
  clocks: Clocks,
  { width, colours: { strong, faint } }: Page
): string =>
  [
    `${strong(`Order ${orderId}`)}: ${counted(versions.length, 'address version')}\n`,
    hanging('', 0, faint(`${clocksText(clocks)} Times are local (${zoneName()}).`), width),
    ...versions.map((version) =>
      [
        `\n${strong(`Version ${version.version}, ${wordsOf(version.status)}`)}\n`,
        ...linesOf(version).map((line) => hanging('  ', 4, line, width))
      ].join('')
    ),
    `\n${strong('Where parcels were to be handed over')}\n`,
    ...(parcels.length === 0 ? ['  no label yet\n'] : []),
    ...parcels.flatMap(({ parcelId, places }) =>
      places.map(({ version, basis, agreedBy, ...period }) =>
        hanging(
          '  ',
          4,
          `${parcelId}: version ${version} ${basis === 'Label' ? 'by its label' : 'by the carrier’s new route'}, ${periodText(period)}${agreedBy === null ? '' : `; agreed by the ${wordsOf(agreedBy)}`}`,
          width
        )
      )
    )
  ].join('')

const linesOf = (version: ShownVersionHistory): ReadonlyArray<string> => {
  const { approvals, consentedAt, amendedAt, confirmedAt, ordered, paidAt } = version
  return [
    version.isErased ? `${addressText(version.address)} (erased)` : addressText(version.address),
    originText(version),
    ...(confirmedAt === null ? [] : [`confirmed by the ${wordsOf(version.agreedBy)} ${minuteText(confirmedAt)}`]),
    ...approvals.map(
      ({ kind, basis, by, at }) =>
        `approved ${minuteText(at)}: ${wordsOf(kind)}, ${basis === 'Silence' ? 'by silence' : `by ${wordsOf(by)}`}`
    ),
    ...(consentedAt === null ? [] : [`the buyer said yes ${minuteText(consentedAt)}`]),
    ...(amendedAt.length === 0 ? [] : [`saved ${listed(amendedAt.map(minuteText))}`]),
    ordered.length === 0 ? 'never the ordered address' : `ordered address ${listed(ordered.map(periodText))}`,
    ...(paidAt === null ? [] : [`paid at this version ${minuteText(paidAt)}`])
  ]
}

const originText = ({ origin, agreedBy, caseId, reason, initiator, level }: ShownVersionHistory): string => {
  switch (origin) {
    case 'Placement':
      return 'came with the order'
    case 'Platform':
      return `changed on the platform by ${wordsOf(agreedBy)}`
    case 'Redirect':
      return `found out from a redirect; said to be right by ${wordsOf(agreedBy)}`
    case 'Case':
      return [
        `wished by the ${wordsOf(initiator ?? 'Buyer')}${reason === null ? '' : ` (${wordsOf(reason)})`}`,
        ...(level === null ? [] : [`proof ${level}`]),
        `case ${caseId}`
      ].join('; ')
  }
}

const periodText = ({ from, until }: { readonly from: string; readonly until: string | null }): string =>
  until === null ? `since ${minuteText(from)}` : `from ${minuteText(from)} to ${minuteText(until)}`
