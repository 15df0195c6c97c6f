import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { reportPage } from '../src/report/report-page.ts'
import { visibleText } from '../src/report/visible-text.ts'
import { orderEvents, readIn, reported } from './a-report.ts'

const attacks = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "'></td><a href='javascript:alert(1)'>",
  '</style><style>*{display:none}',
  '<!-- &lt;b&gt;'
]

const everywhere = (text: string): string =>
  reportPage({
    ...reported({}, text),
    events: orderEvents({
      0: {
        data: {
          platform: text,
          version: 1,
          address: { point: text, recipientName: text, region: { city: { name: text } } }
        }
      },
      1: {
        type: text,
        meta: { occurredAt: text, recordedAt: text, channel: text, actor: { role: text }, policy: { id: text } }
      },
      2: { data: { level: text, factors: [{ factor: text, name: text, result: text }] } },
      4: { data: { carrier: text, dueAt: text, interceptId: text } }
    }),
    anchors: [{ name: text, rev: text, size: text, isStamped: false }],
    said: {
      ...reported().said,
      recipient: text,
      purpose: text,
      legalBasis: text,
      withheld: [{ rev: '0', pointer: text, reason: 'masked' }]
    }
  })

const tag = /<\/?([a-z][a-z0-9]*)((?: [a-z-]+="[^"<>]*")*)>/g
const elements =
  'a bdi body br code div em h1 h2 head header html li main meta p pre s section small span style table tbody td th thead title tr ul'
const attributes = 'charset class content data-label href http-equiv id lang name scope'

const tagsIn = (page: string) =>
  [...page.matchAll(tag)].map(([whole, element = '', given = '']) => ({ whole, element, given }))

describe('a report', () => {
  test.each(attacks)('is no more than its own tags with %s in every place', (attack) => {
    const page = everywhere(attack)
    const [, style = ''] = /<style>([^<]*)<\/style>/.exec(page) ?? []
    const found = tagsIn(page)
    expect(
      [...new Set(found.map(({ element }) => element))].filter((name) => !elements.split(' ').includes(name))
    ).toEqual([])
    const names = found.flatMap(({ given }) => [...given.matchAll(/ ([a-z-]+)="/g)].map(([, name = '']) => name))
    expect(names.filter((name) => !attributes.split(' ').includes(name))).toEqual([])
    expect([...page.matchAll(/href="([^"]*)"/g)].map(([, to]) => to)).toEqual(['#zh', '#en'])
    expect(page.replace(style, '').replace('<!doctype html>', '').replace(tag, '')).not.toMatch(/[<>"']/)
    expect(readIn(page)).toContain(attack)
  })

  test('lets a browser take its own style and nothing else, before anything else is read', () => {
    const page = reportPage(reported())
    const [, style = ''] = /<style>([^<]*)<\/style>/.exec(page) ?? []
    const digest = createHash('sha256').update(style).digest('base64')
    expect(page.slice(page.indexOf('<head>')).split('\n')[1]).toBe(
      `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-${digest}'; img-src data:; base-uri 'none'; form-action 'none'">`
    )
    expect(style).not.toMatch(/url\(|@import|expression/)
  })

  test('shows signs that turn a line round or cannot be seen', () => {
    const page = everywhere('a\u202eb\u2066c\u200bd\u0000e\u{e0041}f\ufeff')
    expect(page).toContain('a⟦U+202E⟧b⟦U+2066⟧c⟦U+200B⟧d⟦U+0000⟧e⟦U+E0041⟧f⟦U+FEFF⟧')
    expect(page.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u)
  })

  test('cannot be made to show a mark of its own for what is not there', () => {
    expect(visibleText('⟦U+202E⟧')).toBe('⟦U+27E6⟧U+202E⟧')
    expect(visibleText('張三 é 👩 𠮷 ç')).toBe('張三 é 👩 𠮷 ç')
  })

  test('holds a name of 4,000 signs without a space, whole, in lines that break', () => {
    const page = reportPage(reported({}, 'x'.repeat(4_000)))
    expect(page).toContain(`<bdi>${'x'.repeat(4_000)}</bdi>`)
    expect(page).toContain('overflow-wrap:anywhere')
  })

  test.each(['constructor', '__proto__', 'toString'])('tells of %s as of any other name', (name) => {
    expect(readIn(everywhere(name))).toContain(name)
  })
})
