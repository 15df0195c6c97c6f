import { test } from 'vitest'
import { surviveDamage } from './survive-damage.ts'

test('of 5,000 damaged files each is read as it was committed, or refused, or told of', async () => {
  console.log('How they ended:', await surviveDamage(1_000_000, 5000))
}, 1_800_000)
