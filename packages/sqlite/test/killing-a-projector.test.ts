import { test } from 'vitest'
import { killProjector } from './kill-projector.ts'

test('killing the projector and a rebuild 5 times skips no event and counts none twice', () => killProjector(5), 60_000)
