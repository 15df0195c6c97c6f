import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { filesMatching, repositoryRoot } from '../repository.ts'

const manifests = filesMatching('packages/*/package.json').map((path) =>
  JSON.parse(readFileSync(join(repositoryRoot, path), 'utf8'))
)

/** What others import: the same as here, but for the sources, which are not published. */
const withoutSources = (exports: Readonly<Record<string, object | string>>) =>
  Object.fromEntries(
    Object.entries(exports).map(([entry, target]) => {
      if (typeof target === 'string') return [entry, target]
      const { 'readdress-source': _source, ...published } = target as Readonly<Record<string, string>>
      return [entry, published]
    })
  )

describe.each(manifests)('the manifest of $name', ({ exports, publishConfig, files, engines, license, version }) => {
  test('publishes every entry that is there, built', () => {
    expect(publishConfig).toEqual({
      access: 'public',
      ...(exports === undefined ? {} : { exports: withoutSources(exports) })
    })
  })

  test('publishes what is built, the README and the licence', () => {
    expect(files).toEqual(expect.arrayContaining(['dist', 'README.md', 'LICENSE']))
    expect(license).toBe('Apache-2.0')
  })

  test('has the version and asks for the Node.js that all have', () => {
    expect({ version, engines }).toEqual({ version: manifests[0].version, engines: { node: '>=22.18' } })
  })
})
