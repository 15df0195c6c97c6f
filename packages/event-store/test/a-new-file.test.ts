import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { newFile, unfinishedBeside, writeNewFile, writeNewFileAtOnce } from '@readdress/event-store/files'
import * as Either from 'fp-ts/lib/Either.js'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'

let folder: string
let path: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'readdress-new-file-'))
  path = join(folder, 'in', 'a.txt')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const exists = (at: string) => Either.left({ type: 'NotWritten', path: at, code: 'EEXIST' })

const leftOver = (minutes: number): string => {
  const left = unfinishedBeside(path)
  mkdirSync(join(folder, 'in'), { recursive: true })
  writeFileSync(left, '张三')
  const then = Date.now() / 1000 - minutes * 60
  utimesSync(left, then, then)
  return left
}

describe('a new file', () => {
  test('is for nobody but its owner, as are the folders that are made for it', async () => {
    const deep = join(folder, 'one', 'two', 'a.txt')
    expect(await writeNewFile(deep, 'a text')).toEqual(Either.right(undefined))
    expect(readFileSync(deep, 'utf8')).toBe('a text')
    const modes = [deep, join(folder, 'one', 'two'), join(folder, 'one')].map((at) => statSync(at).mode & 0o777)
    expect(modes).toEqual([0o600, 0o700, 0o700])
    expect(readdirSync(join(folder, 'one', 'two'))).toEqual(['a.txt'])
  })

  test('is made of pieces that follow one another', async () => {
    await writeNewFile(path, [Buffer.from('one '), Buffer.from('two')])
    expect(readFileSync(path, 'utf8')).toBe('one two')
  })

  test('takes the place of no other, and leaves nothing beside it', async () => {
    await writeNewFile(path, 'mine')
    expect(await writeNewFile(path, 'other')).toEqual(exists(path))
    writeNewFileAtOnce(path, 'other')
    expect(readFileSync(path, 'utf8')).toBe('mine')
    expect(readdirSync(join(folder, 'in'))).toEqual(['a.txt'])
  })

  test('is made once by two who make it at once', async () => {
    const made = await Promise.all(['one', 'two'].map((content) => writeNewFile(path, content)))
    expect(made.filter(Either.isRight)).toHaveLength(1)
    expect(made).toContainEqual(exists(path))
    expect(readFileSync(path, 'utf8')).toBe(Either.isRight(made[0] ?? exists(path)) ? 'one' : 'two')
    expect(readdirSync(join(folder, 'in'))).toEqual(['a.txt'])
  })

  test('is not there before it is placed, nor where it is discarded', async () => {
    for (const end of ['place', 'discard'] as const) {
      const file = await newFile(path)
      if (Either.isLeft(file)) throw new Error(file.left.code)
      expect(existsSync(path)).toBe(false)
      if (end === 'place') await file.right.place('')
      else await file.right.discard()
      expect(readdirSync(join(folder, 'in'))).toEqual(end === 'place' ? ['a.txt'] : [])
      rmSync(path, { force: true })
    }
  })

  test('says where there is a file in the place of a folder', async () => {
    writeFileSync(join(folder, 'in'), '')
    expect(await writeNewFile(path, '')).toMatchObject({ left: { code: 'ENOTDIR', path } })
    expect(() => writeNewFileAtOnce(path, '')).toThrow('ENOTDIR')
  })
})

describe('what a killed run has left', () => {
  test('stops nothing, and is gone with the next file of that name', async () => {
    const left = leftOver(61)
    expect(await writeNewFile(path, 'a text')).toEqual(Either.right(undefined))
    expect(existsSync(left)).toBe(false)
  })

  test('may be what somebody is writing, within an hour', async () => {
    const left = leftOver(59)
    expect(await writeNewFile(path, 'a text')).toEqual(Either.right(undefined))
    expect(existsSync(left)).toBe(true)
  })

  test('is not what somebody else named', async () => {
    const left = leftOver(61)
    const others = [`${path}.unfinished`, join(folder, 'in', 'b.txt.0123456789abcdef.unfinished')]
    for (const other of others) {
      writeFileSync(other, '')
      utimesSync(other, 0, 0)
    }
    await writeNewFile(path, '')
    expect([left, ...others].map((at) => existsSync(at))).toEqual([false, true, true])
  })
})
