import type { ReportOfBundle } from '@readdress/evidence'
import { pageWords } from './page-words.ts'
import type { Section } from './printed-document.ts'
import { type PageLanguage, readReport } from './read-report.ts'

/** What is printed of a report in one language, and from which bundle it is: the same that its page in the bundle says. */
export const printedSections = (
  { html, envelopeSha256 }: ReportOfBundle,
  language: PageLanguage
): ReadonlyArray<Section> => {
  const read = readReport(html, language)
  // It is what this version of the report makes, byte for byte.
  if (read === null) throw new TypeError('A report was made that cannot be printed.')
  const text = `${pageWords.printedFrom[language]}${envelopeSha256}`
  const from = { kind: 'paragraph' as const, line: [{ text, isBold: false, isStruck: false, isWhole: false }] }
  const { opening, sections } = read
  return [{ ...opening, blocks: [...opening.blocks, from] }, ...sections]
}
