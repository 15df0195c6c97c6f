import { describe, expect, test } from 'vitest'
import { readReport } from '../src/read-report.ts'

const page = (section: string) => `<!doctype html>
<html lang="en">
<body>
<header><h1><span lang="en">Report</span></h1><p><a href="#zh">中文</a></p></header>
<main><div class="part" id="en" lang="en"><h1>Report</h1><section><h2>Timeline</h2>${section}</section></div>
<section class="part"><h1>Appendix</h1></section></main>
</body>
</html>
`

// The lines of the section, each piece with how it looks.
const looks = (section: string) =>
  readReport(page(section), 'en')?.sections[0]?.blocks.flatMap((block) => {
    const lines =
      block.kind === 'table' ? block.rows.flatMap(({ cells }) => cells) : 'line' in block ? [block.line] : block.items
    return lines.flat().map(({ text, isBold, isStruck, isWhole }) => [text, { isBold, isStruck, isWhole }] as const)
  })
const plain = { isBold: false, isStruck: false, isWhole: false }

describe('reading a report', () => {
  test('strikes out what was declared wrong, and keeps a time on one line', () => {
    expect(
      looks('<p><s>Delivered</s> <em>later declared wrong</em> <span class="time">15:15:27 UTC</span></p>')
    ).toEqual([
      ['Timeline', plain],
      ['Delivered', { ...plain, isStruck: true }],
      [' ', plain],
      ['[', plain],
      ['later declared wrong', plain],
      [']', plain],
      [' ', plain],
      ['15:15:27 UTC', { ...plain, isWhole: true }]
    ])
  })

  test('tells names of rows, and what has changed, in bold', () => {
    const row = '<tr class="changed"><th scope="row">City <span class="tag">(differs)</span></th><td>Oslo</td></tr>'
    expect(looks(`<table class="address"><tbody>${row}</tbody></table>`)?.slice(1)).toEqual([
      ['City ', { ...plain, isBold: true }],
      ['(differs)', plain],
      ['Oslo', { ...plain, isBold: true }]
    ])
  })

  test.each([
    ['a part that it does not know', '<div>text</div>'],
    ['a text outside of every part', 'text'],
    ['a tag that is not closed', '<p>text'],
    ['a tag that was not opened', '</p>'],
    ['tags that cross', '<p><em>text</p></em>'],
    ['a comment', '<!-- text -->'],
    ['an attribute without quotes', '<p class=honest>text</p>']
  ])('is refused of %s, rather than that it is left out', (_, section) => {
    expect(readReport(page(section), 'en')).toBeNull()
    expect(readReport(page('<p>text</p>'), 'en')).not.toBeNull()
  })

  test('is refused of a page without the language, or without an end', () => {
    expect(readReport(page('<p>text</p>'), 'zh')).toBeNull()
    expect(readReport(page('<p>text</p>').replace('</body>', ''), 'en')).toBeNull()
    expect(readReport('', 'en')).toBeNull()
  })
})
