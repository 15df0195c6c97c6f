import { test } from 'vitest'
import { killWriter } from './kill-writer.ts'

test('killing the writer 20 times loses nothing acknowledged and leaves no half batch', () => killWriter(20), 120_000)
