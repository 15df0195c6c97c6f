import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { filesMatching, repositoryRoot } from '../repository.ts'
import { lengthProblem, longerFiles, nameProblem } from './file-rules.ts'

const folders = ['packages/*/src', 'packages/*/test', 'test', 'examples', 'bench', 'scripts']
const files = filesMatching(...folders.map((folder) => `${folder}/**/*.ts`))
const textOf = (path: string) => readFileSync(join(repositoryRoot, path), 'utf8')
const lines = (count: number) => 'x\n'.repeat(count)

describe('the files of the repository', () => {
  test('are found', () => {
    expect(files).toContain('packages/order/src/index.ts')
    expect(files).toContain('test/house-rules/files.test.ts')
  })

  test('are short enough to be read in one go', () => {
    const short = files.filter((path) => !Object.hasOwn(longerFiles, path))
    expect(short.flatMap((path) => lengthProblem(path, textOf(path)) ?? [])).toEqual([])
  })

  test('have names that say something', () => {
    expect(files.flatMap((path) => nameProblem(path) ?? [])).toEqual([])
  })

  test('are excepted only while they need it', () => {
    expect(Object.keys(longerFiles).filter((path) => lengthProblem(path, textOf(path)) === null)).toEqual([])
  })
})

describe('the rule of length', () => {
  test.each([
    ['packages/order/src/order.ts', 150],
    ['packages/order/test/order.test.ts', 200],
    ['test/documentation/links.test.ts', 200]
  ])('lets %s have %i lines and no more', (path, most) => {
    expect(lengthProblem(path, lines(most))).toBeNull()
    expect(lengthProblem(path, lines(most + 1))).toMatch(
      `${path}:${most + 1}: ${most + 1} lines, at most ${most}. Divide`
    )
  })
})

describe('the rule of names', () => {
  test.each([
    'packages/order/src/utils.ts',
    'packages/order/src/parcel/types.ts',
    'packages/order/src/common/money.ts',
    'packages/order/src/date-helpers.ts',
    'packages/order/test/test.util.ts',
    'test/Shared/clock.ts'
  ])('refuses %s', (path) => {
    expect(nameProblem(path)).toMatch(`${path}:1: `)
  })

  test.each(['packages/order/src/money.ts', 'packages/order/src/utility-bill.ts', 'test/typescript.test.ts'])(
    'takes %s',
    (path) => {
      expect(nameProblem(path)).toBeNull()
    }
  )
})
