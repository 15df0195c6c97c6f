import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as Either from 'fp-ts/lib/Either.js'
import { type Trust, trustText } from 'readdress'

/** The file of the public keys of a store. They belong to whoever verifies, not into a bundle, where anybody could put his own. */
export const trustFile = (store: string): string => join(store, 'trust.json')

/** Writes it, or says why not. */
export const trustBeside = (store: string, trust: Trust): Either.Either<string, void> => {
  try {
    writeFileSync(trustFile(store), trustText(trust))
    return Either.right(undefined)
  } catch {
    return Either.left(
      `${trustFile(store)} cannot be written: check who may write there, and run readdress keys create.`
    )
  }
}
