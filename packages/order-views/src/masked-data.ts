import { type MaskProfile, mask, Phone } from '@readdress/order'
import { isRecord, type Json } from './json.ts'

/**
 * The encoded data of an event as a profile shows it: each personal value gives way to its mask, chosen by the name of its field; an erased one
 * to the reason why it cannot be read.
 *
 * @example
 * const data = { recipientName: { $personal: { subject: 'buyer', value: '张三' } }, version: 2 }
 * assert.deepEqual(maskedData('display', data), { recipientName: '张*', version: 2 })
 */
export const maskedData = (profile: MaskProfile, data: Json): Json => masked(profile, '', data)

const masked = (profile: MaskProfile, field: string, data: Json): Json => {
  if (Array.isArray(data)) return data.map((one) => masked(profile, field, one))
  if (!isRecord(data)) return data
  const { $personal, $erased } = data
  if (isRecord($personal)) return shown(profile, field, $personal['value'] ?? null)
  if (isRecord($erased)) return `[erased: ${String($erased['because'])}]`
  return Object.fromEntries(Object.entries(data).map(([name, value]) => [name, masked(profile, name, value)]))
}

const shown = (profile: MaskProfile, field: string, value: Json): Json => {
  if (field === 'phone' && Phone.is(value)) return mask(profile, 'phone', value)
  if (field === 'district' && isRecord(value)) return districtShown(profile, value)
  return typeof value === 'string' ? mask(profile, maskOf.get(field) ?? 'text', value) : mask(profile, 'text', '')
}

// What has no mask of its own is free text or a number of a person: nothing of it is shown.
const maskOf: ReadonlyMap<string, 'name' | 'addressDetail' | 'email' | 'nickname'> = new Map([
  ['recipientName', 'name'],
  ['signer', 'name'],
  ['street', 'addressDetail'],
  ['detail', 'addressDetail'],
  ['email', 'email'],
  ['nickname', 'nickname'],
  ['accountId', 'nickname']
])

// Screens and waybills show where a place is down to the district.
const districtShown = (profile: MaskProfile, { name }: { readonly [name: string]: Json }): Json => {
  switch (profile) {
    case 'display':
    case 'waybill':
      return name ?? null
    case 'export':
    case 'log':
      return mask(profile, 'text', '')
  }
}
