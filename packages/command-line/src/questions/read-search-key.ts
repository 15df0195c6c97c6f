import { readFileSync } from 'node:fs'
import * as Either from 'fp-ts/lib/Either.js'

/** The flags of the option that names the file of the key to search by, and what it says of it. Never the key itself: others see the command line. */
export const searchKeyOption = [
  '--search-key <file>',
  'the file of the shop’s key to search by: at least 32 random bytes, as of openssl rand -out FILE 32'
] as const

/** Reads the key to search by, all bytes of the file; left is why it cannot be read. */
export const readSearchKey = (file: string): Either.Either<string, { readonly searchKey: Uint8Array }> => {
  try {
    return Either.right({ searchKey: readFileSync(file) })
  } catch {
    return Either.left(
      `${file} cannot be read: name a file of at least 32 random bytes, as of openssl rand -out FILE 32.`
    )
  }
}
