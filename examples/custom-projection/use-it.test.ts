import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { describe, expect, test } from 'vitest'

const program = fileURLToPath(new URL('./use-it.ts', import.meta.url))

describe('a shop that asks its own view', () => {
  test('is answered, and can have it rebuilt', async () => {
    const { stdout } = await promisify(execFile)(process.execPath, ['--conditions=readdress-source', program])
    expect(stdout).toBe(
      '0 orders to 绵阳市 were changed more than twice within 30 days\nrebuilt beside the old one, compared and switched\n'
    )
  })
})
