import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import * as Either from 'fp-ts/lib/Either.js'
import { type By, type EvidenceWish, type ExportedEvidence, writeBundleFolder, writeBundleZip } from 'readdress'
import { type ExitCode, exitCode } from '../exit-code.ts'
import { askStoreAs } from '../questions/ask-store.ts'
import type { NamedStore } from '../store-options.ts'
import type { Surroundings } from '../surroundings.ts'
import { counted } from '../texts/words.ts'
import { notAttested } from './attested-text.ts'
import { evidenceRefusal } from './evidence-refusal.ts'
import { trustBeside, trustFile } from './trust-file.ts'

/** What the command `evidence export` is given. */
export interface ExportRequest extends NamedStore, Omit<EvidenceWish, 'by' | 'legalBasis'> {
  readonly out: string
  /** One file in the place of a folder. */
  readonly zip: boolean
  readonly basis: string
  readonly as?: By
  readonly json: boolean
}

/** Writes the bundle of an order into a folder or a ZIP that is not there yet, and the public keys beside it. */
export const exportCommand = (request: ExportRequest, surroundings: Surroundings): Promise<ExitCode> =>
  askStoreAs(request, surroundings, async ({ evidence }, by) => {
    const { out, err, now } = surroundings
    const { orderId, recipient, purpose, basis: legalBasis, disclose = [], caseId, report, json } = request
    const name = `${orderId}-evidence-${now().toISOString().slice(0, 10).replaceAll('-', '')}`
    const bundle = join(request.out, request.zip ? `${name}.zip` : name)
    // Nothing is shown and recorded that there is no place for.
    if (existsSync(bundle)) {
      err.write(`${bundle} is there already, and is not overwritten: name another folder with --out, or remove it.\n`)
      return exitCode.usage
    }
    const about = { ...(caseId === undefined ? {} : { caseId }), ...(report === undefined ? {} : { report }) }
    const exported = await evidence.export({ orderId, recipient, purpose, legalBasis, disclose, by, ...about })()
    if (Either.isLeft(exported)) {
      const { text, code } = evidenceRefusal(exported.left)
      err.write(`${text}\n`)
      return code
    }
    try {
      mkdirSync(request.out, { recursive: true })
    } catch {
      // What cannot be made is told by the bundle that cannot be written in it.
    }
    const written = await (request.zip ? writeBundleZip : writeBundleFolder)(bundle, exported.right.files)()
    if (Either.isLeft(written)) {
      err.write(`${bundle} cannot be written: check the path, who may write there, and whether there is room.\n`)
      return exitCode.usage
    }
    const trust = trustBeside(request.store, exported.right.trust)
    if (Either.isLeft(trust)) err.write(`${trust.left}\n`)
    for (const line of notAttested(exported.right))
      err.write(`${line} The bundle is whole; it says less of when the log was what it was.\n`)
    out.write(answer(bundle, trustFile(request.store), exported.right, json))
    return exitCode.done
  })

const answer = (bundle: string, trust: string, exported: ExportedEvidence, json: boolean): string => {
  const { events, disclosed, withheld, packageSha256 } = exported
  if (json) return `${JSON.stringify({ bundle, trust, packageSha256, events, disclosed, withheld }, null, 2)}\n`
  return (
    `${bundle}\n` +
    `  ${counted(events, 'event')}, ${counted(disclosed, 'personal value')} shown, ${withheld} withheld; SHA-256 of what was signed: ${packageSha256}\n` +
    `  Give the public keys by another way: ${trust}\n` +
    `  Verify it: readdress evidence verify ${bundle} --trust ${trust}\n`
  )
}
