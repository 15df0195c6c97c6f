import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Bench, Contender, Measured } from './bench-definition.ts'
import { runProcess } from './processes/run-process.ts'

/** The figures of each contender, one for each round. */
export type Figures = ReadonlyMap<string, ReadonlyArray<Omit<Measured, 'proof'>>>

/**
 * Measures all contenders of a bench in turn, round by round, each time in a new process.
 *
 * So a slow minute of the machine hits all of them. Throws when a contender did not do what it should have done.
 */
export const measureInRounds = async (bench: Bench, size: number, rounds: number, folder: string): Promise<Figures> => {
  const fixtures = join(folder, 'fixtures')
  await mkdir(fixtures, { recursive: true })
  const inProcess = async (contender: Contender, step: 'prepare' | 'measure'): Promise<string> => {
    const scratch = await mkdtemp(join(folder, 'scratch-'))
    const values = [step, bench.name, contender.name, String(size), fixtures, scratch]
    const printed = await runProcess([], new URL('./processes/measure.ts', import.meta.url), values)
    await rm(scratch, { recursive: true })
    return printed
  }

  for (const contender of bench.contenders) if (contender.prepare) await inProcess(contender, 'prepare')
  const figures = new Map<string, Array<Omit<Measured, 'proof'>>>(bench.contenders.map(({ name }) => [name, []]))
  // Most contenders share one proof, and to make that of a long log takes seconds.
  const kinds = new Set(bench.contenders.map(({ proof = bench.proof }) => proof))
  const texts = new Map([...kinds].map((proof) => [proof, proof(size)]))
  const proofs = new Map(bench.contenders.map(({ name, proof = bench.proof }) => [name, texts.get(proof)]))
  for (let round = 0; round < rounds; round += 1) {
    for (const contender of bench.contenders) {
      const { proof, ...figure }: Measured = JSON.parse(await inProcess(contender, 'measure'))
      const expected = proofs.get(contender.name)
      if (proof !== expected) throw new Error(`${bench.name}, ${contender.name}: ${proof}, and not ${expected}`)
      figures.get(contender.name)?.push(figure)
    }
  }
  return figures
}
