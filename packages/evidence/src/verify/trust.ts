/** These names are a public format, and never change. */

import * as t from 'io-ts'
import { lineOf } from '../bundle/event-line.ts'
import { readVerifierKey, type VerifierKey, verifierKeyText } from '../note/verifier-key.ts'
import { certificatesInPem } from '../stamp/certificate.ts'

/** Whom the verifier believes. It comes from whoever verifies, never from a bundle: what is not given here is not proved. */
export interface Trust {
  /** The shop whose keys these are; null: whichever the bundle names. */
  readonly tenant: string | null
  /** The keys that sign checkpoints of the shop's log. */
  readonly logKeys: ReadonlyArray<VerifierKey>
  /** The keys that sign bundles. */
  readonly exportKeys: ReadonlyArray<VerifierKey>
  /** Certificates in PEM of the authorities that certify time-stamp services. */
  readonly tsaRoots: ReadonlyArray<string>
}

const TrustFile = t.readonly(
  t.strict({
    exportKeys: t.readonlyArray(t.string),
    logKeys: t.readonlyArray(t.string),
    tenant: t.union([t.string, t.null]),
    tsaRoots: t.readonlyArray(t.string),
    v: t.literal(1)
  })
)

/** The text of a file of trust. */
export const trustText = ({ tenant, logKeys, exportKeys, tsaRoots }: Trust): string =>
  `${lineOf({ exportKeys: exportKeys.map(verifierKeyText), logKeys: logKeys.map(verifierKeyText), tenant, tsaRoots, v: 1 })}\n`

/** The trust in a text; null when it is none, or a key or certificate in it is none. */
export const readTrust = (text: string): Trust | null => {
  const json = jsonIn(text)
  if (!TrustFile.is(json)) return null
  const [logKeys, exportKeys] = [keysIn(json.logKeys), keysIn(json.exportKeys)]
  if (logKeys === null || exportKeys === null || certificatesInPem(json.tsaRoots) === null) return null
  return { tenant: json.tenant, logKeys, exportKeys, tsaRoots: json.tsaRoots }
}

const keysIn = (texts: ReadonlyArray<string>): ReadonlyArray<VerifierKey> | null => {
  const keys = texts.map(readVerifierKey)
  const found = keys.filter((key) => key !== null)
  return found.length === keys.length ? found : null
}

const jsonIn = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
