import type { PartnerFailure } from '@readdress/reactions'
import * as Either from 'fp-ts/lib/Either.js'

/** The answer of a partner who may do it when he is asked again. */
export const unavailable = (because: string, retryAfter?: number): Either.Either<PartnerFailure, never> =>
  Either.left({ type: 'PartnerUnavailable', because, ...(retryAfter === undefined ? {} : { retryAfter }) })

/** The answer of a partner who will not do it, however often he is asked. */
export const refused = (because: string): Either.Either<PartnerFailure, never> =>
  Either.left({ type: 'PartnerRefused', because })
