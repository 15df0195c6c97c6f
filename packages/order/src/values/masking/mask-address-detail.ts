/**
 * The detail of an address as a courier may read it: street number and building stay, unit and room are hidden.
 *
 * What it cannot tell apart it hides: Chinese text after the last building or street word, and all text in other scripts
 * than Han and Latin.
 * Source: GB/T 41833-2022, which wants unit and room numbers hidden on a waybill.
 */
export const maskAddressDetail = (detail: string): string => {
  if (detail === '') return ''
  const hidden = hideRooms(hideNumbersBefore(hideNumberAtEnd(detail)))
  if (hidden === detail) return hideWhatFollowsTheBuilding(detail)
  return hideNumbersAfterTheLastMarker(hidden)
}

const digit = '[\\p{Nd}A-Za-zＡ-Ｚａ-ｚ一二三四五六七八九十百零〇两甲乙丙丁]'
const room = '单元|單元|室|房|户|戶'
const building = '[号號弄巷栋棟幢座楼樓村路街]'

// It begins where a number begins, so that a long row of digits and hyphens is read once.
const beforeRoom = new RegExp(`(?<!${digit}[-－]?)${digit}+(?:[-－]${digit}+)*(?=\\s*(?:${room}))`, 'gu')
const numberAtEnd =
  /(?<![\p{Nd}A-Za-z－-])[\p{Nd}A-Za-z]+(?:[-－][\p{Nd}A-Za-z]+)+[-－][A-Za-z]*\p{Nd}[\p{Nd}A-Za-z]*(?=\s*$)/u
const latinRoom =
  /((?:\b(?:flat|apartment|apt|suite|ste|unit|room|rm)(?![a-z])\.?\s*|[#＃]\s*)+)(?:[A-Z]{0,2}-?\p{Nd}[\p{Nd}A-Z-]*|[A-Z]\b)/giu
const lastMarker = new RegExp(`^(.*(?:${room}|${building}))(.*)$`, 'su')
const lastBuilding = new RegExp(`^(.*${building})(.*)$`, 'su')

const hideRooms = (detail: string): string => detail.replace(latinRoom, '$1**')

const hideNumbersBefore = (detail: string): string => detail.replace(beforeRoom, hideParts)

const hideNumberAtEnd = (detail: string): string => detail.replace(numberAtEnd, hideParts)

// Three parts are building, unit and room: the building stays.
const hideParts = (parts: string): string => {
  const [first = '', ...rest] = parts.split(/[-－]/u)
  return [rest.length >= 2 ? first : '**', ...rest.map(() => '**')].join('-')
}

const hideWhatFollowsTheBuilding = (detail: string): string => {
  const [, kept, rest = ''] = lastBuilding.exec(detail) ?? []
  if (kept !== undefined) return rest.trim() === '' ? detail : `${kept}****`
  return /\p{Script=Latin}/u.test(detail) && !/(?!\p{Script=Latin})\p{L}/u.test(detail) ? detail : '****'
}

// In 2单元1503 the room stands without its word, after the one that was found.
const hideNumbersAfterTheLastMarker = (detail: string): string => {
  const [, kept, rest = ''] = lastMarker.exec(detail) ?? []
  if (kept === undefined) return detail
  return kept + rest.replace(/[A-Za-z]*\p{Nd}[\p{Nd}A-Za-z]*(?![\p{Nd}A-Za-z]|[-－]\*)/gu, '**')
}
