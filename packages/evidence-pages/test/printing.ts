import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import type { BundleFiles } from '@readdress/evidence'
import * as Either from 'fp-ts/lib/Either.js'
import { describe, expect } from 'vitest'
import { disputed, type Happening, story } from '../../evidence/test/a-disputed-order.ts'
import { type EvidencePages, evidencePages, type PagesRefused, type PagesWish } from '../src/evidence-pages.ts'
import type { FontFile } from '../src/font-face.ts'

const chinese = '/usr/share/fonts/truetype/wqy/wqy-microhei.ttc'
const marks = '/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf'

// No font is in the repository, and the text of a PDF is read by a program that is not ours.
const isThere = existsSync(chinese) && existsSync(marks) && spawnSync('pdftotext', ['-v']).error === undefined
const remedy = 'apt-get install fonts-wqy-microhei fonts-dejavu-core poppler-utils'

/** Tests that need fonts, and a reader of PDF. */
export const describeWithFonts = (name: string, tests: () => void): void => {
  describe.skipIf(!isThere)(isThere ? name : `${name} (not installed: ${remedy})`, tests)
}

/** A font of Debian. */
export const font = (path: string): FontFile => ({ path, bytes: readFileSync(path) })

/** A font with most of the Chinese signs, and without marks of ours. */
export const chineseFont = (): FontFile => font(chinese)

/** A font with those marks, and without Chinese. */
export const marksFont = (): FontFile => font(marks)

/** What a bundle is asked to be printed as. */
export type Wish = Partial<Omit<PagesWish, 'files'>>

/** The bundle of an order. */
export const bundleOf = (happenings: ReadonlyArray<Happening> = story) => disputed(happenings)

/** The pages of a bundle, or why there are none. */
const printed = (files: BundleFiles, wish: Wish) =>
  evidencePages({ files, fonts: [chineseFont(), marksFont()], ...wish })

/** The pages of a bundle that has some. */
export const pagesOf = (files: BundleFiles, wish: Wish = {}): EvidencePages => {
  const pages = printed(files, wish)
  return Either.isRight(pages) ? pages.right : expect.fail(JSON.stringify(pages.left))
}

/** Why there are no pages. */
export const whyNot = (files: BundleFiles, wish: Wish = {}): PagesRefused => {
  const pages = printed(files, wish)
  return Either.isLeft(pages) ? pages.left : expect.fail('There are pages.')
}

/** The text that Poppler finds in a PDF. */
export const readByPoppler = (pdf: Uint8Array | undefined, ...options: ReadonlyArray<string>): string =>
  byPoppler('pdftotext', pdf, ...options, '-', '-').toString('utf8')

/** What a program of Poppler makes of a PDF. */
export const byPoppler = (program: string, pdf: Uint8Array | undefined, ...options: ReadonlyArray<string>): Buffer => {
  const { stdout, status } = spawnSync(program, options, { input: pdf ?? '', maxBuffer: 2 ** 28 })
  expect(status).toBe(0)
  return stdout
}
