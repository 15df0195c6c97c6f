import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { deflateRawSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { readBundle } from '../src/bundle/read-bundle.ts'
import { readZip } from '../src/zip/read-zip.ts'
import { type Around, type Claimed, zipOf } from './zip-by-hand.ts'

const abc = Buffer.from('abc')
const a: Claimed = { name: 'b/data/a.txt', bytes: abc }
const c: Claimed = { name: 'b/data/c.txt', bytes: abc }
const plain = { bytes: abc, method: 8 }
const gigabyte = 1024 * 1024 * 1024
const descriptor = Buffer.concat([abc, Buffer.from('PK\x07\x08c2412435030000000300000')])
// Extra field 1 of ZIP64: both sizes as 64 bits.
const wide = Buffer.from('0100100003000000000000000300000000000000', 'hex')

const refusal = (files: ReadonlyArray<Claimed>, around: Around = {}): string => {
  const answer = readZip(zipOf(files, around))
  return answer._tag === 'Left' ? `${answer.left.reason} ${answer.left.path}`.trim() : 'read'
}

describe('a ZIP is refused', () => {
  test.each<[string, ReadonlyArray<Claimed>, string]>([
    ['a path out of it', [{ name: 'b/../a.txt' }], 'NameNotAllowed'],
    ['a path out of a folder in it', [{ name: 'b/data/../../a.txt' }], 'NameNotAllowed'],
    ['an absolute path', [{ name: '/etc/hostname' }], 'NameNotAllowed'],
    ['an absolute path in the folder', [{ name: 'b//etc/hostname' }], 'NameNotAllowed'],
    ['a path of Windows', [{ name: 'b/data\\a.txt' }], 'NameNotAllowed'],
    ['a drive', [{ name: 'C:/data/a.txt' }], 'NameNotAllowed'],
    ['a file in no folder', [{ name: 'a.txt' }], 'NameNotAllowed'],
    ['a hidden folder around', [{ name: '.b/a.txt' }], 'NameNotAllowed'],
    ['a name that is empty', [{ name: '' }], 'NameNotAllowed'],
    ['a name with a zero in it', [{ name: 'b/data/a\0.txt' }], 'NameNotAllowed data'],
    ['a name that is no ASCII', [{ name: 'b/data/größe' }], 'NameNotAllowed data'],
    ['a name that is too long', [{ name: `b/data/${'a'.repeat(100)}` }], 'NameNotAllowed data'],
    ['a name too deep', [{ name: 'b/a/b/c/d/e' }], 'NameNotAllowed a/b/c/d'],
    ['an entry of a folder', [{ name: 'b/data/', mode: 0o40755 }], 'NameNotAllowed data'],
    ['a link', [{ ...a, mode: 0o120777 }], 'NotAFile data/a.txt'],
    ['a device', [{ ...a, mode: 0o20644 }], 'NotAFile data/a.txt'],
    ['a FIFO', [{ ...a, mode: 0o10644 }], 'NotAFile data/a.txt'],
    ['a program', [{ ...a, mode: 0o100755 }], 'NotAsPacked data/a.txt'],
    ['no mode', [{ ...a, mode: 0 }], 'NotAsPacked data/a.txt'],
    ['a name twice', [a, a], 'SameName data/a.txt'],
    ['a name twice but for capitals', [{ name: 'b/data/A.txt' }, a], 'SameName data/a.txt'],
    ['a folder twice but for capitals', [{ name: 'b/Data/a.txt' }, c], 'SameName data/c.txt'],
    ['a file and a folder of one name', [{ name: 'b/data' }, a], 'SameName data/a.txt'],
    ['a second folder', [a, { name: 'c/data/c.txt' }], 'NotAsPacked data/c.txt'],
    ['names out of order', [c, a], 'NotAsPacked data/a.txt'],
    ['a compressed file', [{ ...plain, name: 'b/a', bytes: deflateRawSync(abc) }], 'NotAsPacked a'],
    ['a file that claims to be compressed', [{ ...plain, name: 'b/a' }], 'NotAsPacked a'],
    ['an encrypted file', [{ ...a, flags: 0x0801 }], 'NotAsPacked data/a.txt'],
    ['a size behind the file', [{ ...a, flags: 0x0808, bytes: descriptor, size: 3 }], 'NotAsPacked data/a.txt'],
    ['a size behind the file, said before it', [{ ...a, local: { flags: 0x0808 } }], 'NotAsPacked data/a.txt'],
    ['a size of ZIP64', [{ ...a, extra: wide, size: 0xffffffff }], 'TooLarge data/a.txt'],
    ['an extra field of ZIP64', [{ ...a, extra: wide }], 'NotAsPacked data/a.txt'],
    ['an extra field before the file', [{ ...a, local: { extra: wide } }], 'NotAsPacked data/a.txt'],
    ['a newer version', [{ ...a, version: 45 }], 'NotAsPacked data/a.txt'],
    ['a size that is less', [{ ...a, size: 2 }, c], 'Damaged data/a.txt'],
    ['a size that is more', [{ ...a, size: 4 }], 'NotAsPacked data/a.txt'],
    ['a size that is another when it is unpacked', [{ ...a, packed: 4 }], 'NotAsPacked data/a.txt'],
    ['a size of a gigabyte', [{ ...a, size: gigabyte }], 'TooLarge data/a.txt'],
    ['a size of a gigabyte before the file', [{ ...a, local: { size: gigabyte } }], 'NotAsPacked data/a.txt'],
    ['another check sum', [{ ...a, crc: 1 }], 'Damaged data/a.txt'],
    ['another check sum before the file', [{ ...a, local: { crc: 1 } }], 'NotAsPacked data/a.txt'],
    ['another name before the file', [{ ...a, local: { name: 'b/data/x.txt' } }], 'NotAsPacked data/a.txt'],
    ['two files in one place', [a, { ...c, place: 0 }], 'NotAsPacked data/c.txt'],
    ['a place behind the end', [{ ...a, place: 0x7fffffff }], 'NotAsPacked data/a.txt']
  ])('for %s', (_, files, expected) => {
    expect(refusal(files)).toBe(expected)
  })

  test.each<[string, Around, string]>([
    ['bytes before it', { before: Buffer.from('#!/bin/sh\n') }, 'NotAsPacked data/a.txt'],
    ['bytes before its directory', { between: abc }, 'NotAsPacked'],
    ['a comment', { comment: abc }, 'NotAZip'],
    ['fewer files than it has', { count: 1 }, 'NotAsPacked'],
    ['more files than it has', { count: 3 }, 'NotAsPacked'],
    ['more files than a bundle', { count: 10_001 }, 'TooMany'],
    ['as many files as ZIP64 says', { count: 0xffff }, 'TooMany'],
    ['a directory that is longer', { length: 0xffffffff }, 'NotAZip'],
    ['a directory elsewhere', { place: 0 }, 'NotAZip'],
    ['a directory over the files', { place: 0, length: 206 }, 'NameNotAllowed']
  ])('for %s', (_, around, expected) => {
    expect(refusal([a, c], around)).toBe(expected)
  })

  test('for files that are larger together than a bundle', () => {
    const bytes = Buffer.alloc(40 * 1024 * 1024)
    const many = Array.from({ length: 13 }, (_, index) => ({
      name: `b/data/${String.fromCharCode(97 + index)}`,
      bytes
    }))
    expect(refusal(many)).toBe('TooLarge data/m')
  })

  test('where nothing is, or only some of it', () => {
    expect(readZip(Buffer.alloc(0))).toMatchObject({ left: { reason: 'NotAZip', path: '' } })
    const zip = zipOf([a, c])
    expect(readZip(Buffer.concat([zip, zip]))).toMatchObject({ left: { reason: 'NotAZip' } })
  })
})

describe('a path of a bundle is refused', () => {
  let folder: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'readdress-zip-'))
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  const reason = async (path: string) => {
    const answer = await readBundle(path)()
    return answer._tag === 'Left' ? answer.left.reason : 'read'
  }

  test('where it is a link, a FIFO or a device', async () => {
    writeFileSync(join(folder, 'a.zip'), zipOf([a]))
    expect(await reason(join(folder, 'a.zip'))).toBe('read')
    symlinkSync(join(folder, 'a.zip'), join(folder, 'link.zip'))
    spawnSync('mkfifo', [join(folder, 'fifo.zip')])
    for (const path of [join(folder, 'link.zip'), join(folder, 'fifo.zip'), '/dev/zero'])
      expect(await reason(path), path).toBe('NotAFile')
  })

  test('where it is larger than a bundle, before it is read', async () => {
    writeFileSync(join(folder, 'a.zip'), '')
    truncateSync(join(folder, 'a.zip'), 1024 * gigabyte)
    expect(await reason(join(folder, 'a.zip'))).toBe('TooLarge')
  })

  test('where a folder has a name twice but for capitals, a FIFO, or none of ours', async () => {
    mkdirSync(join(folder, 'data'))
    writeFileSync(join(folder, 'data', 'a.txt'), '')
    expect(await reason(folder)).toBe('read')
    writeFileSync(join(folder, 'data', 'A.txt'), '')
    expect(await reason(folder)).toBe('SameName')
    rmSync(join(folder, 'data', 'A.txt'))
    spawnSync('mkfifo', [join(folder, 'data', 'fifo')])
    expect(await reason(folder)).toBe('NotAFile')
  })
})
