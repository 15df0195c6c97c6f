import * as Either from 'fp-ts/lib/Either.js'
import { holdsStore, openReaddress, type Readdress } from 'readdress'
import { type ExitCode, exitCode } from '../exit-code.ts'
import type { Surroundings } from '../surroundings.ts'
import { readSearchKey } from './read-search-key.ts'

/** The store that is asked: its folder, and the file of the key to search it by, where one is named. */
export interface NamedStore {
  readonly store: string
  readonly searchKey?: string
}

/** Opens the store of a folder for a question, and closes it again. A store that is not there is not made: that would hide a misspelt path. */
export const askStore = async (
  { store: folder, searchKey: keyFile }: NamedStore,
  { err }: Surroundings,
  ask: (shop: Readdress) => Promise<ExitCode>
): Promise<ExitCode> => {
  if (!holdsStore(folder)) {
    err.write(`There is no store in ${folder}: check the path, or make one with readdress import FILE --store DIR.\n`)
    return exitCode.storeUnusable
  }
  const key = keyFile === undefined ? Either.right({}) : readSearchKey(keyFile)
  if (Either.isLeft(key)) {
    err.write(`${key.left}\n`)
    return exitCode.usage
  }
  const opened = await openReaddress({ store: { folder }, ...key.right })()
  if (Either.isLeft(opened)) {
    err.write(`${opened.left.remedy}\n`)
    return opened.left.type === 'SearchKeyTooShort' ? exitCode.usage : exitCode.storeUnusable
  }
  try {
    return await ask(opened.right)
  } finally {
    await opened.right.close()
  }
}
