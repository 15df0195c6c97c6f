import { createHash } from 'node:crypto'
import { cpSync, existsSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { filesMatching, repositoryRoot } from '../repository.ts'
import { newFolder, written } from './packing.ts'

interface Manifest {
  readonly name: string
  readonly version: string
  readonly dependencies?: Readonly<Record<string, string>>
  readonly peerDependencies?: Readonly<Record<string, string>>
  readonly peerDependenciesMeta?: Readonly<Record<string, { readonly optional?: boolean }>>
}

const folder = newFolder()
afterAll(() => rmSync(folder, { recursive: true, force: true }))
beforeAll(() => written(repositoryRoot, process.execPath, 'scripts/release-files.ts', folder), 120_000)

const manifests = filesMatching('packages/*/package.json')
const textOf = (name: string) => readFileSync(join(folder, name), 'utf8')
const manifestOf = (place: string): Manifest => JSON.parse(readFileSync(join(place, 'package.json'), 'utf8'))

/** Where a package finds another: in its own folder, or in one above it. */
const placeOf = (name: string, from: string): string => {
  const place = join(from, 'node_modules', name)
  return existsSync(place) ? realpathSync(place) : placeOf(name, dirname(from))
}

/** What a package needs at run time, with what that needs, as it is installed here. */
const neededBy = (place: string, known = new Set<string>()): ReadonlySet<string> => {
  const { dependencies = {}, peerDependencies = {}, peerDependenciesMeta = {} } = manifestOf(place)
  const peers = Object.keys(peerDependencies).filter((name) => peerDependenciesMeta[name]?.optional !== true)
  for (const name of [...Object.keys(dependencies), ...peers]) {
    const needed = placeOf(name, place)
    const { version } = manifestOf(needed)
    if (known.has(`${name}@${version}`)) continue
    neededBy(needed, known.add(`${name}@${version}`))
  }
  return known
}

describe('what belongs to a release', () => {
  test('names everything that the packages need at run time, and nothing that only we need', () => {
    const { bomFormat, components } = JSON.parse(textOf('sbom.cdx.json'))
    const named: ReadonlyArray<string> = components.map(
      ({ group = '', name, version }: { group?: string; name: string; version: string }) =>
        `${group === '' ? '' : `${group}/`}${name}@${version}`
    )
    const needed = manifests.flatMap((manifest) => [...neededBy(join(repositoryRoot, dirname(manifest)))])
    expect(bomFormat).toBe('CycloneDX')
    expect(needed.length).toBeGreaterThan(50)
    expect(needed.filter((one) => !named.includes(one))).toEqual([])
    expect(named.filter((one) => /^(vitest|fast-check|typescript|knip)@/.test(one))).toEqual([])
  })

  test('names the commit and the digest of every tarball in its notes', () => {
    const notes = textOf('release-notes.md')
    const tarballs = readdirSync(folder).filter((name) => name.endsWith('.tgz'))
    expect(tarballs).toHaveLength(manifests.length)
    for (const name of tarballs) {
      const digest = createHash('sha512')
        .update(readFileSync(join(folder, name)))
        .digest('base64')
      expect(notes).toContain(`sha512-${digest}`)
    }
    expect(notes).toMatch(/^# Readdress \d+\.\d+\.\d+\n[\s\S]+Built from commit `[0-9a-f]{40}`/)
  })

  test('has one version for all packages, which a small change of one raises by a small step', async () => {
    const copy = join(folder, 'copy')
    for (const path of [
      ...filesMatching('package.json', 'pnpm-workspace.yaml', '.changeset/config.json'),
      ...manifests
    ])
      cpSync(join(repositoryRoot, path), join(copy, path))
    const before = manifests.map((path) => manifestOf(dirname(join(copy, path))).version)
    writeFileSync(join(copy, '.changeset/one.md'), '---\n"@readdress/eventstoredb": minor\n---\n\nA small change.\n')
    await written(copy, join(repositoryRoot, 'node_modules/.bin/changeset'), 'version')
    const [major, minor] = (before[0] ?? '').split('.').map(Number)
    expect(manifests.map((path) => manifestOf(dirname(join(copy, path))).version)).toEqual(
      before.map(() => `${major}.${Number(minor) + 1}.0`)
    )
  })
})
