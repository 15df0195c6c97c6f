import type { ParcelOnBoard } from 'readdress'
import { minuteText, zoneName } from '../texts/time-text.ts'
import { counted, listed, wordsOf } from '../texts/words.ts'
import { hanging } from '../wrapped.ts'
import type { Page } from './question.ts'

/** Where parcels are, for a person to read. */
export const trackingText = (parcels: ReadonlyArray<ParcelOnBoard>, page: Page): string =>
  parcels.length === 0
    ? 'No such parcel is on its way.\n'
    : [
        `${page.colours.strong(counted(parcels.length, 'parcel'))}\n`,
        page.colours.faint(`Scans have the time of their carrier; other times are local (${zoneName()}).\n`),
        ...parcels.map((parcel) => parcelText(parcel, page))
      ].join('')

const parcelText = (parcel: ParcelOnBoard, { width, colours: { strong, bad } }: Page): string => {
  const { orderId, parcelId, stage, carrier, trackingNumber, sources, expectedDelivery } = parcel
  const label = carrier === null ? 'no label yet' : `${carrier} ${trackingNumber ?? ''}`
  const troubles = troublesOf(parcel)
  return [
    `\n${strong(`Order ${orderId}, parcel ${parcelId}`)}: ${wordsOf(stage)}\n`,
    hanging(
      '  ',
      4,
      `${label}${expectedDelivery === null ? '' : `; expected ${minuteText(expectedDelivery)}`}; ${courseText(parcel)}`,
      width
    ),
    ...sources.map(({ system, status, subStatus, at, place }) => {
      const city = place?.city?.name ?? place?.province?.name ?? null
      const more = subStatus === 'Other' ? '' : `, ${wordsOf(subStatus)}`
      const when = `${at.local.replace('T', ' ').slice(0, 16)}`
      return hanging(
        '  ',
        4,
        `${when}  ${wordsOf(status)}${more}${city === null ? '' : ` (${city})`}, says ${system}`,
        width
      )
    }),
    ...(troubles.length === 0 ? [] : [hanging('  ', 4, bad(`✗ ${troubles.join('; ')}`), width)])
  ].join('')
}

const courseText = ({ course }: ParcelOnBoard): string => {
  switch (course) {
    case 'NotSeen':
      return 'not yet seen where it should go'
    case 'On':
      return 'seen where it should go'
    case 'Off':
      return 'seen where it should not go'
    case 'Unknown':
      return 'somebody redirected it, nobody knows where to'
  }
}

const troublesOf = ({ isStalled, isDisputed, nearOldAddress, enquiries }: ParcelOnBoard): ReadonlyArray<string> => [
  ...(isStalled ? ['not scanned for too long'] : []),
  ...(isDisputed ? ['the sources disagree'] : []),
  ...(nearOldAddress.length === 0 ? [] : [`near the old address: ${listed(nearOldAddress.map(wordsOf))}`]),
  ...enquiries.map(({ rung, dueAt }) => `asked ${wordsOf(rung)}, answer due ${minuteText(dueAt)}`)
]
