import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { EvidencePages } from '../src/evidence-pages.ts'
import { writePages } from '../src/write-pages.ts'

const pages = (format: 'pdf' | 'png', count: number): EvidencePages => ({
  format,
  language: 'zh',
  pages: count,
  envelopeSha256: '0'.repeat(64),
  files: Array.from({ length: format === 'pdf' ? 1 : count }, (_, place) => Buffer.from(`page ${place}`))
})

describe('writing pages', () => {
  let folder = ''
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'pages-'))
  })
  afterAll(() => rmSync(folder, { recursive: true }))

  test('makes one PDF, or a picture of each page, for its owner alone', async () => {
    const out = join(folder, 'new', 'folder')
    const pdf = join(out, 'A-1-pages-zh.pdf')
    const pictures = ['01', '02', '03'].map((number) => join(out, `A-1-pages-zh-${number}.png`))
    expect(await writePages(out, 'A-1', pages('pdf', 3))()).toMatchObject({ right: [pdf] })
    expect(await writePages(out, 'A-1', pages('png', 3))()).toMatchObject({ right: pictures })
    expect(readdirSync(out)).toHaveLength(4)
    expect([pdf, ...pictures].map((path) => statSync(path).mode & 0o777)).toEqual([0o600, 0o600, 0o600, 0o600])
    expect(pictures.map((path) => readFileSync(path, 'utf8'))).toEqual(['page 0', 'page 1', 'page 2'])
  })

  test('writes over nothing, and leaves nothing of the others', async () => {
    const out = join(folder, 'taken')
    mkdirSync(out)
    const taken = join(out, 'A-1-pages-zh-03.png')
    writeFileSync(taken, 'mine')
    expect(await writePages(out, 'A-1', pages('png', 3))()).toMatchObject({
      left: { type: 'NotWritten', path: taken, code: 'EEXIST' }
    })
    expect(readdirSync(out)).toEqual(['A-1-pages-zh-03.png'])
    expect(readFileSync(taken, 'utf8')).toBe('mine')
  })

  test('leaves nothing of the others where a name is taken meanwhile', async () => {
    const out = join(folder, 'race')
    mkdirSync(out)
    const taken = join(out, 'A-1-pages-zh-02.png')
    const files = [Buffer.from('1'), Buffer.from('2'), Buffer.from('3')]
    // The first is asked for once room was made for all of them.
    Object.defineProperty(files, 0, {
      get: () => {
        writeFileSync(taken, 'mine')
        return Buffer.from('1')
      }
    })
    expect(await writePages(out, 'A-1', { ...pages('png', 3), files })()).toMatchObject({
      left: { path: taken, code: 'EEXIST' }
    })
    expect(readdirSync(out)).toEqual(['A-1-pages-zh-02.png'])
    expect(readFileSync(taken, 'utf8')).toBe('mine')
  })
})
