import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import * as Either from 'fp-ts/lib/Either.js'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type BundleFiles, isBundlePath } from '../src/bundle/bag.ts'
import { namesMet } from '../src/bundle/names-met.ts'
import { readBundle } from '../src/bundle/read-bundle.ts'
import { writeBundleZip } from '../src/bundle/write-bundle.ts'
import { verifyBundle } from '../src/verify/verify-bundle.ts'
import { crc32, crc32ByTable } from '../src/zip/crc32.ts'
import { packZip } from '../src/zip/pack-zip.ts'
import { readZip } from '../src/zip/read-zip.ts'
import { bundleOf, sealedShop, trust } from './a-bundle.ts'
import { right } from './chained-store.ts'
import { zipOf } from './zip-by-hand.ts'

let folder: string
let path: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'readdress-zip-'))
  path = join(folder, 'A-1-evidence-20261127.zip')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const packed = (files: BundleFiles): Buffer => Buffer.concat(packZip('A-1-evidence-20261127', files))
const contents = (files: BundleFiles) =>
  new Map([...files].map(([name, bytes]) => [name, Buffer.from(bytes).toString('hex')] as const))

const small: BundleFiles = new Map([
  ['data/a.txt', Buffer.from('abc')],
  ['VERIFY.md', Buffer.from('')]
])

// Other programs are asked whether our ZIP is one: where one is missing, the name of the test says so.
const testWith = (program: string, asked: string, body: () => void): void => {
  const isThere = spawnSync(program, [asked]).status === 0
  test.skipIf(!isThere)(`is one to ${program}${isThere ? '' : ' (which is not installed)'}`, body)
}

describe('a bundle in a ZIP', () => {
  test('is read and verified as it was written, and lies in one folder', async () => {
    const files = await bundleOf(await sealedShop())
    right(await writeBundleZip(path, files)())
    const read = right(await readBundle(path)())
    expect(contents(read)).toEqual(contents(files))
    expect(verifyBundle(read, trust).verdict).toBe('verified')
    expect(readFileSync(path).toString('latin1')).toContain('A-1-evidence-20261127/data/events.ndjson')
    expect(readdirSync(folder)).toEqual(['A-1-evidence-20261127.zip'])
  })

  test('has these bytes', () => {
    const local = '504b0304 1400 0008 0000 0000 2100'
    const central = '504b0102 1403 1400 0008 0000 0000 2100'
    const verify = '00000000 00000000 00000000 0b00 0000'
    const a = 'c2412435 03000000 03000000 0c00 0000'
    const end = '0000 0000 0000 0000a481'
    const hex = [
      `${local} ${verify} 622f5645524946592e6d64`,
      `${local} ${a} 622f646174612f612e747874 616263`,
      `${central} ${verify} ${end} 00000000 622f5645524946592e6d64`,
      `${central} ${a} ${end} 29000000 622f646174612f612e747874`,
      '504b0506 0000 0000 0200 0200 73000000 56000000 0000'
    ]
    expect(Buffer.concat(packZip('b', small)).toString('hex')).toBe(hex.join('').replaceAll(' ', ''))
  })

  test('is the one that is written by hand', () => {
    const byHand = zipOf([{ name: 'b/VERIFY.md' }, { name: 'b/data/a.txt', bytes: Buffer.from('abc') }])
    expect(Buffer.concat(packZip('b', small)).equals(byHand)).toBe(true)
  })

  test('has the same bytes in every zone, and in whatever order its files come', () => {
    const source = new URL('../src/zip/pack-zip.ts', import.meta.url).href
    const script = `
      import { packZip } from '${source}'
      const files = [['data/a.txt', Buffer.from('abc')], ['VERIFY.md', Buffer.from('')]]
      const found = ['Asia/Shanghai', 'America/St_Johns'].map((zone) => {
        process.env.TZ = zone
        return [new Date(0).getTimezoneOffset(), Buffer.concat(packZip('b', new Map(files.reverse()))).toString('hex')]
      })
      console.log(JSON.stringify(found))`
    const run = ['--conditions=readdress-source', '--no-warnings', '--input-type=module', '-e', script]
    const zip = Buffer.concat(packZip('b', small)).toString('hex')
    expect(JSON.parse(execFileSync(process.execPath, run, { encoding: 'utf8' }))).toEqual([
      [-480, zip],
      [210, zip]
    ])
  })

  testWith('unzip', '-v', () => {
    writeFileSync(path, packed(small))
    expect(spawnSync('unzip', ['-tq', path]).status).toBe(0)
    spawnSync('unzip', ['-q', path, '-d', folder])
    expect(readFileSync(join(folder, 'A-1-evidence-20261127/data/a.txt'), 'utf8')).toBe('abc')
  })

  testWith('python3', '--version', () => {
    writeFileSync(path, packed(small))
    const program =
      'import sys, zipfile; z = zipfile.ZipFile(sys.argv[1]); print(z.testzip(), z.comment, [(i.filename, i.flag_bits, i.compress_type, i.date_time[:3], oct(i.external_attr >> 16), i.extra) for i in z.infolist()])'
    expect(spawnSync('python3', ['-c', program, path], { encoding: 'utf8' }).stdout).toBe(
      "None b'' [('A-1-evidence-20261127/VERIFY.md', 2048, 0, (1980, 1, 1), '0o100644', b''), ('A-1-evidence-20261127/data/a.txt', 2048, 0, (1980, 1, 1), '0o100644', b'')]\n"
    )
  })
})

describe('whatever files a bundle may have', () => {
  const name = fc.stringMatching(/^[A-Za-z0-9_-][A-Za-z0-9._-]{0,9}$/)
  const names = fc.array(name, { minLength: 1, maxLength: 4 }).map((parts) => parts.join('/'))
  const someFiles = fc.array(fc.tuple(names.filter(isBundlePath), fc.uint8Array({ maxLength: 40 }))).map((pairs) => {
    const isFree = namesMet()
    return new Map(pairs.filter(([place]) => isFree(place)))
  })

  test('come out of a ZIP as they went in, and it is packed again with the same bytes', () => {
    fc.assert(
      fc.property(name, someFiles, (top, files) => {
        const zip = Buffer.concat(packZip(top, files))
        const read = right(readZip(zip))
        expect(contents(read)).toEqual(contents(files))
        expect(Buffer.concat(packZip(top, read)).equals(zip)).toBe(true)
      })
    )
  })

  test('have the same check sum by the table as by Node.js', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => crc32ByTable(bytes) === crc32(bytes)))
    expect(crc32ByTable(Buffer.from('123456789'))).toBe(0xcbf43926)
  })
})

describe('a changed byte of a ZIP', () => {
  test('is found, each of them, under four masks', () => {
    const zip = packed(small)
    for (let place = 0; place < zip.length; place += 1) {
      for (const mask of [1, 0x20, 0x80, 0xff]) {
        const changed = Buffer.from(zip)
        changed[place] = (changed[place] ?? 0) ^ mask
        expect(Either.isLeft(readZip(changed)), `byte ${place}, mask ${mask}`).toBe(true)
      }
      expect(Either.isLeft(readZip(zip.subarray(0, place))), `cut at ${place}`).toBe(true)
    }
  })
})

describe('writing a ZIP', () => {
  test('is not done over another file, nor half', async () => {
    writeFileSync(path, 'mine')
    expect(await writeBundleZip(path, small)()).toMatchObject({ left: { reason: 'Exists', path } })
    expect(readFileSync(path, 'utf8')).toBe('mine')
    expect(readdirSync(folder)).toEqual(['A-1-evidence-20261127.zip'])
    const nowhere = join(path, 'a.zip')
    expect(await writeBundleZip(nowhere, small)()).toMatchObject({ left: { reason: 'NotWritable', path: nowhere } })
  })

  test('is done for nobody but its owner to read, in a folder that is made', async () => {
    const inside = join(folder, 'out', 'a.zip')
    right(await writeBundleZip(inside, small)())
    expect([inside, join(folder, 'out')].map((at) => statSync(at).mode & 0o777)).toEqual([0o600, 0o700])
  })
})
