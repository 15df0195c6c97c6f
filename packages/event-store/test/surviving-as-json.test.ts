import { frozenJson, survivesAsJson } from '@readdress/event-store'
import fc from 'fast-check'
import * as Either from 'fp-ts/lib/Either.js'
import { describe, expect, test } from 'vitest'

const anything = fc.anything({
  withBigInt: true,
  withDate: true,
  withMap: true,
  withNullPrototype: true,
  withSparseArray: true
})

describe('what survives as JSON text', () => {
  test('is what can be copied as JSON, whatever it is', () => {
    const law = fc.property(anything, (value) => {
      expect(survivesAsJson(value)).toBe(Either.isRight(frozenJson(value)))
    })
    fc.assert(law, { numRuns: 5000 })
  })

  const nested = (depth: number): unknown => (depth === 0 ? 1 : [nested(depth - 1)])

  test.each([
    [{ a: [1, 'x', null, true], b: {} }, true],
    [JSON.parse('{"__proto__":1}'), false],
    [{ a: [1, undefined] }, false],
    [{ a: Number.NaN }, false],
    [{ a: 2 ** 53 }, false],
    [{ a: '\ud800' }, false],
    [{ '\ud800': 1 }, false],
    [Object.assign([], { 1: 1 }), false],
    [{ a: new Date(0) }, false],
    [nested(64), true],
    [nested(65), false]
  ])('%j: %s', (value, survives) => {
    expect(survivesAsJson(value)).toBe(survives)
    expect(Either.isRight(frozenJson(value))).toBe(survives)
  })
})
