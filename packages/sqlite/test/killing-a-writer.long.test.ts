import { test } from 'vitest'
import { killWriter } from './kill-writer.ts'

test(
  'killing the writer 200 times loses nothing acknowledged and leaves no half batch',
  () => killWriter(200),
  1_800_000
)
