import type { Clocks, PendingChange, ShownAddress } from 'readdress'
import { clocksText, timeText, zoneName } from '../texts/time-text.ts'
import { addressText } from '../texts/value-texts.ts'
import { waysText } from '../texts/ways-text.ts'
import { wordsOf } from '../texts/words.ts'
import { hanging } from '../wrapped.ts'
import { parcelText } from './parcel-text.ts'
import type { Page } from './question.ts'

/** Where an order goes, for a person to read. */
export const orderText = (order: ShownAddress, clocks: Clocks, { width, colours }: Page): string => {
  const { orderId, status, ordered, versions, parcels, pending } = order
  const section = (title: string, lines: ReadonlyArray<string>): string =>
    [`\n${colours.strong(title)}\n`, ...lines.map((line) => hanging('  ', 4, line, width))].join('')
  return [
    `${colours.strong(`Order ${orderId}`)}: ${wordsOf(status)}\n`,
    hanging('', 0, colours.faint(`${clocksText(clocks)} Times are local (${zoneName()}).`), width),
    section(status === 'Cancelled' ? 'Was to go to' : 'Goes to', [
      addressText(ordered.address),
      `version ${ordered.version}, since ${timeText(ordered.since)}, by ${wordsOf(ordered.by)}; on the platform: ${wordsOf(ordered.platformState)}`
    ]),
    section('Open changes', pending.length === 0 ? ['none'] : pending.map(pendingText)),
    section('Parcels', parcels.length === 0 ? ['none yet'] : parcels.map(parcelText)),
    section(
      'Address versions',
      versions.map(({ version, address }) => `${version}  ${addressText(address)}`)
    )
  ].join('')
}

const pendingText = ({ caseId, status, version, since, ways, agreed }: PendingChange): string =>
  [
    `${wordsOf(status)}${version === null ? '' : `, version ${version}`}`,
    `wished ${timeText(since)} (case ${caseId})`,
    ...(agreed === null ? [] : [`agreed: ${wordsOf(agreed)}`]),
    ...(ways.length === 0 ? [] : [`what to do: ${waysText(ways)}`])
  ].join('; ')
