import { describe, expect, test } from 'vitest'
import { scenarios } from './scenarios.ts'

for (const { number, english, tests } of scenarios) {
  describe(`${number}, ${english.title}:`, () => {
    for (const { english: name, body } of tests()) test(name, body)
  })
}

describe('every test of a scenario', () => {
  test('is also named in Chinese', () => {
    const unnamed = scenarios.flatMap(({ tests }) => tests().filter(({ chinese }) => chinese === ''))
    expect(unnamed.map(({ english }) => english)).toEqual([])
  })
})
