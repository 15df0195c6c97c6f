import * as Either from 'fp-ts/lib/Either.js'
import { evidenceJson, type NotCanonical } from './canonical-json.ts'
import type { Json } from './json.ts'

/** Bytes that are not the canonical text of a value: why, and the JSON pointer of the place, empty where the whole is meant. */
export interface NotEvidenceJson {
  readonly type: 'NotEvidenceJson'
  readonly reason: 'NotUtf8' | 'NotCanonical' | NotCanonical['reason']
  readonly at: string
}

/**
 * The value of a stored or exported line, which is taken only in the very bytes that `evidenceJson` writes for it.
 *
 * So are refused repeated names, numbers that lose digits, white space, other escapes and another order of names.
 */
export const readEvidenceJson = (line: Uint8Array): Either.Either<NotEvidenceJson, Json> => {
  const text = textIn(line)
  if (text === undefined) return refuse('NotUtf8')
  const value = valueIn(text)
  if (value === undefined) return refuse('NotJson')
  const canonical = evidenceJson(value)
  if (Either.isLeft(canonical)) return refuse(canonical.left.reason, canonical.left.at)
  return canonical.right === text ? Either.right(value) : refuse('NotCanonical')
}

const refuse = (reason: NotEvidenceJson['reason'], at = ''): Either.Either<NotEvidenceJson, never> =>
  Either.left({ type: 'NotEvidenceJson', reason, at })

// A byte order mark stays, and JSON.parse refuses it.
const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

const textIn = (line: Uint8Array): string | undefined => {
  try {
    return utf8.decode(line)
  } catch {
    return undefined
  }
}

// The error of JSON.parse quotes the text, which may be personal.
const valueIn = (text: string): Json | undefined => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
