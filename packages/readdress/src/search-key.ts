import * as Either from 'fp-ts/lib/Either.js'

/** A key to search by that is too short: whoever has the views could try it out. */
export interface SearchKeyTooShort {
  readonly type: 'SearchKeyTooShort'
  readonly bytes: number
  readonly least: number
  readonly remedy: string
}

const least = 32

/** The key, if it is long enough. */
export const checkedSearchKey = (key: Uint8Array): Either.Either<SearchKeyTooShort, Uint8Array> => {
  const { length: bytes } = key
  const remedy = `The key to search by has ${bytes} bytes, and must have at least ${least}: make one of random bytes, keep it, and always give the same.`
  return bytes < least ? Either.left({ type: 'SearchKeyTooShort', bytes, least, remedy }) : Either.right(key)
}
