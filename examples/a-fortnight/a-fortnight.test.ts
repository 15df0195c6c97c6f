import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'

const program = fileURLToPath(new URL('./a-fortnight.ts', import.meta.url))

test('a fortnight tells its story, what people do and what the shop does by itself', async () => {
  const { stdout } = await promisify(execFile)(process.execPath, ['--conditions=readdress-source', program])
  // A meant change is taken over by running this file with --update, and read there line by line.
  await expect(stdout).toMatchFileSnapshot(join(import.meta.dirname, 'a-fortnight.txt'))
  for (const personal of ['李梅', '138 1234', '临园路']) expect(stdout).not.toContain(personal)
})
