import { parsePhone, type ShortText, StatedAddress } from '@readdress/order'
import * as Either from 'fp-ts/lib/Either.js'
import { shortText } from '../text-within.ts'
import type { AddressMessage, DouyinPlace } from './douyin-message.ts'

/**
 * An address of Douyin as far as it stands in the clear, and so perhaps without a name, telephone or street; null where it is none.
 *
 * The street that Douyin names is a subdistrict, which is said before the rest.
 */
export const douyinAddress = (
  { province, city, town, street, detail }: DouyinPlace,
  { name, tel }: AddressMessage['receiver_msg']
): StatedAddress | null => {
  const address: unknown = {
    region: { country: { code: 'CN', name: '中国' }, ...division('province', province), ...division('city', city) },
    ...division('district', town),
    ...stated('recipientName', inClear(name)),
    ...stated('phone', inClear(tel), (text) => Either.isRight(parsePhone(text))),
    ...stated('street', inClear(street?.name)),
    ...stated('detail', inClear(detail))
  }
  return StatedAddress.is(address) ? address : null
}

// `#…#` and `$…$` are how Douyin spells what it has encrypted, asterisks what it has masked.
const inClear = (text: string | null | undefined): ShortText | null =>
  /^[#$~]|[*＊]/.test(text ?? '') ? null : shortText(text)

const stated = (field: string, text: ShortText | null, isSuch: (text: ShortText) => boolean = () => true): object =>
  text !== null && isSuch(text) ? { [field]: text } : {}

const division = (field: string, part: DouyinPlace['city']): object => {
  const name = shortText(part?.name)
  const code = String(part?.id ?? '')
  return name === null ? {} : { [field]: { code: /^\d{6}$/.test(code) ? code : null, name } }
}
