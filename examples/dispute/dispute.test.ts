import { execFile, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { describe, expect, test } from 'vitest'

const program = fileURLToPath(new URL('./dispute.ts', import.meta.url))

describe('a chargeback', () => {
  test('ends with a bundle that the bank verifies, with our program and without it', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'readdress-example-'))
    const options = ['--conditions=readdress-source', program, folder]
    const { stdout } = await promisify(execFile)(process.execPath, options)
    expect(stdout).toContain('VERIFIED: everything that was asked for is proved.')
    expect(stdout).toMatch(/SubmitEvidence\n/)
    const bundle = join(folder, 'A-1001-evidence')
    const verified = spawnSync(process.execPath, ['verify.mjs', '.', '--trust', '../trust.json'], { cwd: bundle })
    expect(verified.status).toBe(0)
    const statements = readFileSync(join(bundle, 'data/evidence.json'), 'utf8')
    expect(statements).toContain('delivered, matching address version 2')
    expect(statements).toContain('Street: 天府大道中段 → 临园路东段')
    expect(statements).not.toContain('1234')
    expect(stdout).toContain('17 files and their signature')
    expect(stdout).toContain('All 17 files are those that were signed.')
    const { fields } = JSON.parse(readFileSync(join(folder, 'A-1001-evidence-stripe.json'), 'utf8'))
    expect(fields).toMatchObject({
      customer_name: '张三',
      shipping_address: expect.stringContaining('临园路东段'),
      service_date: '2026-08-06'
    })
    rmSync(folder, { recursive: true })
  })
})
