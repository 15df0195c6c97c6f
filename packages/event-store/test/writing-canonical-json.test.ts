import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { canonicalJson, evidenceJson, type NotCanonical, readEvidenceJson } from '@readdress/event-store'
import fc from 'fast-check'
import * as Either from 'fp-ts/lib/Either.js'
import { describe, expect, test } from 'vitest'
import { describePublished, publishedNames, publishedText } from '../../../test/published-vectors.ts'

interface Case {
  readonly name: string
  readonly hex: string
  readonly accept: boolean
  readonly error?: string
}

const file = new URL('./vectors/readdress-v1/canonical-json.json', import.meta.url)
const { cases } = JSON.parse(readFileSync(file, 'utf8')) as { readonly cases: ReadonlyArray<Case> }

const refused = (reason: NotCanonical['reason'], at: string) => Either.left({ type: 'NotCanonical', reason, at })
const nested = (depth: number): unknown => (depth === 0 ? 1 : [nested(depth - 1)])

describe('writing canonical JSON', () => {
  test.each([
    [{ b: [1, -0, true], a: { d: null, c: '' } }, '{"a":{"c":"","d":null},"b":[1,0,true]}'],
    // RFC 8785, section 3.2.3
    [{ '\u20ac': 1, '\r': 2, '\ufb33': 3, '1': 4, '\u{1f600}': 5, '\u0080': 6, '\u00f6': 7 }, null],
    ['\u0000\b\t\n\f\r\u001f"\\/\u007f\u2028', '"\\u0000\\b\\t\\n\\f\\r\\u001f\\"\\\\/\u007f\u2028"'],
    [Object.create(null), '{}']
  ])('gives %j one text', (value, text) => {
    const expected = text ?? '{"\\r":2,"1":4,"\u0080":6,"\u00f6":7,"\u20ac":1,"\u{1f600}":5,"\ufb33":3}'
    expect(evidenceJson(value)).toEqual(Either.right(expected))
    expect(canonicalJson(value)).toEqual(Either.right(expected))
  })

  test.each([
    [1e21 / 7, '142857142857142860000'],
    [1e30, '1e+30'],
    [4.5, '4.5'],
    [2e-3, '0.002'],
    [0.000000000000000000000000001, '1e-27']
  ])('writes the number %d as ECMAScript does, outside the profile', (value, text) => {
    expect(canonicalJson(value)).toEqual(Either.right(text))
    expect(evidenceJson({ weights: [1, value] })).toEqual(refused('NumberOutOfProfile', '/weights/1'))
  })

  test.each<readonly [unknown, NotCanonical['reason'], string]>([
    [{ a: ['\ud800'] }, 'LoneSurrogate', '/a/0'],
    [{ a: { '\udc00': 1 } }, 'LoneSurrogate', '/a'],
    [{ 'a/b~': [Number.NaN] }, 'NumberOutOfProfile', '/a~1b~0/0'],
    [2 ** 53, 'NumberOutOfProfile', ''],
    [[undefined], 'NotJson', '/0'],
    [new Array(1), 'NotJson', '/0'],
    [{ f: () => 1 }, 'NotJson', '/f'],
    [{ s: Symbol('s') }, 'NotJson', '/s'],
    [{ [Symbol('s')]: 1 }, 'NotJson', ''],
    [{ n: 1n }, 'NotJson', '/n'],
    [{ at: new Date(0) }, 'NotJson', '/at'],
    [[new Map()], 'NotJson', '/0'],
    [new Uint8Array(1), 'NotJson', ''],
    [Object(1), 'NotJson', ''],
    [JSON.parse('{"a":{"__proto__":1}}'), 'ReservedKey', '/a/__proto__'],
    [nested(65), 'TooDeep', '/0'.repeat(64)]
  ])('refuses %o with its place', (value, reason, at) => {
    expect(evidenceJson(value)).toEqual(refused(reason, at))
  })

  test('takes 64 nested containers', () => {
    expect(evidenceJson(nested(64))).toEqual(Either.right(`${'['.repeat(64)}1${']'.repeat(64)}`))
  })

  test('gives the same text for the same value, whatever the order of its names', () => {
    const shuffled = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(shuffled)
      if (typeof value !== 'object' || value === null) return value
      return Object.fromEntries(
        Object.entries(value)
          .reverse()
          .map(([name, member]) => [name, shuffled(member)])
      )
    }
    fc.assert(
      fc.property(fc.jsonValue({ stringUnit: 'binary' }), (value) => {
        const text = canonicalJson(value)
        expect(canonicalJson(shuffled(value))).toEqual(text)
        if (Either.isRight(text)) expect(canonicalJson(JSON.parse(text.right))).toEqual(text)
      })
    )
  })
})

describe('reading evidence JSON', () => {
  test.each(cases)('$name', ({ hex, accept, error }) => {
    const bytes = Buffer.from(hex, 'hex')
    const read = readEvidenceJson(bytes)
    if (accept) expect(read).toEqual(Either.right(JSON.parse(bytes.toString('utf8'))))
    else expect(read).toMatchObject(Either.left({ type: 'NotEvidenceJson', reason: error }))
  })

  test('is tried on 45 byte strings', () => {
    expect(cases.length).toBe(45)
  })
})

describePublished('the vectors of RFC 8785', 'rfc8785-jcs', () => {
  test.each(publishedNames('rfc8785-jcs/input'))('are met in %s', (name) => {
    const value: unknown = JSON.parse(publishedText(`rfc8785-jcs/input/${name}`))
    expect(canonicalJson(value)).toEqual(Either.right(publishedText(`rfc8785-jcs/output/${name}`)))
  })

  test('are met by 10,000 numbers', () => {
    const lines = publishedText('rfc8785-jcs/es6-numbers-10000.txt').trimEnd().split('\n')
    const ours = lines.map((line) => {
      const [hex = ''] = line.split(',')
      const number = Buffer.from(hex.padStart(16, '0'), 'hex').readDoubleBE()
      const text = canonicalJson(number)
      return `${hex},${Either.isRight(text) ? text.right : 'refused'}\n`
    })
    expect(ours.length).toBe(10_000)
    expect(createHash('sha256').update(ours.join('')).digest('hex')).toBe(
      'b9f7a8e75ef22a835685a52ccba7f7d6bdc99e34b010992cbc5864cd12be6892'
    )
  })
})
