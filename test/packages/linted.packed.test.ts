import { readFileSync, rmSync } from 'node:fs'
import { afterAll, describe, expect, test } from 'vitest'
import { repositoryRoot } from '../repository.ts'
import { newFolder, packInto, written } from './packing.ts'

const folder = newFolder()
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const packed = await packInto(folder)
const run = (program: string, ...args: ReadonlyArray<string>) => written(repositoryRoot, program, ...args)

describe.each(packed)('$name, as it is packed,', ({ filename, files }) => {
  test('brings its licence, its README and types, and no sources', () => {
    const paths = files.map(({ path }) => path)
    expect(paths).toEqual(expect.arrayContaining(['LICENSE', 'README.md', 'package.json']))
    expect(paths.some((path) => /^dist\/.*\.d\.ts$/.test(path))).toBe(true)
    expect(paths.filter((path) => /(^|\/)(src|test|node_modules)\/|(?<!\.d)\.ts$|\.tsbuildinfo$/.test(path))).toEqual(
      []
    )
  })

  test('is taken by publint', async () => {
    expect(await run('publint', 'run', filename, '--strict')).toContain('All good!')
  })
})

// A program has no types that anybody imports.
const libraries = packed.filter(({ name }) => name !== '@readdress/command-line')

test.each(libraries)('$name has types that attw finds from everywhere', async ({ name, filename }) => {
  const untyped = name === '@readdress/evidence' ? ['--exclude-entrypoints', './verify.mjs'] : []
  await run('attw', filename, '--profile', 'esm-only', '--format', 'table', ...untyped)
})

test('no package is larger than what size-limit allows', async () => {
  const limits = JSON.parse(readFileSync(`${repositoryRoot}.size-limit.json`, 'utf8')) as ReadonlyArray<object>
  const measured = JSON.parse(await run('size-limit', '--json')) as ReadonlyArray<{ readonly passed: boolean }>
  expect(measured.filter(({ passed }) => !passed)).toEqual([])
  expect(measured).toHaveLength(packed.length)
  expect(limits).toHaveLength(packed.length)
})
