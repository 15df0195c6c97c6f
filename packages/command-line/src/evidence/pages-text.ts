import type { EvidencePages } from '@readdress/evidence-pages'
import { type VenueName, venues } from 'readdress'
import { counted } from '../texts/words.ts'
import { limitWords } from './venue-words.ts'

/** Pages that were written, and for whom. */
export interface WrittenPages extends EvidencePages {
  readonly paths: ReadonlyArray<string>
  readonly venue: VenueName | null
}

/** What is said of pages that were written. */
export const pagesText = (written: WrittenPages): string => {
  const { paths, files, pages, language, format, envelopeSha256, venue } = written
  const bytes = files.reduce((sum, { length }) => sum + length, 0)
  const form = format === 'pdf' ? 'as PDF/A-2b' : 'as pictures'
  const lines = [
    `${counted(pages, 'page')} in ${language === 'zh' ? 'Chinese' : 'English'} ${form}, ${counted(bytes, 'byte')} in all; SHA-256 of what was signed, on the first: ${envelopeSha256}`,
    ...(venue === null ? [] : venueLines(written, venue)),
    'They are for reading, and prove nothing by themselves: keep the bundle, and hand it over where it is taken.'
  ]
  return `${paths.map((path) => `${path}\n`).join('')}  ${lines.join('\n  ')}\n`
}

/** The same as JSON. */
export const pagesInJson = ({ paths, files, pages, language, format, envelopeSha256, venue }: WrittenPages): string => {
  const written = paths.map((path, place) => ({ path, bytes: files[place]?.length ?? 0 }))
  const forVenue = venue === null ? {} : { venue }
  return `${JSON.stringify({ format, language, pages, envelopeSha256, ...forVenue, files: written }, null, 2)}\n`
}

// A PDF has no pictures in it, and pictures are far below such limits.
const measured: ReadonlySet<string> = new Set(['pages', 'resolution', 'pixels'])

const venueLines = ({ pages }: WrittenPages, venue: VenueName): ReadonlyArray<string> => {
  const { limits, feeBeyond, unmeasured, lookedUp } = venues[venue]
  const { pages: free } = limits
  const open = unmeasured.filter((limit) => !measured.has(limit)).map((limit) => limitWords[limit].en)
  return [
    ...(free !== undefined && feeBeyond.includes('pages') && pages > free
      ? [`Costs a fee at ${venue}: ${counted(pages, 'page')}, free up to ${free}.`]
      : []),
    ...(lookedUp === null
      ? [`No limits of ${venue} were found: ask whoever takes the files.`]
      : [`Within the limits of ${venue} that were found on ${lookedUp.on}: ${lookedUp.sources.join(' ')}`]),
    ...(open.length === 0 ? [] : [`Not measured here: ${open.join(', ')}.`])
  ]
}
