import { existsSync, realpathSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { basename, dirname, isAbsolute, relative, resolve, sep } from 'node:path'
import type { FontFile, PageFormat, PageLanguage } from '@readdress/evidence-pages'
import * as Either from 'fp-ts/lib/Either.js'
import { readBundle, unreadableText, type VenueName } from 'readdress'
import { type ExitCode, exitCode } from '../exit-code.ts'
import type { Surroundings } from '../surroundings.ts'
import { notWrittenText } from '../texts/not-written-text.ts'
import { pagesPackage } from './pages-package.ts'
import { pagesRefusalText } from './pages-refusal-text.ts'
import { pagesInJson, pagesText } from './pages-text.ts'

/** What the command `evidence pages` is given. */
export interface PagesRequest {
  readonly bundle: string
  readonly out: string
  readonly fonts: ReadonlyArray<string>
  readonly language?: PageLanguage
  readonly format?: PageFormat
  readonly venue?: VenueName
  readonly mostPages?: number
  readonly json: boolean
}

/** Prints the report of a bundle into a folder beside it. */
export const pagesCommand = async (
  request: PagesRequest,
  { out, err }: Surroundings,
  load?: Parameters<typeof pagesPackage>[0]
): Promise<ExitCode> => {
  const refuse = (text: string, code: ExitCode): ExitCode => {
    err.write(`${text}\n`)
    return code
  }
  const { bundle, out: folder, fonts: paths, json, ...wish } = request
  const printer = await pagesPackage(load)
  if (Either.isLeft(printer)) return refuse(printer.left, exitCode.usage)
  if (isInside(folder, bundle))
    return refuse(
      `${folder} is in the bundle, which is signed and takes no more files: name another folder with --out.`,
      exitCode.usage
    )
  const files = await readBundle(bundle)()
  if (Either.isLeft(files)) return refuse(unreadableText(bundle, files.left), exitCode.storeUnusable)
  const fonts = await readFonts(paths)
  if (Either.isLeft(fonts)) return refuse(fonts.left, exitCode.usage)
  const pages = printer.right.evidencePages({ ...wish, files: files.right, fonts: fonts.right })
  if (Either.isLeft(pages)) return refuse(pagesRefusalText(pages.left, bundle), exitCode.refused)
  const written = await printer.right.writePages(folder, basename(resolve(bundle), '.zip'), pages.right)()
  if (Either.isLeft(written)) return refuse(notWrittenText(written.left, '--out'), exitCode.usage)
  const told = { ...pages.right, paths: written.right, venue: request.venue ?? null }
  out.write(json ? pagesInJson(told) : pagesText(told))
  return exitCode.done
}

// Also where a link leads there.
const isInside = (folder: string, bundle: string): boolean => {
  if (!existsSync(bundle)) return false
  const way = relative(realpathSync(bundle), realpathSync(nearest(resolve(folder))))
  // On another drive it has no way from here.
  return way.split(sep)[0] !== '..' && !isAbsolute(way)
}

const nearest = (path: string): string => (existsSync(path) ? path : nearest(dirname(path)))

const readFonts = async (paths: ReadonlyArray<string>): Promise<Either.Either<string, ReadonlyArray<FontFile>>> => {
  const fonts: Array<FontFile> = []
  for (const path of paths) {
    try {
      fonts.push({ path, bytes: await readFile(path) })
    } catch {
      return Either.left(`${path} cannot be read: check the path, and who may read there.`)
    }
  }
  return Either.right(fonts)
}
