import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { filesMatching, repositoryRoot } from '../repository.ts'
import { markdownBlocks } from './code-block.ts'
import { compilePrograms } from './compile-programs.ts'
import { docCommentExamples } from './doc-comment-examples.ts'
import { exportsOf } from './example-imports.ts'
import { runPrograms } from './run-programs.ts'
import { tutorialPage } from './tutorial.ts'
import { openWorkshop } from './workshop.ts'

const textOf = (path: string) => readFileSync(join(repositoryRoot, path), 'utf8')

const markdown = filesMatching('README.md', 'packages/*/README.md', 'examples/*/README.md', 'docs/**/*.md')
// The files of the tutorial import each other: they are run together, by tutorial.test.ts.
const blocks = markdown.filter((path) => path !== tutorialPage).flatMap((path) => markdownBlocks(path, textOf(path)))

const examples = filesMatching('packages/*/src/**/*.ts').flatMap((path) => {
  const index = `${path.split('/').slice(0, 3).join('/')}/index.ts`
  const importable = new Map([
    // A program has no index, for nothing is imported from it.
    ...(existsSync(join(repositoryRoot, index)) ? exportsOf(textOf(index), join(repositoryRoot, index)) : []),
    ...exportsOf(textOf(path), join(repositoryRoot, path))
  ])
  return docCommentExamples(path, textOf(path), importable)
})

const workshop = openWorkshop([...blocks, ...examples])
afterAll(workshop.dispose)

let complaints: ReadonlyMap<string, ReadonlyArray<string>> = new Map()
let failures: ReadonlyMap<string, string> = new Map()
beforeAll(async () => {
  complaints = compilePrograms(workshop)
  failures = await runPrograms(workshop, workshop.programs)
}, 60_000)

describe('our documentation', () => {
  const [pages, comments] = [workshop.programs.slice(0, blocks.length), workshop.programs.slice(blocks.length)]

  test.each(pages)('has at $path:$line a program that runs', ({ file }) => {
    expect(complaints.get(file)).toEqual([])
    expect(failures.get(file)).toBeUndefined()
  })

  test('has examples in doc comments that compile', () => {
    expect(comments.length).toBeGreaterThan(0)
    expect(comments.flatMap(({ file }) => complaints.get(file))).toEqual([])
  })

  test('has examples in doc comments that run', () => {
    expect(comments.flatMap(({ file }) => failures.get(file) ?? [])).toEqual([])
  })
})
