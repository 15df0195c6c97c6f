import * as Either from 'fp-ts/lib/Either.js'
import { type BundleFiles, envelopePath } from '../bundle/bag.ts'
import { readEnvelope } from '../bundle/dsse.ts'
import { readStatement } from '../bundle/statement.ts'
import { standingEvents } from '../report/declared-wrong.ts'
import { reportedIn } from '../report/report-in-bundle.ts'
import type { Reported, ReportedEvent } from '../report/reported.ts'
import { type ShownValue, shownIn } from '../report/telling.ts'
import { sha256Hex } from '../sha256.ts'
import { type ReportStatement, reportStatements } from './report-statements.ts'

/** Files that are no bundle in the form that we write, and in which part; verifying it tells where. */
export interface BundleMalformed {
  readonly type: 'BundleMalformed'
  readonly part: 'signature' | 'data'
}

/** What a bundle says to whoever reads it; nobody has verified it here. */
export interface BundleContent {
  readonly files: BundleFiles
  readonly reported: Reported
  /** What its report states. */
  readonly statements: ReadonlyArray<ReportStatement>
  /** The events that were not declared wrong later. */
  readonly counted: ReadonlyArray<ReportedEvent>
  /** SHA-256 of the signed envelope, in lower-case hexadecimal. */
  readonly envelopeSha256: string
  readonly shown: ShownValue
}

/** The content of a bundle. */
export const contentOf = (files: BundleFiles): Either.Either<BundleMalformed, BundleContent> => {
  const envelope = files.get(envelopePath)
  const opened = envelope === undefined ? null : readEnvelope(envelope)
  const statement = opened === null ? null : readStatement(opened.payload)
  if (envelope === undefined || statement === null) return malformed('signature')
  const [reported, statements] = [reportedIn(files, statement.predicate), reportStatements(files)]
  if (reported === null || statements === null) return malformed('data')
  return Either.right({
    files,
    reported,
    statements,
    counted: standingEvents(reported.events),
    envelopeSha256: sha256Hex(envelope),
    shown: shownIn(reported)
  })
}

const malformed = (part: BundleMalformed['part']): Either.Either<BundleMalformed, never> =>
  Either.left({ type: 'BundleMalformed', part })
