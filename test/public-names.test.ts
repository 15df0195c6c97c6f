import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { describe, expect, test } from 'vitest'
import { filesMatching, repositoryRoot } from './repository.ts'

// A public name is a promise: it changes only together with its list. After a change that is meant to be:
// pnpm exec vitest run test/public-names.test.ts --update

interface Package {
  readonly folder: string
  readonly entries: ReadonlyArray<readonly [entry: string, source: string]>
}

type ExportsMap = Readonly<Record<string, Readonly<Record<string, string>> | string>>

const packageOf = (manifest: string): Package => {
  const { exports = {} } = JSON.parse(readFileSync(join(repositoryRoot, manifest), 'utf8')) as { exports?: ExportsMap }
  const folder = manifest.split('/')[1] ?? ''
  return {
    folder,
    entries: Object.entries(exports).flatMap(([entry, target]) => {
      const source = typeof target === 'string' ? target : target['readdress-source']
      return source?.endsWith('.ts') ? [[entry, join(repositoryRoot, 'packages', folder, source)] as const] : []
    })
  }
}

const exportedNames = (text: string): ReadonlyArray<string> =>
  ts
    .createSourceFile('index.ts', text, ts.ScriptTarget.ESNext, true)
    .statements.flatMap((statement) => {
      const clause = ts.isExportDeclaration(statement) ? statement.exportClause : undefined
      if (!clause || !ts.isNamedExports(clause))
        throw new Error(`An entry only lists names, but has: ${statement.getText()}`)
      return clause.elements.map(({ name, isTypeOnly }) => {
        const onlyType = isTypeOnly || (ts.isExportDeclaration(statement) && statement.isTypeOnly)
        return onlyType ? `${name.text} (type)` : name.text
      })
    })
    .sort()

const listOf = ({ entries }: Package): string =>
  entries
    .map(([entry, source]) =>
      [entry, ...exportedNames(readFileSync(source, 'utf8')).map((name) => `  ${name}`), ''].join('\n')
    )
    .join('\n')

const lists = readdirSync(new URL('public-names', import.meta.url))
const packages = filesMatching('packages/*/package.json')
  .map(packageOf)
  .filter(({ entries }) => entries.length > 0)

describe('the public names', () => {
  test('have one list for each package', () => {
    expect(lists.sort()).toEqual(packages.map(({ folder }) => `${folder}.txt`))
  })

  test.each(packages)('of $folder are those of its list', async (listed) => {
    await expect(listOf(listed)).toMatchFileSnapshot(`./public-names/${listed.folder}.txt`)
  })

  test('are read from lists of names only', () => {
    expect(exportedNames("export { b, type A } from './a.ts'\nexport type { C as D } from './c.ts'")).toEqual([
      'A (type)',
      'D (type)',
      'b'
    ])
    expect(() => exportedNames("export * from './a.ts'")).toThrow('An entry only lists names')
    expect(() => exportedNames('export const a = 1')).toThrow('An entry only lists names')
  })
})
