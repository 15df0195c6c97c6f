import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import type { Bench, Contender } from './bench-definition.ts'
import { benches } from './benches.ts'
import { noPostgres, postgresServer } from './contenders/postgres-server.ts'

const size = 240

/** Tests that these contenders of each bench do the right thing, in a tiny size. How long it takes says nothing here. */
export const lookAtBenches = (contendersOf: (bench: Bench) => ReadonlyArray<Contender>): void => {
  const folder = mkdtempSync(join(tmpdir(), 'readdress-bench-'))
  const { emptyDatabase, stop } = postgresServer(folder)
  afterAll(async () => {
    await stop()
    rmSync(folder, { recursive: true })
  })
  const fixtures = join(folder, 'fixtures')
  mkdirSync(fixtures)

  describe.each(benches)('$name, $work', (bench) => {
    for (const { name, needs, measure, prepare, proof = bench.proof } of contendersOf(bench)) {
      const missing = needs === 'PostgreSQL' ? noPostgres() : null
      // Not every machine has PostgreSQL, and nothing else can stand in for it; the name says so.
      test.skipIf(missing !== null)(`is done by ${name}${missing === null ? '' : ` (${missing})`}`, async () => {
        const scratch = mkdtempSync(join(folder, 'scratch-'))
        const place = { size, fixtures, scratch, nodeOptions: ['--conditions=readdress-source'], emptyDatabase }
        await prepare?.(place)
        const measured = await measure(place)
        expect(measured.proof, name).toBe(proof(size))
        expect(measured.value).toBeGreaterThanOrEqual(0)
      })
    }
  })
}
