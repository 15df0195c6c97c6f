import { existsSync } from 'node:fs'
import { join } from 'node:path'
import * as Either from 'fp-ts/lib/Either.js'
import {
  type By,
  type EvidenceWish,
  type ExportedEvidence,
  type VenueAnswer,
  type VenueName,
  writeBundleFolder,
  writeBundleZip
} from 'readdress'
import { type ExitCode, exitCode } from '../exit-code.ts'
import { askStoreAs } from '../questions/ask-store.ts'
import type { NamedStore } from '../store-options.ts'
import type { Surroundings } from '../surroundings.ts'
import { notWrittenText } from '../texts/not-written-text.ts'
import { counted } from '../texts/words.ts'
import { notAttested } from './attested-text.ts'
import { evidenceRefusal } from './evidence-refusal.ts'
import { trustBeside, trustFile } from './trust-file.ts'
import { venueFileBeside, writeForVenue } from './venue-file.ts'
import { venueText } from './venue-text.ts'

/** What the command `evidence export` is given. */
export interface ExportRequest extends NamedStore, Omit<EvidenceWish, 'by' | 'legalBasis'> {
  readonly out: string
  /** One file in the place of a folder. */
  readonly zip: boolean
  readonly basis: string
  readonly as?: By
  /** The venue that is given something beside the bundle. */
  readonly venue?: VenueName
  readonly json: boolean
}

/** Writes the bundle of an order into a folder or a ZIP that is not there yet, and the public keys beside it. */
export const exportCommand = (request: ExportRequest, surroundings: Surroundings): Promise<ExitCode> =>
  askStoreAs(request, surroundings, async ({ evidence }, by) => {
    const { out, err, now } = surroundings
    const { orderId, recipient, purpose, basis: legalBasis, disclose = [], caseId, report, venue, json } = request
    const name = `${orderId}-evidence-${now().toISOString().slice(0, 10).replaceAll('-', '')}`
    const bundle = join(request.out, request.zip ? `${name}.zip` : name)
    // Nothing is shown and recorded that there is no place for.
    if (existsSync(bundle)) {
      err.write(`${bundle} is there already, and is not overwritten: name another folder with --out, or remove it.\n`)
      return exitCode.usage
    }
    const room = await venueFileBeside(join(request.out, name), venue)
    if (Either.isLeft(room)) {
      err.write(`${notWrittenText(room.left, '--out')}\n`)
      return exitCode.usage
    }
    const about = { ...(caseId === undefined ? {} : { caseId }), ...(report === undefined ? {} : { report }) }
    const exported = await evidence.export({ orderId, recipient, purpose, legalBasis, disclose, by, ...about })()
    if (Either.isLeft(exported)) {
      await room.right?.discard()
      const { text, code } = evidenceRefusal(exported.left)
      err.write(`${text}\n`)
      return code
    }
    const written = await (request.zip ? writeBundleZip : writeBundleFolder)(bundle, exported.right.files)()
    if (Either.isLeft(written)) {
      await room.right?.discard()
      err.write(`${bundle} cannot be written: check the path, who may write there, and whether there is room.\n`)
      return exitCode.usage
    }
    const trust = trustBeside(request.store, exported.right.trust)
    if (Either.isLeft(trust)) err.write(`${trust.left}\n`)
    for (const line of notAttested(exported.right))
      err.write(`${line} The bundle is whole; it says less of when the log was what it was.\n`)
    const given =
      venue === undefined ? Either.right(null) : await writeForVenue(venue, exported.right.files, room.right)
    if (Either.isLeft(given)) err.write(`${notWrittenText(given.left, '--out')} The bundle is whole.\n`)
    const form =
      Either.isLeft(given) || given.right === null ? null : { ...given.right, path: room.right?.path ?? null }
    const told = { bundle, trust: trustFile(request.store), form, exported: exported.right }
    out.write(json ? answerInJson(told) : answer(told, report?.first ?? 'zh'))
    return Either.isLeft(given) ? exitCode.usage : exitCode.done
  })

interface Told {
  readonly bundle: string
  readonly trust: string
  readonly exported: ExportedEvidence
  readonly form: (VenueAnswer & { readonly path: string | null }) | null
}

const answer = ({ bundle, trust, exported, form }: Told, language: 'zh' | 'en'): string => {
  const { events, disclosed, attachments, withheld, packageSha256 } = exported
  const files = attachments === 0 ? '' : ` and ${counted(attachments, 'file')}`
  return (
    `${bundle}\n` +
    `  ${counted(events, 'event')}, ${counted(disclosed, 'personal value')}${files} shown, ${withheld} withheld; SHA-256 of what was signed: ${packageSha256}\n` +
    `  Give the public keys by another way: ${trust}\n` +
    `  Verify it: readdress evidence verify ${bundle} --trust ${trust}\n` +
    (form === null ? '' : venueText(form, form.path, language) + pagesHint(bundle, form, language))
  )
}

// Whoever takes no HTML takes pages of it.
const pagesHint = (bundle: string, { check }: VenueAnswer, language: 'zh' | 'en'): string =>
  check.toConvert.includes('data/timeline.html')
    ? `  ${language === 'zh' ? '打印报告：' : 'Print the report: '}readdress evidence pages ${bundle} --for ${check.venue} --lang ${language} --font FILE --out DIR\n`
    : ''

const answerInJson = ({ bundle, trust, exported, form }: Told): string => {
  const { events, disclosed, attachments, withheld, packageSha256 } = exported
  const { cut = [], empty = [] } = form?.evidence ?? {}
  const venue = form === null ? {} : { venue: { file: form.path, ...form.check, cut, empty } }
  return `${JSON.stringify({ bundle, trust, packageSha256, events, disclosed, attachments, withheld, ...venue }, null, 2)}\n`
}
