import type { Json } from 'readdress'
import { at, listAt, textAt } from './json-reading.ts'
import { moneyText } from './value-texts.ts'
import { waysText } from './ways-text.ts'
import { listed, wordsOf } from './words.ts'

// Parts of sentences about events that depend on more than one value.

/** The checks that did not match. */
export const mismatches = (data: Json): string =>
  listed(
    listAt(data, 'factors')
      .filter((one) => textAt(one, 'result') === 'Mismatch')
      .map((one) => wordsOf(textAt(one, 'factor')))
  )

/** The way of a change for the order, or for each parcel. */
export const ways = (data: Json): string =>
  waysText(
    listAt(data, 'plan').map((one) => {
      const because = textAt(one, 'because')
      return {
        target: textAt(one, 'target'),
        route: textAt(one, 'route'),
        because: because === '' ? null : because
      }
    })
  )

/** What must be settled before a change takes effect. */
export const settledFirst = (data: Json): string => {
  const open = [...new Set(listAt(data, 'requirements').map((one) => wordsOf(textAt(one, 'requirement'))))]
  return open.length === 0 ? '' : ` Before that: ${listed(open)}.`
}

/** What something costs, where it costs anything. */
export const cost = (data: Json, name: string): string =>
  at(data, name) === null ? '' : ` and costs ${moneyText(at(data, name))}`

/** The parcels that something is said of: `parcel p1`, `parcels p1 and p2`. */
export const namedParcels = (data: Json): string => {
  const ids = listAt(data, 'parcelIds').map((one) => textAt(one))
  return `${ids.length === 1 ? 'parcel' : 'parcels'} ${listed(ids)}`
}

/** The parcel that an issue is about, as its id says: `OffCourse:p1:1`. */
export const ofParcel = (data: Json): string => {
  const [, parcelId] = textAt(data, 'issueId').split(':')
  return parcelId === undefined ? '' : ` with parcel ${parcelId}`
}

/** What a scan says, and where: `in transit, picked up (成都市)`. */
export const scanned = (data: Json): string => {
  const [subStatus, city] = [textAt(data, 'subStatus'), textAt(data, 'place', 'city', 'name')]
  const more = subStatus === 'Other' || subStatus === '' ? '' : `, ${wordsOf(subStatus)}`
  return `${wordsOf(textAt(data, 'status'))}${more}${city === '' ? '' : ` (${city})`}`
}

/** How a parcel was handed over, where it was not simply given to the recipient. */
export const handedOver = (data: Json): string => {
  const mode = textAt(data, 'mode')
  return mode === 'ToRecipient' ? '' : ` ${wordsOf(mode)}`
}

/** Which address version a delivery matches, as far as is known. */
export const matchedVersion = (data: Json): string => {
  const version = textAt(data, 'matchesVersion')
  return version === '' ? '' : `, in the city of version ${version}`
}

/** Which address version a carrier is to go to, where the instruction names one. */
export const toVersion = (data: Json): string => {
  const version = textAt(data, 'toVersion')
  return version === '' ? '' : ` (version ${version})`
}

/** The facts that something is said of, by who told them: `message 4471 of kuaidi100`. */
export const reported = (data: Json): string =>
  listed(listAt(data, 'sources').map((one) => `message ${textAt(one, 'eventId')} of ${textAt(one, 'system')}`))
