import { test } from 'vitest'
import { killProjector } from './kill-projector.ts'

test(
  'killing the projector and a rebuild 60 times skips no event and counts none twice',
  () => killProjector(60),
  600_000
)
