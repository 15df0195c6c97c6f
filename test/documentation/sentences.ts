import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { filesMatching, repositoryRoot } from '../repository.ts'

const comment = /\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\n(?:export )?const (\w+)/g

const sentencesIn = (...patterns: ReadonlyArray<string>): ReadonlyMap<string, string> =>
  new Map(
    filesMatching(...patterns).flatMap((path) =>
      [...readFileSync(join(repositoryRoot, path), 'utf8').matchAll(comment)].map(([, text = '', name = '']) => {
        const [first = ''] = text
          .replaceAll(/^\s*\* ?/gm, '')
          .trim()
          .split('\n\n')
        return [name, first.replaceAll('\n', ' ').trim()] as const
      })
    )
  )

/** What the source of the order says first of each value that it has: the first paragraph of its comment. */
export const sentences: ReadonlyMap<string, string> = sentencesIn('packages/order/src/**/*.ts')

/** What the source of the privacy package says first of each of its values. */
export const privacySentences: ReadonlyMap<string, string> = sentencesIn('packages/privacy/src/**/*.ts')
