import { evidenceJson, type JsonObject, type NotCanonical } from '@readdress/event-store'
import * as Either from 'fp-ts/lib/Either.js'
import { digestOf } from '../digest.ts'
import { withoutLink } from './stored-link.ts'

/** The member of the data that holds what sealing keeps encrypted. It is not hashed: it goes when its key is destroyed. */
const sealedMember = '$sealed'

/** The data that are hashed and exported: without what is encrypted. */
export const withoutSealed = (data: JsonObject): JsonObject => {
  if (!(sealedMember in data)) return data
  const { [sealedMember]: _, ...rest } = data
  return rest
}

/** The digest of the data of an event. */
export const dataDigest = (data: JsonObject): Either.Either<NotCanonical, string> =>
  digestOfJson('data', withoutSealed(data))

/** The digest of the metadata of an event, which are never redacted. */
export const metaDigest = (metadata: JsonObject): Either.Either<NotCanonical, string> =>
  digestOfJson('meta', withoutLink(metadata))

const digestOfJson = (label: 'data' | 'meta', value: JsonObject): Either.Either<NotCanonical, string> => {
  const text = evidenceJson(value)
  return Either.isLeft(text) ? text : Either.right(digestOf(label, text.right))
}
