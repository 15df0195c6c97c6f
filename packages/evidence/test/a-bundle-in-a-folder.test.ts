import { spawnSync } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { unfinishedBeside } from '@readdress/event-store/files'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { readBundle } from '../src/bundle/read-bundle.ts'
import { writeBundleFolder } from '../src/bundle/write-bundle.ts'
import { bundleOf, sealedShop } from './a-bundle.ts'
import { right } from './chained-store.ts'

let folder: string
let bundle: string

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'readdress-bundle-'))
  bundle = join(folder, 'order-1-evidence')
  right(await writeBundleFolder(bundle, await bundleOf(await sealedShop()))())
})

afterEach(() => rmSync(folder, { recursive: true, force: true }))

const sha256sum = (manifest: string) => spawnSync('sha256sum', ['-c', '--strict', manifest], { cwd: bundle }).status

describe('a bundle in a folder', () => {
  test('is read as it was written', async () => {
    const files = right(await readBundle(bundle)())
    expect([...files.keys()].sort()).toEqual([...(await bundleOf(await sealedShop())).keys()].sort())
  })

  test('has manifests that another program accepts', () => {
    expect([sha256sum('manifest-sha256.txt'), sha256sum('tagmanifest-sha256.txt')]).toEqual([0, 0])
    writeFileSync(join(bundle, 'data/summary.txt'), 'other')
    expect([sha256sum('manifest-sha256.txt'), sha256sum('tagmanifest-sha256.txt')]).toEqual([1, 0])
  })

  test('is for nobody but its owner to read, in a folder that is made', async () => {
    const inside = join(folder, 'out', 'bundle')
    right(await writeBundleFolder(inside, await bundleOf(await sealedShop()))())
    const modeOf = (...path: ReadonlyArray<string>) => statSync(join(folder, 'out', ...path)).mode & 0o777
    expect([modeOf(), modeOf('bundle'), modeOf('bundle', 'data')]).toEqual([0o700, 0o700, 0o700])
    const files = readdirSync(inside, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
    expect(new Set(files.map(({ name, parentPath }) => statSync(join(parentPath, name)).mode & 0o777))).toEqual(
      new Set([0o600])
    )
  })

  test('holds nothing of one that was interrupted, which is gone', async () => {
    const next = join(folder, 'next')
    const left = [`${next}.${process.pid}.unfinished`, unfinishedBeside(next)]
    for (const at of left) {
      mkdirSync(at)
      writeFileSync(join(at, 'of-another.txt'), '张三')
      utimesSync(at, 0, 0)
    }
    right(await writeBundleFolder(next, new Map([['bagit.txt', Buffer.from('')]]))())
    expect(readdirSync(next)).toEqual(['bagit.txt'])
    expect(existsSync(left[1] ?? '')).toBe(false)
  })

  test('is not written over another', async () => {
    expect(await writeBundleFolder(bundle, new Map())()).toMatchObject({ left: { reason: 'Exists', path: bundle } })
    const nowhere = join(bundle, 'bagit.txt', 'inside')
    const files = new Map([['bagit.txt', Buffer.from('')]])
    expect(await writeBundleFolder(nowhere, files)()).toMatchObject({ left: { reason: 'NotWritable' } })
  })
})

describe('a folder that is refused', () => {
  const refusal = async (path = bundle) => {
    const answer = await readBundle(path)()
    return answer._tag === 'Left' ? [answer.left.reason, answer.left.path] : 'read'
  }

  test('is not there, or is a file', async () => {
    expect(await refusal(join(folder, 'none'))).toEqual(['Missing', ''])
    expect(await refusal(join(bundle, 'bagit.txt'))).toEqual(['NotAZip', ''])
  })

  test('holds a link', async () => {
    symlinkSync('/etc/hostname', join(bundle, 'data/link.txt'))
    expect(await refusal()).toEqual(['NotAFile', 'data/link.txt'])
  })

  test.each(['..x', '.hidden', 'with space', 'größe', 'a'.repeat(101), 'back\\slash'])(
    'holds a file named %s',
    async (name) => {
      writeFileSync(join(bundle, 'data', name), '')
      expect(await refusal()).toEqual(['NameNotAllowed', 'data'])
    }
  )

  test('is deeper than a bundle', async () => {
    mkdirSync(join(bundle, 'data/a/b/c'), { recursive: true })
    writeFileSync(join(bundle, 'data/a/b/c/d'), '')
    expect(await refusal()).toEqual(['NameNotAllowed', 'data/a/b/c'])
  })

  test('holds a file that is too large', async () => {
    writeFileSync(join(bundle, 'data/huge.bin'), '')
    truncateSync(join(bundle, 'data/huge.bin'), 64 * 1024 * 1024 + 1)
    expect(await refusal()).toEqual(['TooLarge', 'data/huge.bin'])
  })
})
