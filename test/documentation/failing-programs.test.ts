import { afterAll, describe, expect, test } from 'vitest'
import { markdownBlocks } from './code-block.ts'
import { compilePrograms } from './compile-programs.ts'
import { docCommentExamples } from './doc-comment-examples.ts'
import { runPrograms } from './run-programs.ts'
import { openWorkshop } from './workshop.ts'

const page = (code: string) => markdownBlocks('page.md', `# A page\n\n\`\`\`ts\n${code}\n\`\`\`\n`)
const source = `/**
 * The half.
 *
 * @example
 * assert.equal(half(4), 2)
 * assert.equal(half(4), 3)
 */
export const half = (n: number): number => n / 2
`

const workshop = openWorkshop([
  ...page(
    "import { OrderId } from '@readdress/order'\nimport * as Either from 'fp-ts/lib/Either.js'\nEither.isRight(OrderId.decode('a'))"
  ),
  ...page("const a = 1\nthrow new Error('a bad end')"),
  ...page("const a: number = 'text'"),
  ...page("import { noSuchName } from '@readdress/order'\nnoSuchName()"),
  ...page("import * as Either from 'fp-ts/Either'\nEither.isLeft(Either.left(1))"),
  ...page('const a = ('),
  ...page('process.exit(3)'),
  ...docCommentExamples(
    'half.ts',
    source,
    new Map([['half', { from: 'data:text/javascript,export const half = (n) => n / 2', isType: false }]])
  )
])
afterAll(workshop.dispose)

const complaints = compilePrograms(workshop)
const [fine, throwing, mistyped, unresolved, wrongPath, unfinished, exiting, example] = workshop.programs
const failureOf = async (program: typeof fine) => program && (await runPrograms(workshop, [program])).get(program.file)

describe('a program of a page', () => {
  test('is accepted when it compiles and runs', async () => {
    expect(fine && complaints.get(fine.file)).toEqual([])
    expect(await failureOf(fine)).toBeUndefined()
  })

  test('fails with file and line when it throws', async () => {
    const failure = await failureOf(throwing)
    expect(failure).toMatch(/^page\.md:4: Error: a bad end/)
    expect(failure).toContain('page.md:5:7')
  })

  test.each([
    ['has a wrong type', mistyped, "page.md:4: Type 'string' is not assignable to type 'number'."],
    [
      'imports what there is not',
      unresolved,
      "page.md:4: Module '\"@readdress/order\"' has no exported member 'noSuchName'."
    ],
    ['is no program', unfinished, 'page.md:4: Expression expected.']
  ])('fails with file and line when it %s', (_what, program, complaint) => {
    expect(program && complaints.get(program.file)).toContain(complaint)
  })

  test('fails when only the compiler finds its imports', async () => {
    expect(wrongPath && complaints.get(wrongPath.file)).toEqual([])
    expect(await failureOf(wrongPath)).toMatch(/^page\.md:4: .*fp-ts/s)
  })

  test('fails when it ends its process', async () => {
    expect(await failureOf(exiting)).toMatch(/^page\.md:4: ended with 3/)
  })
})

describe('an example of a doc comment', () => {
  test('has its imports made, and fails with file and line', async () => {
    expect(example).toMatchObject({ path: 'half.ts', line: 5 })
    expect(await failureOf(example)).toMatch(/^half\.ts:5: AssertionError.*half\.ts:6:8/s)
  })

  test('does not end the ones beside it', async () => {
    const failures = await runPrograms(
      workshop,
      [example, throwing, fine].flatMap((program) => program ?? [])
    )
    expect([...failures.keys()]).toEqual([example?.file, throwing?.file])
  })
})

describe('reading a page', () => {
  test('takes ts blocks of any fence and nothing else', () => {
    const text =
      '```sh\nls\n```\n\n- a\n  ```ts\n  one()\n  ```\n\n~~~~ts\ntwo()\n```\nstill two\n~~~~\n\n```typescript\nthree()\n```\n'
    expect(markdownBlocks('a.md', text)).toEqual([
      { path: 'a.md', line: 7, code: '  one()', imports: '' },
      { path: 'a.md', line: 11, code: 'two()\n```\nstill two', imports: '' },
      { path: 'a.md', line: 17, code: 'three()', imports: '' }
    ])
  })
})
