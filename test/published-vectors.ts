import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe } from 'vitest'
import { repositoryRoot } from './repository.ts'

// Vectors that others published lie beside the repository and are not copied into it.
const folder = join(repositoryRoot, '../shared/vectors')

/** The text of a published file, by its path in the folder of vectors. */
export const publishedText = (path: string): string => readFileSync(join(folder, path), 'utf8')

/** The bytes of one. */
export const publishedBytes = (path: string): Buffer => readFileSync(join(folder, path))

/** The names of the published files in a folder; none where it is missing. */
export const publishedNames = (path: string): ReadonlyArray<string> =>
  existsSync(join(folder, path)) ? readdirSync(join(folder, path)).sort() : []

/** Tests that need published vectors. Where these are missing nothing can stand in for them, and the name says so. */
export const describePublished = (name: string, path: string, tests: () => void): void => {
  const isThere = existsSync(join(folder, path))
  describe.skipIf(!isThere)(isThere ? name : `${name} (${path} is not beside the repository)`, tests)
}
