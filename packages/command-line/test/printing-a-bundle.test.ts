import { readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as Either from 'fp-ts/lib/Either.js'
import { openReaddress } from 'readdress'
import { beforeEach, describe, expect, test } from 'vitest'
import { chineseFont, describeWithFonts, marksFont } from '../../evidence-pages/test/printing.ts'
import { pagesCommand } from '../src/evidence/pages-command.ts'
import { pagesRefusalText } from '../src/evidence/pages-refusal-text.ts'
import { pagesText } from '../src/evidence/pages-text.ts'
import { changed } from './commands.ts'
import { temporaryFolder } from './running.ts'
import { runHere } from './terminal.ts'

let folder: string
let out: string

beforeEach(async () => {
  folder = temporaryFolder()
  out = join(folder, 'out')
  const opened = await openReaddress({ store: { folder: join(folder, 'store') } })()
  if (Either.isLeft(opened)) throw new Error(opened.left.remedy)
  for (const command of changed('A-1')) expect(await opened.right.receive(command)()).toMatchObject({ _tag: 'Right' })
  await opened.right.close()
})

// The bundle of an order with names and places in clear, and what the program said of it.
const exported = async (...more: ReadonlyArray<string>) => {
  const { out: said } = await runHere([
    ...['evidence', 'export', 'A-1', '--store', join(folder, 'store'), '--out', folder, '--recipient', 'bank-1'],
    ...['--basis', 'LegalClaim', '--as', 'PrivacyOfficer:p-1', '--disclose', 'Name,Detail', ...more]
  ])
  return { said, bundle: said.split('\n')[0] ?? '' }
}

const fonts = () => [chineseFont(), marksFont()].flatMap(({ path }) => ['--font', path])
const printing = (bundle: string, ...more: ReadonlyArray<string>) =>
  runHere(['evidence', 'pages', bundle, '--out', out, ...fonts(), ...more])

describeWithFonts('printing a bundle', () => {
  test('writes one PDF into another folder, for its owner alone, and says which bundle it is of', async () => {
    const { bundle, said: told } = await exported('--zip')
    const { code, out: said, err } = await printing(bundle)
    expect({ code, err }).toEqual({ code: 0, err: '' })
    const [name = '', ...more] = readdirSync(out)
    expect(more).toEqual([])
    expect(name).toBe('A-1-evidence-20260601-pages-zh.pdf')
    expect(statSync(join(out, name)).mode & 0o777).toBe(0o600)
    const [, digest = 'none'] = /SHA-256 of what was signed: ([0-9a-f]{64})/.exec(told) ?? []
    expect(said.split('\n')[0]).toBe(join(out, name))
    expect(said).toMatch(
      new RegExp(
        `^ {2}\\d+ pages in Chinese as PDF/A-2b, \\d.* SHA-256 of what was signed, on the first: ${digest}$`,
        'm'
      )
    )
    expect(await printing(bundle)).toMatchObject({ code: 2, out: '', err: expect.stringContaining('is there already') })
  })

  test('does for WeChat what an export for it says, and gives pictures', async () => {
    const { bundle, said: told } = await exported('--for', 'wechat')
    const [, call = ''] = /readdress (evidence pages .*) --font FILE --out DIR$/m.exec(told) ?? []
    expect(call).toBe(`evidence pages ${bundle} --for wechat --lang zh`)
    const { code, out: said } = await runHere([...call.split(' '), '--out', out, ...fonts(), '--json'])
    expect(code).toBe(0)
    const { files, ...more } = JSON.parse(said)
    expect(more).toMatchObject({ format: 'png', language: 'zh', venue: 'wechat', pages: files.length })
    expect(files).toEqual(
      readdirSync(out).map((name) => ({ path: join(out, name), bytes: readFileSync(join(out, name)).length }))
    )
  })

  test('is refused where a font lacks a sign, by its number and place, and shows no value', async () => {
    const { bundle } = await exported('--lang', 'en')
    const {
      code,
      out: said,
      err
    } = await runHere(['evidence', 'pages', bundle, '--out', out, '--font', marksFont().path])
    expect({ code, said }).toEqual({ code: 1, said: '' })
    expect(err).toMatch(
      /^No font has a glyph for U\+3002, .* and \d+ more, found under “Report on .*”, “The address, .*” \(row 1, /
    )
    expect(err).toMatch(/\)\. Add a font that has them by another --font\. Nothing was written\.\n$/)
    expect(['张三', '530号', '天府大道'].filter((value) => err.includes(value))).toEqual([])
    expect(readdirSync(folder)).not.toContain('out')
  })

  test('writes nothing into a bundle, where it is looked at through a link either', async () => {
    const { bundle } = await exported()
    symlinkSync(join(bundle, 'data'), join(folder, 'link'))
    for (const place of [bundle, join(bundle, 'data', 'new'), join(bundle, '..new'), join(folder, 'link', 'new')]) {
      const { code, err } = await runHere(['evidence', 'pages', bundle, '--out', place, ...fonts()])
      expect({ code, err }).toEqual({
        code: 2,
        err: `${place} is in the bundle, which is signed and takes no more files: name another folder with --out.\n`
      })
    }
  })

  test('is refused of what was changed since it was signed', async () => {
    const { bundle } = await exported()
    writeFileSync(join(bundle, 'data', 'summary.txt'), 'changed')
    expect(await printing(bundle)).toMatchObject({ code: 1, err: expect.stringContaining('does not hold') })
  })
})

describe('pages', () => {
  test('need a package that may be missing, and say how it is had', async () => {
    const missing = '@readdress/not-installed'
    const written = { out: '', err: '' }
    const output = (name: 'out' | 'err') => ({
      write: (text: string) => {
        written[name] += text
      },
      isTerminal: false,
      columns: 80
    })
    const surroundings = {
      ...{ out: output('out'), err: output('err'), wantsColours: false },
      ...{ now: () => new Date(0), interruption: () => new AbortController().signal }
    }
    const request = { bundle: folder, out, fonts: [], json: false }
    expect(await pagesCommand(request, surroundings, () => import(missing))).toBe(2)
    expect(written.out).toBe('')
    expect(written.err).toContain('npm install @readdress/evidence-pages\n')
  })

  test.each([
    [['nothing'], 'a', 3, 'nothing is not there: check the path.'],
    [[], 'no-such-font.ttf', 2, 'no-such-font.ttf cannot be read: check the path, and who may read there.'],
    [[], import.meta.filename, 1, 'is no whole font with outlines']
  ])('of %j with the font %s end with the reason', async (path, font, code, reason) => {
    const bundle = path[0] ?? (await exported()).bundle
    const ended = await runHere(['evidence', 'pages', bundle, '--out', out, '--font', font])
    expect(ended).toMatchObject({ code, out: '' })
    expect(ended.err).toContain(reason)
  })

  test('that are too many or too large say by how much, and what helps', () => {
    const large = { type: 'PagesTooLarge', pages: 23, venue: null } as const
    const text = (change: object) => pagesRefusalText({ ...large, limit: 'pages', value: 23, most: 19, ...change }, 'b')
    expect(text({})).toContain('The report has 23 pages, and at most 19 are wanted: name more with --most-pages 23')
    expect(text({ venue: 'visa' })).toContain('The report has 23 pages, and visa takes at most 19: ')
    expect(text({ venue: 'revolut', limit: 'fileBytes', value: 11, most: 10 })).toContain(
      'bytes of a file: 11, and revolut takes at most 10. The report has 23 pages'
    )
    expect(pagesRefusalText({ type: 'FontsDamaged' }, 'b')).toContain('damaged')
    expect(pagesRefusalText({ type: 'FontUnusable', path: 'f', reason: 'Variable' }, 'b')).toMatch(
      /^f is a font of var/
    )
    expect(pagesRefusalText({ type: 'FontUnusable', path: 'f', reason: 'NoEmbedding' }, 'b')).toContain('forbids')
    expect(
      pagesRefusalText({ type: 'FormatNotTaken', venue: 'wechat', format: 'pdf', takes: ['png', 'jpg'] }, 'b')
    ).toBe('wechat does not take pdf, but png, jpg: name another --format, or none.')
    expect(
      pagesRefusalText({ type: 'GlyphsMissing', signs: ['U+4DAE'], places: [{ section: 'Delivery', row: 2 }] }, 'b')
    ).toBe(
      'No font has a glyph for U+4DAE, found under “Delivery” (row 2). Add a font that has it by another --font. Nothing was written.'
    )
  })

  test('beyond what is free say that they cost a fee', () => {
    const written = {
      format: 'pdf',
      language: 'en',
      envelopeSha256: 'e',
      files: [Buffer.from('1')],
      paths: ['p']
    } as const
    expect(pagesText({ ...written, pages: 25, venue: 'mastercard' })).toContain(
      'Costs a fee at mastercard: 25 pages, free up to 19.'
    )
    expect(pagesText({ ...written, pages: 19, venue: 'mastercard' })).not.toContain('fee')
    expect(pagesText({ ...written, pages: 1, venue: 'visa' })).toContain('No limits of visa were found')
  })
})
