import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { benches } from './benches.ts'

const folder = mkdtempSync(join(tmpdir(), 'readdress-bench-'))
afterAll(() => rmSync(folder, { recursive: true }))

const size = 240
const fixtures = join(folder, 'fixtures')
mkdirSync(fixtures)

// How long it takes says nothing here; that the right thing is done does.
describe.each(benches)('$name, $work', ({ contenders, proof }) => {
  test.each(contenders)('is done by $name', async ({ name, measure, prepare, proof: ownProof = proof }) => {
    const scratch = mkdtempSync(join(folder, 'scratch-'))
    const place = { size, fixtures, scratch, nodeOptions: ['--conditions=readdress-source'] }
    await prepare?.(place)
    const measured = await measure(place)
    expect(measured.proof, name).toBe(ownProof(size))
    expect(measured.value).toBeGreaterThanOrEqual(0)
  })
})
