import { test } from 'vitest'
import { soak } from './soak.ts'

test('a life of 1,000 events, with views, subscribers, early leavers and openings, leaves nothing behind', () =>
  soak(1000, 3, 20))
