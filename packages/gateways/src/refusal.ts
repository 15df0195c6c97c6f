import * as Either from 'fp-ts/lib/Either.js'

/** Why a webhook becomes no command. It names places, never what stands there, which may be personal. */
export type Refusal =
  /** It does not come from whom it says, or the key is not the one that was agreed (HTTP 401). `place` is the header or form field of the signature. */
  | { readonly type: 'SignatureMissing'; readonly place: string }
  | { readonly type: 'SignatureWrong'; readonly place: string }
  /** It cannot be read (HTTP 400). `field` is the place as a path of names, `data.number`, empty for the whole. */
  | { readonly type: 'MalformedPayload'; readonly field: string; readonly problem: string }
  /** It is genuine and tells of something that we do not record: answer that it came in (HTTP 200), or it is sent again and again. */
  | { readonly type: 'NotForUs'; readonly field: string; readonly problem: string }

/** The answer where a place of a payload holds something else than what is expected there. */
export const malformed = (field: string, problem: string): Either.Either<Refusal, never> =>
  Either.left({ type: 'MalformedPayload', field, problem })

/** The answer to a genuine webhook that tells of something else. */
export const notForUs = (field: string, problem: string): Either.Either<Refusal, never> =>
  Either.left({ type: 'NotForUs', field, problem })
