import * as privacy from '@readdress/privacy'
import { describe, expect, test } from 'vitest'

const named = Object.entries(privacy).flatMap(([exported, value]) =>
  typeof value === 'object' && 'decode' in value && 'name' in value ? [[exported, value.name] as const] : []
)
// What a refusal says is told to whoever typed it: this one says what is meant.
const told = ['Pseudonym']

describe('a codec', () => {
  test.each(named.filter(([exported]) => !told.includes(exported)))(
    '%s bears the name under which it is exported, for that is what an unreadable value is said to be',
    (exported, name) => {
      expect(name).toBe(exported)
    }
  )

  test('is exported for every value that a caller must make', () => {
    expect(named.length).toBeGreaterThan(40)
  })
})
