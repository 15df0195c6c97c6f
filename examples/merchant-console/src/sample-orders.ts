import { readFileSync } from 'node:fs'
import * as Either from 'fp-ts/lib/Either.js'
import type { Readdress } from 'readdress'

const samples = new URL('../../data/orders.ndjson', import.meta.url)

/** Takes the sample orders in, unless they are there. A command that was taken before has no second effect, so what was interrupted is gone on with. */
export const takeSamples = async (
  { receive }: Pick<Readdress, 'receive'>,
  tell: (text: string) => unknown,
  lines: ReadonlyArray<string> = readFileSync(samples, 'utf8').trim().split('\n')
): Promise<void> => {
  const commands = lines.map((line): unknown => JSON.parse(line))
  const last = await receive(commands.at(-1))()
  if (Either.isRight(last) && last.right.outcome === 'Repeated') return
  for (const [at, command] of commands.entries()) {
    if (at % 500 === 0) tell(`Sample orders: command ${at} of ${commands.length}\n`)
    const taken = await receive(command)()
    if (Either.isLeft(taken)) throw new Error(`Line ${at + 1} of the sample orders is refused: ${taken.left.type}`)
  }
}
