import * as Either from 'fp-ts/lib/Either.js'

/** What prints pages: a package that brings programs of the machine's own kind, which is why it is left to whoever wants it. */
export type PagesPackage = typeof import('@readdress/evidence-pages')

/** The package, loaded only when pages are wanted; or what to do where it is missing. */
export const pagesPackage = async (
  load: () => Promise<PagesPackage> = () => import('@readdress/evidence-pages')
): Promise<Either.Either<string, PagesPackage>> => {
  try {
    return Either.right(await load())
  } catch {
    return Either.left(
      'Pages are printed by the package @readdress/evidence-pages, which is not installed beside this program, or not for this machine: npm install @readdress/evidence-pages'
    )
  }
}
