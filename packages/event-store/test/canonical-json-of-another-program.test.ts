import { canonicalJson } from '@readdress/event-store'
import canonicalize from 'canonicalize'
import fc from 'fast-check'
import * as Either from 'fp-ts/lib/Either.js'
import { expect, test } from 'vitest'

// Names that copying an object loses, and what has no text in UTF-8, are refused by us and written by the other.
const text = fc
  .string({ unit: 'grapheme' })
  .filter((candidate) => candidate.isWellFormed() && candidate !== '__proto__')
const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => (Object.is(value, -0) ? 0 : value))
const { tree: document } = fc.letrec((tie) => ({
  tree: fc.oneof({ depthSize: 'small' }, fc.constantFrom(null, true, false), text, number, tie('list'), tie('object')),
  list: fc.array(tie('tree'), { maxLength: 6 }),
  object: fc.dictionary(text, tie('tree'), { maxKeys: 6 })
}))

test('another program writes the same canonical JSON of 10,000 documents', () => {
  let documents = 0
  fc.assert(
    fc.property(document, (value) => {
      expect(canonicalJson(value)).toEqual(Either.right(canonicalize(value)))
      documents += 1
    }),
    { numRuns: 10_000 }
  )
  console.log(`${documents} documents, written the same by another program`)
})

test('so many names, few or many, stand in the same order', () => {
  fc.assert(
    fc.property(fc.dictionary(text, fc.nat(), { maxKeys: 40, size: 'max' }), (value) => {
      expect(canonicalJson(value)).toEqual(Either.right(canonicalize(value)))
    }),
    { numRuns: 500 }
  )
})
