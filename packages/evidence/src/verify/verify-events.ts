import type { JsonObject } from '@readdress/event-store'
import type { Predicate } from '../bundle/statement.ts'
import { adoption, genesis, streamRef } from '../chain/chain-start.ts'
import { recordedAtOf } from '../chain/header.ts'
import { digestPrefix } from '../digest.ts'
import { sha256 } from '../sha256.ts'
import { type Line, readLine } from './event-line-reading.ts'
import { type Finding, type FindingCode, finding } from './finding.ts'
import type { LineHeader } from './line-header.ts'

/** An event of the bundle whose place in the chain is checked. */
export interface VerifiedEvent {
  readonly rev: string
  readonly type: string
  readonly hash: string | null
  readonly data: JsonObject | null
}

/** What the lines of the events come to. */
export interface EventsVerified {
  readonly findings: ReadonlyArray<Finding>
  readonly events: ReadonlyArray<VerifiedEvent>
  /** The reference of the stream; null where no event is chained. */
  readonly ref: string | null
}

const file = 'data/events.ndjson'

/** Whether the events are all there, in order, and each as it was chained. The first fault ends it. */
export const verifyEvents = (
  lines: ReadonlyArray<Buffer>,
  of: Pick<Predicate, 'tenant' | 'stream'>
): EventsVerified => {
  const findings: Array<Finding> = []
  const events: Array<VerifiedEvent> = []
  const before: Array<string> = []
  let chain: Chain | null = null
  for (const [place, bytes] of lines.entries()) {
    const rev = String(place)
    const line = readLine(bytes)
    const fault = (code: FindingCode): EventsVerified => ({
      findings: [...findings, finding(code, { file, rev })],
      events,
      ref: null
    })
    if (line === null) return fault('tampered-canonical')
    if (line.header === null) {
      if (chain !== null || line.record === null) return fault('tampered-canonical')
      if (line.record.rev !== rev) return fault('tampered-revision')
      before.push(line.recordText)
      events.push({ rev, type: line.record.type, hash: null, data: line.data })
      continue
    }
    const checked = checkLine(line, line.header, { rev, ...of }, chain, before)
    if (typeof checked === 'string') return fault(checked)
    if (line.data === null) findings.push(finding('data-redacted', { file, rev }))
    chain = checked
    events.push({ rev, type: line.header.type, hash: checked.hash, data: line.data })
  }
  if (before.length > 0) findings.push(finding('before-adoption', { file, detail: String(before.length) }))
  if (chain === null) findings.push(finding('tampered-revision', { file, rev: '0' }))
  else findings.push(finding('chain-ok', { file, detail: String(events.length) }))
  return { findings, events, ref: chain?.ref ?? null }
}

interface Chain {
  readonly hash: string
  readonly ref: string
}

interface Expected {
  readonly rev: string
  readonly tenant: string
  readonly stream: string
}

const checkLine = (
  line: Line,
  header: LineHeader,
  expected: Expected,
  chain: Chain | null,
  before: ReadonlyArray<string>
): Chain | FindingCode => {
  if (line.data !== null && line.dataDigest !== header.dataDigest) return 'tampered-data'
  if (line.metaDigest !== header.metaDigest || recordedAtOf(line.meta) !== header.recordedAt) return 'tampered-metadata'
  if (header.rev !== expected.rev) return 'tampered-revision'
  if (header.stream !== expected.stream) return 'tampered-stream'
  if (header.tenant !== expected.tenant) return 'tampered-tenant'
  if (chain !== null) {
    if (header.prev !== chain.hash) return 'tampered-link'
    return header.ref === chain.ref ? { hash: line.hash, ref: header.ref } : 'tampered-stream'
  }
  if (header.salt === null) return 'tampered-link'
  const salted = { salt: header.salt, stream: header.stream, tenant: header.tenant }
  if (header.ref !== streamRef(salted)) return 'tampered-stream'
  const start =
    before.length === 0 ? genesis(salted) : adoption(salted, { count: before.length, records: recordsDigest(before) })
  return header.prev === start ? { hash: line.hash, ref: header.ref } : 'tampered-link'
}

const recordsDigest = (texts: ReadonlyArray<string>): string => sha256(`${digestPrefix('records')}[${texts.join(',')}]`)
