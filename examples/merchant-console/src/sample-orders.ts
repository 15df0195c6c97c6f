import { readFileSync } from 'node:fs'
import * as Either from 'fp-ts/lib/Either.js'
import type { Readdress } from 'readdress'

const samples = new URL('../../data/orders.ndjson', import.meta.url)

/** How the taking of sample orders is watched, and ended early. */
export interface TakingSamples {
  /** Told before every command that is given, and once more at the end. */
  readonly progressed?: (given: number, of: number) => unknown
  readonly signal?: AbortSignal
}

/** Takes the sample orders in, unless they are there. A command that was taken before has no second effect, so what was interrupted is gone on with. */
export const takeSamples = async (
  { receive }: Pick<Readdress, 'receive'>,
  { progressed = () => {}, signal }: TakingSamples = {},
  lines: ReadonlyArray<string> = readFileSync(samples, 'utf8').trim().split('\n')
): Promise<void> => {
  const commands = lines.map((line): unknown => JSON.parse(line))
  const last = await receive(commands.at(-1))()
  if (Either.isRight(last) && last.right.outcome === 'Repeated') return
  for (const [at, command] of commands.entries()) {
    if (signal?.aborted) return
    progressed(at, commands.length)
    const taken = await receive(command)()
    if (Either.isLeft(taken)) throw new Error(`Line ${at + 1} of the sample orders is refused: ${taken.left.type}`)
  }
  progressed(commands.length, commands.length)
}
