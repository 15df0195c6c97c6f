import { createHmac } from 'node:crypto'
import { DataSubject, parsePhone, type ReadPhone, SourceRef } from '@readdress/order'
import * as Either from 'fp-ts/lib/Either.js'
import * as t from 'io-ts'

/** A fingerprint as a view keeps it: of whom, and where the fact came from. */
export const Fingerprint = t.readonly(
  t.strict({ value: t.string, subject: DataSubject, source: t.union([t.null, SourceRef]) }),
  'Fingerprint'
)
export interface Fingerprint extends t.TypeOf<typeof Fingerprint> {}

/**
 * Fingerprints of what somebody may be searched by: an HMAC-SHA256 under a search key of the shop, at least 32 random bytes.
 *
 * Who has the views and not the key cannot find out whose they are by trying all telephone numbers.
 */
export interface Fingerprints {
  readonly ofNickname: (nickname: string) => string
  readonly ofPhone: (phone: ReadPhone) => string
}

/** The fingerprints under a key; throws where it is shorter than 32 bytes, since such a key can be tried out. */
export const fingerprintsUnder = (key: Uint8Array): Fingerprints => {
  if (key.length < 32) throw new TypeError('The key of the search is shorter than 32 bytes.')
  const fingerprint = (kind: string, text: string): string =>
    createHmac('sha256', key).update(`${kind}\n${text}`).digest('base64url')
  return {
    ofNickname: (nickname) => fingerprint('nickname', nickname.normalize('NFKC').trim().toLowerCase()),
    ofPhone: ({ number, extension }) => fingerprint('phone', `${number};${extension ?? ''}`)
  }
}

/** The fingerprints that a text which somebody types may have: as a nickname, and as a telephone number where it is one. */
export const possibleFingerprints = ({ ofNickname, ofPhone }: Fingerprints, text: string): ReadonlyArray<string> => {
  const phone = parsePhone(text)
  return [ofNickname(text), ...(Either.isRight(phone) ? [ofPhone(phone.right)] : [])]
}
