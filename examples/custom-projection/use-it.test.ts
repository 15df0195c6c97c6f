import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, test } from 'vitest'

const here = import.meta.dirname
const run = async (program: string, ...args: ReadonlyArray<string>) => {
  const { stdout } = await promisify(execFile)(process.execPath, ['--conditions=readdress-source', program, ...args])
  return stdout
}

const rebuilt = 'rebuilt beside the old one, compared and switched\nversion 1: UpToDate\n'

describe('a shop that asks its own view', () => {
  test('is answered, and can have it rebuilt', async () => {
    expect(await run(join(here, 'use-it.ts'))).toBe(
      `0 orders to 绵阳市 were changed more than twice within 30 days\n${rebuilt}`
    )
  })

  test('sees what it keeps of one of the sample orders, and can have that made anew', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'readdress-example-'))
    const [store, file] = [join(folder, 'store'), join(folder, 'orders.ndjson')]
    const lines = readFileSync(join(here, '../data/orders.ndjson'), 'utf8').split('\n')
    writeFileSync(file, lines.filter((line) => line.includes('"P202603020003"')).join('\n'))
    await run(join(here, '../../packages/command-line/src/main.ts'), 'import', file, '--store', store)
    const kept =
      '{"orderId":"P202603020003","changes":[{"version":2,"at":"2026-03-02T01:01:21.000Z","city":"上饶市","source":null}]}'
    expect(await run(join(here, 'use-it.ts'), store, '上饶市', 'P202603020003')).toBe(
      `0 orders to 上饶市 were changed more than twice within 30 days\n${kept}\nP202603020003 made anew, the same\n${rebuilt}`
    )
    rmSync(folder, { recursive: true })
  })
})
