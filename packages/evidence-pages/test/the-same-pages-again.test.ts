import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { writeBundleZip } from '@readdress/evidence'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sealedShop, bundleOf as signedBundle } from '../../evidence/test/a-bundle.ts'
import { darkness, greyPicture, readPicture } from './picture.ts'
import { bundleOf, byPoppler, chineseFont, describeWithFonts, marksFont, pagesOf } from './printing.ts'

const program = join(import.meta.dirname, 'print-process.ts')

describeWithFonts('the same bundle, with the same fonts,', () => {
  let folder = ''
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'pages-'))
  })
  afterAll(() => rmSync(folder, { recursive: true }))

  test('gives the same bytes in another process, in any zone, under any locale', async () => {
    const files = await bundleOf()
    const bundle = join(folder, 'bundle.zip')
    await writeBundleZip(bundle, files)()
    const here = (['pdf', 'png'] as const)
      .flatMap((format) => pagesOf(files, { format }).files)
      .map((file) => createHash('sha256').update(file).digest('hex'))
    for (const [zone, locale] of [
      ['Asia/Shanghai', 'zh_CN.UTF-8'],
      ['America/St_Johns', 'tr_TR.UTF-8'],
      ['UTC', 'C']
    ]) {
      const paths = [chineseFont(), marksFont()].map(({ path }) => path)
      const { stdout, stderr } = spawnSync(
        process.execPath,
        ['--conditions=readdress-source', program, bundle, ...paths],
        { encoding: 'utf8', env: { ...process.env, TZ: zone, LC_ALL: locale, LANG: locale } }
      )
      expect(stderr).toBe('')
      expect(stdout.trim().split('\n')).toEqual(here)
    }
  })

  test.each([
    ['2026-11-27', '2026-11-27'],
    ['2026-02-30', '1970-01-01']
  ])('tells in the PDF that it was packed on %s as %s, and asks no clock', async (day, told) => {
    const {
      files: [pdf]
    } = pagesOf(await signedBundle(await sealedShop(), [], {}, day))
    expect(byPoppler('pdfinfo', pdf, '-isodates', '-').toString('utf8')).toContain(`CreationDate:    ${told}`)
  })

  test('gives pictures of what the PDF shows, one for each page', async () => {
    const files = await bundleOf()
    const {
      files: [pdf],
      pages
    } = pagesOf(files, { format: 'pdf' })
    const { files: pictures } = pagesOf(files, { format: 'png' })
    expect(pictures).toHaveLength(pages)
    for (const [place, picture] of pictures.entries()) {
      const page = String(place + 1)
      const byOther = greyPicture(byPoppler('pdftoppm', pdf, '-r', '150', '-gray', '-f', page, '-l', page, '-'))
      const ours = readPicture(picture)
      expect([ours.width, ours.height]).toEqual([1240, 1754])
      const [here, there] = [darkness(ours), darkness(byOther)]
      // Each patch of a centimetre is as dark as another program draws it.
      expect(Math.max(...here.map((dark, at) => Math.abs(dark - (there[at] ?? 1))))).toBeLessThan(0.05)
      expect(Math.max(...here)).toBeGreaterThan(0.1)
    }
  })
})
