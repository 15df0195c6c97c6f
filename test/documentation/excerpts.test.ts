import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { filesMatching, repositoryRoot } from '../repository.ts'
import { excerptsIn } from './code-block.ts'

const textOf = (path: string) => readFileSync(join(repositoryRoot, path), 'utf8')

const excerpts = filesMatching('README.md', 'packages/*/README.md', 'docs/**/*.md').flatMap((path) =>
  excerptsIn(path, textOf(path))
)

// A piece may be taken out of a deeper place, and `…` stands for what was left out.
const words = (text: string): string => text.replaceAll(/\s+/g, ' ').trim()

describe('our documentation shows code of the examples', () => {
  test('at least once', () => {
    expect(excerpts.length).toBeGreaterThan(0)
  })

  test.each(excerpts)('as it stands there: $path:$line', ({ from, code }) => {
    const whole = words(textOf(from))
    const missing = code.split(/^\s*\/\/ …$/m).filter((piece) => !whole.includes(words(piece)))
    expect(missing).toEqual([])
  })
})
