import type { Json } from '@readdress/event-store'
import { isRecord } from '@readdress/order-views'

/** A personal value as people read it: a telephone as it is dialled, a district or a region by its names. */
export const personalText = (value: Json): string => {
  if (typeof value === 'string') return value
  if (!isRecord(value)) return JSON.stringify(value)
  const { number, extension, name } = value
  if (typeof number === 'string') return typeof extension === 'string' ? `${number} ext. ${extension}` : number
  if (typeof name === 'string') return name
  const names = [value['country'], value['province'], value['city']].flatMap((part) =>
    isRecord(part) && typeof part['name'] === 'string' ? [part['name']] : []
  )
  return names.length === 0 ? JSON.stringify(value) : names.join(' ')
}
