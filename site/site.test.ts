import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { filesMatching, repositoryRoot } from '../test/repository.ts'
import { diagram } from './diagram.ts'
import { faultsOfSite } from './faults-of-site.ts'
import { withGlossary } from './glossary-words.ts'

const folder = mkdtempSync(join(tmpdir(), 'readdress-site-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('the diagrams of our pages', () => {
  const drawn = filesMatching('docs/**/*.md').flatMap((path) =>
    [...readFileSync(join(repositoryRoot, path), 'utf8').matchAll(/^```mermaid\n([\s\S]*?)^```$/gm)].map(
      ([, source = '']) => [path, source] as const
    )
  )

  test('can all be drawn', () => {
    expect(drawn.length).toBeGreaterThan(20)
    for (const [path, source] of drawn) expect([path, diagram(source)]).toEqual([path, expect.stringContaining('<svg')])
  })

  test('have every state, box and label, in the colour of the text', () => {
    const svg = diagram('flowchart LR\n    a[Shop] -->|asks| b[(Store)]\n    b --> c[Answer]')
    for (const word of ['Shop', 'asks', 'Store', 'Answer']) expect(svg).toContain(`>${word}</text>`)
    expect(svg).toContain('"currentColor"')
    expect(svg).not.toContain('"black"')
  })

  test('name the line that cannot be drawn', () => {
    expect(() => diagram('flowchart LR\n    a === b')).toThrow('a === b')
  })
})

describe('a word of the glossary', () => {
  test('is a place in it, to which the emphasized word leads from other pages', () => {
    const row = '| address version | 地址版本 | a numbered address of an order |'
    expect(withGlossary('docs/reference/glossary.md', row)).toContain('<a id="address-version"></a>address version')
    expect(withGlossary('docs/page.md', 'Each *address version* and *no such word*, **buyer**.')).toBe(
      'Each [*address version*](/reference/glossary#address-version) and *no such word*, **buyer**.'
    )
  })
})

describe('a built site', () => {
  const faultsOf = (html: string): ReadonlyArray<string> => {
    mkdirSync(join(folder, 'how-to'), { recursive: true })
    writeFileSync(join(folder, 'index.html'), '<h2 id="packages">Packages</h2>')
    writeFileSync(join(folder, 'how-to/page.html'), html)
    return faultsOfSite(folder)
  }

  test.each([
    ['<a href="/no-such-page">', 'how-to/page.html: there is no /no-such-page'],
    ['<a class="x" href="../other.html">', 'how-to/page.html: there is no ../other.html'],
    ['<a href="/#no-such-place">', 'how-to/page.html: index.html has no #no-such-place'],
    ['<a href="#here">', 'how-to/page.html: how-to/page.html has no #here'],
    ['<script src="https://cdn.example/a.js">', 'how-to/page.html: asks https://cdn.example/a.js'],
    ['<link rel="stylesheet" href="//fonts.example/a.css">', 'how-to/page.html: asks //fonts.example/a.css']
  ])('with %s has a fault', (html, fault) => {
    expect(faultsOf(html)).toEqual([fault])
  })

  test.each([
    '<a href="/">',
    '<a href="../#packages">',
    '<a href="/how-to/page">',
    '<a href="https://example.com/x">',
    '<img src="data:image/png;base64,AA==">'
  ])('with %s has none', (html) => {
    expect(faultsOf(html)).toEqual([])
  })
})
