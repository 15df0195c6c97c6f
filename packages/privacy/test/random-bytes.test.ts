import { describe, expect, test } from 'vitest'
import { randomness } from '../src/randomness.ts'

describe('random bytes', () => {
  test('are as many as asked for, and never the same', () => {
    const all = Array.from({ length: 300 }, () => randomness(32))
    expect(all.every(({ length }) => length === 32)).toBe(true)
    expect(new Set(all.map((bytes) => bytes.toString('hex'))).size).toBe(300)
  })

  test('may be as many as are fetched at a time', () => {
    const [one, other] = [randomness(4096), randomness(4096)]
    expect([one.length, other.length]).toEqual([4096, 4096])
    expect(one.equals(other)).toBe(false)
    // Of 4,096 random bytes each value is there some 16 times.
    expect(new Set(one).size).toBeGreaterThan(200)
  })
})
