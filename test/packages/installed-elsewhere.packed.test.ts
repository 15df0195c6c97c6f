import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { markdownBlocks } from '../documentation/code-block.ts'
import { doStep, isTold, tutorialSteps } from '../documentation/tutorial.ts'
import { filesMatching, repositoryRoot } from '../repository.ts'
import { newFolder, packInto, written } from './packing.ts'

const optional = ['@readdress/eventstoredb', '@readdress/evidence-pages', '@readdress/telemetry']

const folder = newFolder()
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const textOf = (path: string) => readFileSync(join(repositoryRoot, path), 'utf8')
const run = (program: string, ...args: ReadonlyArray<string>) => written(folder, program, ...args)
const node = (...args: ReadonlyArray<string>) => run(process.execPath, ...args)
const install = (...what: ReadonlyArray<string>) =>
  run('npm', 'install', '--prefer-offline', '--no-audit', '--no-fund', '--ignore-scripts', ...what)

/** A library that users install themselves, in the version that the repository has of it. */
const asHere = (name: string, by = '.'): string =>
  `${name}@${JSON.parse(textOf(join(by, 'node_modules', name, 'package.json'))).version}`

let optionalTarballs: ReadonlyArray<string> = []
beforeAll(async () => {
  const packed = await packInto(folder)
  const tarballs = (wanted: boolean) =>
    packed.filter(({ name }) => optional.includes(name) === wanted).map(({ filename }) => filename)
  optionalTarballs = tarballs(true)
  writeFileSync(join(folder, 'package.json'), '{ "private": true, "type": "module" }')
  await install(...tarballs(false), asHere('typescript'), asHere('@types/node'))
}, 240_000)

const [first = ''] = markdownBlocks('README.md', textOf('README.md')).map(({ code }) => code)

const typeCheck = async (...files: ReadonlyArray<string>): Promise<void> => {
  const compilerOptions = {
    module: 'nodenext',
    target: 'es2024',
    strict: true,
    noEmit: true,
    types: ['node'],
    allowImportingTsExtensions: true
  }
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, files }))
  expect(await run('npx', '--no-install', 'tsc', '-p', '.')).toBe('')
}

/** Everything that the packages let be imported, but data. */
const entries = filesMatching('packages/*/package.json').flatMap((manifest) => {
  const { name, exports = {} } = JSON.parse(textOf(manifest))
  return Object.entries(exports).flatMap(([entry, target]) =>
    typeof target === 'string' ? [] : [`${name}${entry.slice(1)}`]
  )
})

describe('in an empty project, the packages from their tarballs', () => {
  test('run the first program of the README as plain JavaScript', async () => {
    writeFileSync(join(folder, 'first.mjs'), first)
    const out = await node('first.mjs')
    expect(out).toMatch(/^Right \{/)
    expect(out).toContain('138****1234')
  })

  test('have types for it, also where those of libraries are checked', async () => {
    writeFileSync(join(folder, 'first.ts'), first)
    await typeCheck('first.ts')
  })

  test('bring the program', async () => {
    expect(await run('npx', '--no-install', 'readdress', '--help')).toMatch(/^Usage: readdress/)
  })

  test('play the demo, and name what to try next as it is called there', async () => {
    const told = await run('npx', '--no-install', 'readdress', 'demo', '--folder', join(folder, 'demo'))
    const [, next = ''] = /^ {2}npx (readdress order DEMO-1 .*)$/m.exec(told) ?? []
    expect(await run('npx', '--no-install', ...next.split(' '))).toContain('Order DEMO-1')
    expect(told).not.toMatch(/pnpm|examples\//)
  })

  test('name what is missing where somebody wants what an optional package does', async () => {
    writeFileSync(join(folder, 'some.ndjson'), '')
    const server = ['--store', 'esdb://nowhere', '--folder', join(folder, 'beside')]
    await expect(run('npx', '--no-install', 'readdress', 'import', 'some.ndjson', ...server)).rejects.toThrow(
      'npm install @readdress/eventstoredb'
    )
  })

  test('let the tutorial be followed to its end, and its files be type-checked', async () => {
    const steps = tutorialSteps()
    for (const step of steps) {
      const told = await doStep(step, folder, 'npx() { command npx --no-install "$@"; }')
      expect([told, step.type === 'Save' || isTold(step.told ?? '', told)]).toEqual([told, true])
    }
    await typeCheck(...steps.flatMap((step) => (step.type === 'Save' ? [step.name] : [])))
  })

  test('can be imported by every entry, once the optional ones are there', async () => {
    const theirs = [asHere('nodemailer', 'packages/gateways'), asHere('@opentelemetry/api', 'packages/telemetry')]
    await install(...optionalTarballs, ...theirs)
    const names = entries.map((entry, index) => `import * as entry${index} from '${entry}'\n`)
    const events = `import events from '@readdress/order/catalogue/events.schema.json' with { type: 'json' }\n`
    const listed = entries.map((_, index) => `Object.keys(entry${index}).length`)
    const program = `${[...names, events].join('')}console.log(JSON.stringify([${listed}]), events.$schema)\n`
    writeFileSync(join(folder, 'all.mjs'), program)
    writeFileSync(join(folder, 'all.ts'), program)
    expect(await node('all.mjs')).toMatch(/^\[([1-9]\d*,?)+\] https:\/\/json-schema\.org/)
    await typeCheck('all.ts')
  })

  test('bring the verifier as a program of one file', async () => {
    await expect(node('node_modules/@readdress/evidence/verify.mjs')).rejects.toThrow('node verify.mjs PATH')
  })
})
