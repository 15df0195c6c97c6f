import { globSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** The root folder of the repository, with a slash at its end. */
export const repositoryRoot = fileURLToPath(new URL('..', import.meta.url))

/** The files of the repository that match a pattern, as sorted paths from its root; never what is installed or built. */
export const filesMatching = (...patterns: ReadonlyArray<string>): ReadonlyArray<string> =>
  globSync(patterns, { cwd: repositoryRoot, exclude: (path) => /(^|[\\/])(node_modules|dist)$/.test(path) })
    .map((path) => path.replaceAll('\\', '/'))
    .sort()
