import type { PartnerFailure } from '@readdress/reactions'
import * as Either from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import type * as t from 'io-ts'
import { readJson } from '../payload.ts'

/**
 * Reads the JSON that a partner answers. What cannot be read is `AnswerUnreadable`, with the place in it: it was perhaps done, so it is asked again under the same key,
 * and left to people if he goes on like that.
 */
export const readAnswer =
  <A>(codec: t.Decoder<unknown, A>) =>
  (text: string): Either.Either<PartnerFailure, A> =>
    pipe(
      readJson(codec)(text),
      Either.mapLeft((refusal) => ({
        type: 'PartnerUnavailable',
        because: 'field' in refusal && refusal.field !== '' ? `AnswerUnreadable:${refusal.field}` : 'AnswerUnreadable'
      }))
    )
