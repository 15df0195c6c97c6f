/** What the verifier found, in codes that never change; texts in two languages are made at the edge. */

/** `proved`: holds; `fact`: holds, and is to be known; `limit`: asked for and not proved; `fault`: does not hold. */
export type Standing = 'proved' | 'fact' | 'limit' | 'fault'

/** Each thing that can be found, and how it stands. */
export const standings = {
  'manifest-ok': 'proved',
  'unchecked-file': 'fact',
  'unknown-file': 'limit',
  altered: 'fault',
  'missing-file': 'fault',
  'extra-file': 'fault',
  signed: 'proved',
  'signature-bad': 'fault',
  'signer-unknown': 'limit',
  'chain-ok': 'proved',
  'tampered-canonical': 'fault',
  'tampered-data': 'fault',
  'tampered-metadata': 'fault',
  'tampered-link': 'fault',
  'tampered-revision': 'fault',
  'tampered-stream': 'fault',
  'tampered-tenant': 'fault',
  'data-redacted': 'limit',
  'before-adoption': 'limit',
  'unknown-version': 'limit',
  disclosed: 'fact',
  withheld: 'fact',
  erased: 'fact',
  'erased-unproved': 'limit',
  'disclosure-false': 'fault',
  'leaf-unlisted': 'fault',
  'attachment-ok': 'proved',
  'attachment-false': 'fault',
  anchored: 'proved',
  'anchor-false': 'fault',
  'log-key-unknown': 'limit',
  'log-key-other': 'limit',
  'log-key-stolen': 'limit',
  'log-key-ended': 'fault',
  'log-consistent': 'proved',
  'log-inconsistent': 'fault',
  'report-ok': 'proved',
  'report-false': 'fault',
  complete: 'proved',
  'completeness-unproved': 'limit',
  forked: 'fault',
  'tail-truncated': 'fault',
  'unanchored-tail': 'limit',
  stamped: 'proved',
  'stamp-false': 'fault',
  'stamp-unknown': 'fact',
  'not-stamped': 'limit',
  witnessed: 'proved',
  'not-witnessed': 'limit'
} as const satisfies Readonly<Record<string, Standing>>

/** What can be found. */
export type FindingCode = keyof typeof standings

/** One thing that was found, with the file or the event that it is about. No disclosed value is ever in it. */
export interface Finding {
  readonly code: FindingCode
  readonly file: string | null
  readonly rev: string | null
  /** What it says more: a pointer, a count, a time. */
  readonly detail: string | null
}

/** A finding. */
export const finding = (
  code: FindingCode,
  { file = null, rev = null, detail = null }: Partial<Omit<Finding, 'code'>> = {}
): Finding => ({ code, file, rev, detail })

/** What a bundle comes to. */
export type Verdict = 'verified' | 'verified-with-limits' | 'failed'

/** A bundle fails by one fault, and is limited by one limit. */
export const verdictOf = (findings: ReadonlyArray<Finding>): Verdict => {
  const found = new Set<Standing>(findings.map(({ code }) => standings[code]))
  if (found.has('fault')) return 'failed'
  return found.has('limit') ? 'verified-with-limits' : 'verified'
}
