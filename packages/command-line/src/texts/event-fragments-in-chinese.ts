import type { Json } from 'readdress'
import { at, listAt, textAt } from './json-reading.ts'
import { scansInChinese } from './scans-in-chinese.ts'
import { moneyText, placeText } from './value-texts.ts'
import { inChinese, listedInChinese } from './words.ts'

// Parts of Chinese sentences about events that depend on more than one value.

const wordsAt = (data: Json, list: string, name: string): string =>
  listedInChinese([...new Set(listAt(data, list).map((one) => inChinese(textAt(one, name))))])

/** The checks that did not match. */
export const mismatchesInChinese = (data: Json): string =>
  listedInChinese(
    listAt(data, 'factors')
      .filter((one) => textAt(one, 'result') === 'Mismatch')
      .map((one) => inChinese(textAt(one, 'factor')))
  )

/** The way of a change for the order, or for each parcel: `包裹 A：无法改址（包裹已签收）；包裹 C：修改订单地址`. */
export const waysInChinese = (data: Json): string =>
  listAt(data, 'plan')
    .map((one) => {
      const [target, because] = [textAt(one, 'target'), textAt(one, 'because')]
      const parcel = target === 'Order' ? '' : `包裹 ${target}：`
      return `${parcel}${inChinese(textAt(one, 'route'))}${because === '' ? '' : `（${inChinese(because)}）`}`
    })
    .join('；')

/** What must be settled before a change takes effect. */
export const settledFirstInChinese = (data: Json): string =>
  listAt(data, 'requirements').length === 0 ? '' : `前置条件：${wordsAt(data, 'requirements', 'requirement')}。`

/** The ways out that are offered, as a choice. */
export const optionsInChinese = (data: Json): string =>
  listAt(data, 'options')
    .map((one) => inChinese(textAt(one, 'resolution')))
    .join('，或者')

/** How much is damaged: another word than for parcels whose outcomes differ. */
export const extentInChinese = (data: Json): string => {
  const extent = textAt(data, 'extent')
  return extent === 'Partial' ? '部分' : inChinese(extent)
}

/** What may make good a problem: `重新发货，或者全额退款`. */
export const remediesInChinese = (data: Json): string =>
  listAt(data, 'options')
    .map((one) => inChinese(textAt(one, 'remedy')))
    .join('，或者')

/** An amount: `198.00 元`. */
export const moneyInChinese = (money: Json): string =>
  moneyText(money).replace(/^CNY (.*)$/, (_all, amount: string) => `${amount} 元`)

/** What something costs, where it costs anything. */
export const costInChinese = (data: Json, name: string): string =>
  at(data, name) === null ? '' : `，费用 ${moneyInChinese(at(data, name))}`

/** The parcels that something is said of: `包裹 p1、p2`. */
export const parcelsInChinese = (data: Json): string =>
  `包裹 ${listedInChinese(listAt(data, 'parcelIds').map((one) => textAt(one)))}`

/** The parcel that an issue is about, as its id says: `OffCourse:p1:1`. */
export const ofParcelInChinese = (data: Json): string => {
  const [, parcelId] = textAt(data, 'issueId').split(':')
  return parcelId === undefined ? '' : `包裹 ${parcelId} 的`
}

/** What a scan or a problem of delivery is called. */
export const scanWordInChinese = (name: string): string => scansInChinese.get(name) ?? name

/** What a scan says, and where: `运输中，已揽收（成都市）`. */
export const scannedInChinese = (data: Json): string => {
  const [subStatus, city] = [textAt(data, 'subStatus'), textAt(data, 'place', 'city', 'name')]
  const more = subStatus === 'Other' || subStatus === '' ? '' : `，${scanWordInChinese(subStatus)}`
  return `${scanWordInChinese(textAt(data, 'status'))}${more}${city === '' ? '' : `（${city}）`}`
}

/** How a parcel was handed over, where it was not simply given to the recipient. */
export const handedOverInChinese = (data: Json): string => {
  const mode = textAt(data, 'mode')
  return mode === 'ToRecipient' ? '' : `（${inChinese(mode)}）`
}

/** Which address version a delivery matches, as far as is known. */
export const matchedVersionInChinese = (data: Json): string => {
  const version = textAt(data, 'matchesVersion')
  return version === '' ? '' : `，在地址版本 ${version} 的城市`
}

/** Which address version a carrier is to go to, where the instruction names one. */
export const toVersionInChinese = (data: Json): string => {
  const version = textAt(data, 'toVersion')
  return version === '' ? '' : `（地址版本 ${version}）`
}

/** The city of an address, or the next wider division that it has. */
export const placeInChinese = (address: Json): string => placeText(address, '某地')

/** The name of a carrier. */
export const carrierInChinese = (carrier: string): string => {
  const name = inChinese(carrier)
  return name === carrier ? ` ${carrier.toUpperCase()} ` : name
}

/** Where a parcel waits to be fetched: the word for a station is another one where a parcel only passes through it. */
export const pointInChinese = (data: Json): string => {
  const kind = textAt(data, 'pointKind')
  return kind === 'Station' ? '驿站' : inChinese(kind)
}

/** The facts that something is said of, by who told them. */
export const reportedInChinese = (data: Json): string =>
  listAt(data, 'sources')
    .map((one) => `${textAt(one, 'system')} 的消息 ${textAt(one, 'eventId')}`)
    .join('、')
