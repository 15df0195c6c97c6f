import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { filesMatching, repositoryRoot } from '../repository.ts'

const comment = /\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\nexport const (\w+)/g

/** What the source of the order says first of each value that it exports: the first paragraph of its comment. */
export const sentences: ReadonlyMap<string, string> = new Map(
  filesMatching('packages/order/src/**/*.ts').flatMap((path) =>
    [...readFileSync(join(repositoryRoot, path), 'utf8').matchAll(comment)].map(([, text = '', name = '']) => {
      const [first = ''] = text
        .replaceAll(/^\s*\* ?/gm, '')
        .trim()
        .split('\n\n')
      return [name, first.replaceAll('\n', ' ').trim()] as const
    })
  )
)
