import { expect, test } from 'vitest'
import { surviveDamage } from './survive-damage.ts'

test('of 100 damaged files each is read as it was committed, or refused, or told of', async () => {
  const { refused, failed, shortened } = await surviveDamage(1, 100)
  // Not every damage is without consequence, so the law was put to the test.
  expect(Math.min(refused, failed, shortened)).toBeGreaterThan(0)
})
