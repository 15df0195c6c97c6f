import * as Either from 'fp-ts/lib/Either.js'
import { type BundleFiles, baggingDate, envelopePath } from '../bundle/bag.ts'
import { readEnvelope } from '../bundle/dsse.ts'
import { readStatement } from '../bundle/statement.ts'
import { reportPath } from '../report/report-in-bundle.ts'
import type { Language } from '../report/reported.ts'
import { sha256Hex } from '../sha256.ts'
import type { Trust } from './trust.ts'
import { verifyBundle } from './verify-bundle.ts'

/** The report of a bundle, for whoever brings it into another form. */
export interface ReportOfBundle {
  /** The page that lies in the bundle, as it was signed. */
  readonly html: string
  readonly first: Language
  /** SHA-256 of the signed envelope, in lower-case hexadecimal. */
  readonly envelopeSha256: string
  /** The day that the bundle says it was packed on, as YYYY-MM-DD. */
  readonly packedOn: string
}

/** A bundle that does not hold, whoever signed it; verifying it tells where. */
export interface BundleDoesNotHold {
  readonly type: 'BundleDoesNotHold'
}

/**
 * The report of a bundle that holds: it is what its events give, and the envelope is over it. Nobody asks here whose key signed it: that is verified with keys
 * that came by another way.
 */
export const reportOfBundle = (files: BundleFiles): Either.Either<BundleDoesNotHold, ReportOfBundle> => {
  const [envelope, page] = [files.get(envelopePath), files.get(reportPath)]
  const statement = envelope === undefined ? null : readStatement(readEnvelope(envelope)?.payload ?? Buffer.alloc(0))
  if (envelope === undefined || page === undefined || statement === null || !holds(files))
    return Either.left({ type: 'BundleDoesNotHold' })
  return Either.right({
    html: Buffer.from(page).toString('utf8'),
    first: statement.predicate.report.first,
    envelopeSha256: sha256Hex(envelope),
    packedOn: baggingDate(files)
  })
}

const nobody: Trust = { tenant: null, logKeys: [], exportKeys: [], tsaRoots: [] }

const holds = (files: BundleFiles): boolean => {
  const { verdict, findings } = verifyBundle(files, nobody)
  // A report of another version was not made again, so nothing says that it is what the events give.
  return verdict !== 'failed' && findings.some(({ code, file }) => code === 'report-ok' && file === reportPath)
}
