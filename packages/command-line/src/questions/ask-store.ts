import * as Either from 'fp-ts/lib/Either.js'
import { holdsStore, type Readdress } from 'readdress'
import { type ExitCode, exitCode } from '../exit-code.ts'
import { type NamedStore, openStore } from '../store-options.ts'
import type { Surroundings } from '../surroundings.ts'

/** Opens the store of a folder for a question, and closes it again. A store that is not there is not made: that would hide a misspelt path. */
export const askStore = async (
  named: NamedStore,
  { err }: Surroundings,
  ask: (shop: Readdress) => Promise<ExitCode>
): Promise<ExitCode> => {
  if (!holdsStore(named.store)) {
    err.write(
      `There is no store in ${named.store}: check the path, or make one with readdress import FILE --store DIR.\n`
    )
    return exitCode.storeUnusable
  }
  const opened = await openStore(named)()
  if (Either.isLeft(opened)) {
    err.write(`${opened.left.remedy}\n`)
    return exitCode.storeUnusable
  }
  try {
    return await ask(opened.right)
  } finally {
    await opened.right.close()
  }
}
