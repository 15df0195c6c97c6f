/**
 * Writes what belongs to a release into a folder: the tarballs, what they depend on (`sbom.cdx.json`, CycloneDX), and the notes (`release-notes.md`),
 * which name the commit and the digest of each tarball, so that anybody can hold them against the provenance that the registry shows.
 *
 * Run it with `pnpm release:files`; the folder is `dist/release`, or the one that is named.
 */
import { execFileSync } from 'node:child_process'
import { globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

const root = join(import.meta.dirname, '..')
const folder = resolve(process.argv[2] ?? join(root, 'dist/release'))

const run = (program: string, ...args: ReadonlyArray<string>): string =>
  execFileSync(program, args, { cwd: root, encoding: 'utf8', maxBuffer: 2 ** 26, stdio: ['ignore', 'pipe', 'inherit'] })
const pnpm = (...args: ReadonlyArray<string>): string =>
  run('npx', '-y', 'pnpm@12.21.0', '--filter', './packages/*', ...args)

interface Packed {
  readonly name: string
  readonly version: string
  readonly integrity: string
}

/** What the changelog says of a version, or else of what is not released yet. */
const changesOf = (version: string): string => {
  const [, ...sections] = readFileSync(join(root, 'CHANGELOG.md'), 'utf8').split(/^## /m)
  const section = sections.find((text) => text.startsWith(version)) ?? sections[0] ?? ''
  return section.slice(section.indexOf('\n')).trim()
}

interface Manifest {
  readonly version: string
  readonly peerDependencies?: Readonly<Record<string, string>>
  readonly peerDependenciesMeta?: Readonly<Record<string, { readonly optional: boolean }>>
}

const manifestIn = (place: string): Manifest => JSON.parse(readFileSync(join(place, 'package.json'), 'utf8'))

/** Names the libraries that whoever installs a package must have beside it, in the version that it was tested with: pnpm leaves them out. */
const addPeers = (path: string): void => {
  const sbom = JSON.parse(readFileSync(path, 'utf8'))
  const known = new Set(sbom.components.map(({ purl }: { readonly purl: string }) => purl))
  for (const place of globSync(join(root, 'packages/*'))) {
    const { peerDependencies = {}, peerDependenciesMeta = {} } = manifestIn(place)
    for (const peer of Object.keys(peerDependencies).filter((name) => peerDependenciesMeta[name]?.optional !== true)) {
      const { version } = manifestIn(join(place, 'node_modules', peer))
      const purl = `pkg:npm/${peer.replace('@', '%40')}@${version}`
      if (known.has(purl)) continue
      known.add(purl)
      const [name, group] = peer.split('/').reverse()
      sbom.components.push({
        type: 'library',
        ...(group === undefined ? {} : { group }),
        name,
        version,
        purl,
        'bom-ref': purl
      })
    }
  }
  writeFileSync(path, `${JSON.stringify(sbom, null, 2)}\n`)
}

rmSync(folder, { recursive: true, force: true })
mkdirSync(folder, { recursive: true })
const packed: ReadonlyArray<Packed> = JSON.parse(pnpm('-r', 'pack', '--pack-destination', folder, '--json'))
// All platforms are named, whatever platform this runs on: that is in the lockfile, and not in what is installed.
const sbom = ['--sbom-format', 'cyclonedx', '--prod', '--lockfile-only', '--out', join(folder, 'sbom.cdx.json')]
pnpm('sbom', ...sbom)
addPeers(join(folder, 'sbom.cdx.json'))

// They are released together, under one version.
const version = packed[0]?.version ?? ''
const unsaved = run('git', 'status', '--porcelain') === '' ? '' : ', and changes that are in no commit'
const notes = `# Readdress ${version}

${changesOf(version)}

## What was published

Built from commit \`${run('git', 'rev-parse', 'HEAD').trim()}\`${unsaved}. What the packages depend on is in \`sbom.cdx.json\`. \`npm audit signatures\` checks, of
what is installed, the signatures of the registry and where it was built.

| package | integrity |
|---|---|
${packed.map(({ name, integrity }) => `| \`${name}@${version}\` | \`${integrity}\` |`).join('\n')}
`
writeFileSync(join(folder, 'release-notes.md'), notes)
process.stdout.write(`${packed.length} packages, sbom.cdx.json and release-notes.md in ${folder}\n`)
