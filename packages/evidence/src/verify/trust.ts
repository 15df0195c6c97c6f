/** These names are a public format, and never change. */

import * as t from 'io-ts'
import { lineOf } from '../bundle/event-line.ts'
import type { FormerLogKey } from '../log/former-log-key.ts'
import { readVerifierKey, type VerifierKey, verifierKeysIn, verifierKeyText } from '../note/verifier-key.ts'
import { certificatesInPem } from '../stamp/certificate.ts'

/** Whom the verifier believes. It comes from whoever verifies, never from a bundle: what is not given here is not proved. */
export interface Trust {
  /** The shop whose keys these are; null: whichever the bundle names. */
  readonly tenant: string | null
  /** The keys that sign checkpoints of the shop's log. */
  readonly logKeys: ReadonlyArray<VerifierKey>
  /** Those that did before, each believed as far as it was in force; none, if not said. */
  readonly formerLogKeys?: ReadonlyArray<FormerLogKey>
  /** The keys that sign bundles. */
  readonly exportKeys: ReadonlyArray<VerifierKey>
  /** Certificates in PEM of the authorities that certify time-stamp services. */
  readonly tsaRoots: ReadonlyArray<string>
  /** Keys of witnesses, who cosign checkpoints; none, if not said. */
  readonly witnesses?: ReadonlyArray<VerifierKey>
  /** How many of them must have signed the end of the log: one, if not said. */
  readonly quorum?: number
}

const Quorum = t.refinement(t.number, (count) => Number.isInteger(count) && count > 0, 'Quorum')

const Size = t.refinement(t.string, (text) => /^(0|[1-9]\d{0,15})$/.test(text), 'Size')
const Moment = t.refinement(t.string, (text) => /Z$/.test(text) && !Number.isNaN(Date.parse(text)), 'Moment')
const FormerKeys = t.readonlyArray(
  t.type({ key: t.string, size: Size, stampedBefore: t.union([Moment, t.null]) }),
  'FormerKeys'
)

const TrustFile = t.intersection([
  t.type({
    exportKeys: t.readonlyArray(t.string),
    logKeys: t.readonlyArray(t.string),
    tenant: t.union([t.string, t.null]),
    tsaRoots: t.readonlyArray(t.string),
    v: t.literal(1)
  }),
  t.partial({ formerLogKeys: FormerKeys, quorum: Quorum, witnesses: t.readonlyArray(t.string) })
])

/** The text of a file of trust. */
export const trustText = (trust: Trust): string => {
  const { tenant, logKeys, formerLogKeys = [], exportKeys, tsaRoots, witnesses = [], quorum = 1 } = trust
  const watched = witnesses.length === 0 ? {} : { quorum, witnesses: witnesses.map(verifierKeyText) }
  const keys = { exportKeys: exportKeys.map(verifierKeyText), logKeys: logKeys.map(verifierKeyText) }
  const former = formerLogKeys.map(({ key, size, stampedBefore }) => ({
    key: verifierKeyText(key),
    size: String(size),
    stampedBefore
  }))
  const before = former.length === 0 ? {} : { formerLogKeys: former }
  return `${lineOf({ ...keys, ...before, ...watched, tenant, tsaRoots, v: 1 })}\n`
}

/** The trust in a text; null when it is none, or a key or certificate in it is none. */
export const readTrust = (text: string): Trust | null => {
  const json = jsonIn(text)
  if (!TrustFile.is(json)) return null
  const { quorum, tsaRoots, tenant } = json
  const [logKeys, exportKeys] = [verifierKeysIn(json.logKeys, 'note'), verifierKeysIn(json.exportKeys, 'note')]
  const witnesses = verifierKeysIn(json.witnesses ?? [], 'cosignature')
  const former = formerIn(json.formerLogKeys ?? [])
  if (logKeys === null || exportKeys === null || witnesses === null || former === null) return null
  if (certificatesInPem(tsaRoots) === null) return null
  // A quorum that can never be met would be taken for witnesses that have not signed.
  if (quorum !== undefined && quorum > witnesses.length) return null
  const watched = witnesses.length === 0 ? {} : { witnesses, quorum: quorum ?? 1 }
  const before = former.length === 0 ? {} : { formerLogKeys: former }
  return { tenant, logKeys, ...before, exportKeys, tsaRoots, ...watched }
}

const formerIn = (of: t.TypeOf<typeof FormerKeys>): ReadonlyArray<FormerLogKey> | null => {
  const former = of.flatMap(({ key: text, size, stampedBefore }) => {
    const key = readVerifierKey(text)
    return key?.kind === 'note' ? [{ key, size: Number(size), stampedBefore }] : []
  })
  return former.length === of.length ? former : null
}

const jsonIn = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
