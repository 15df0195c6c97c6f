import { test } from 'vitest'
import { soak } from './soak.ts'

test('a life of 1,000,000 events, with views, subscribers, early leavers and openings, leaves nothing behind', async () => {
  console.log(await soak(1_000_000, 5, 3000))
}, 3_600_000)
