import type { ShownAddress, ShownEntry } from 'readdress'
import { addressLine } from '../address-form.ts'
import { localTime } from '../clock.ts'
import { type Html, html, none } from '../html.ts'
import { saidIn } from '../said-in.ts'
import type { Words } from '../words.ts'

/** Where an order goes, what is asked for instead, and where each parcel is taken. */
export const addressCards = (
  { ordered, parcels, pending }: ShownAddress,
  entries: ReadonlyArray<ShownEntry>,
  words: Words
): ReadonlyArray<Html> => {
  const wished = entries.filter(
    (entry) =>
      entry.type === 'AddressChangeRequested' && pending.some(({ caseId }) => caseId === saidIn(entry, 'caseId'))
  )
  return [
    html`<section class="card"><h3>${words('ordered')}</h3><p>${addressLine(ordered.address, words)}</p><p class="hint">${versionNo(ordered.version, words)} · ${localTime(ordered.since)}</p></section>`,
    ...wished.map(
      (entry) =>
        html`<section class="card"><h3>${words('requested')}</h3><p>${addressLine(saidIn(entry, 'address'), words)}</p><p class="hint">${localTime(entry.occurredAt)}</p></section>`
    ),
    html`<section class="card"><h3>${words('routed')}</h3>${parcels.length === 0 ? html`<p>${words('noParcel')}</p>` : none}${parcels.map((parcel) => parcelWay(parcel, words))}</section>`
  ]
}

const versionNo = (version: number, words: Words): string => words('version').replace('#', String(version))

// The way of a parcel, with where it is now.
const parcelWay = (
  { parcelId, label, routed, delivered, returned, lost, reshipmentOf }: ShownAddress['parcels'][number],
  words: Words
): Html => {
  const instead = reshipmentOf === null ? '' : ` (${words('sentInsteadOf').replace('#', reshipmentOf)})`
  const isEnded = delivered !== null || returned !== null || lost !== null
  const ended =
    returned === null
      ? lost === null
        ? html`${words('delivered')} ${delivered === null ? '–' : localTime(delivered.at)}`
        : html`${words('lost')} ${localTime(lost)}`
      : html`${words('returned')} ${localTime(returned)}`
  return html`<p>${parcelId}${instead}</p><ol class="route"><li>${words('label')} ${label === null ? '–' : versionNo(label.version, words)}</li><li class="${!isEnded && routed !== null ? 'now' : ''}">${words('onTheWay')} ${routed === null ? '–' : routed === 'Unknown' ? '?' : versionNo(routed.version, words)}</li><li class="${isEnded ? 'now' : ''}">${ended}</li></ol>`
}
