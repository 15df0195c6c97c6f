import { randomBytes } from 'node:crypto'
import * as Either from 'fp-ts/lib/Either.js'
import { answerBytes } from '../answer-bytes.ts'
import { httpAddress } from '../http-address.ts'
import { stampRequest } from './stamp-request.ts'
import type { Timestamper, TimestamperUnavailable } from './timestamper.ts'
import { verifyStamp } from './verify-stamp.ts'

/** How a time-stamp service is reached, and when it is believed. */
export interface HttpTimestamperSettings {
  /** A name and a password may stand in it, for services that ask for them. */
  readonly url: string
  /** Certificates in PEM that its own must descend from. */
  readonly roots: ReadonlyArray<string>
  /** In milliseconds, for the whole answer. */
  readonly deadline: number
}

/** A time-stamp service over HTTP. It is told a digest and a random number, and its answer is verified before it is given. */
export const httpTimestamper = ({ url, roots, deadline }: HttpTimestamperSettings): Timestamper => ({
  stamp: (stamped) => async () => {
    const nonce = randomBytes(8).readBigUInt64BE()
    const answer = await answerOf(url, stampRequest(stamped, nonce), deadline)
    if (Either.isLeft(answer)) return answer
    const stamp = verifyStamp(answer.right, { stamped, roots, nonce })
    return Either.isLeft(stamp) ? stamp : answer
  }
})

const answerOf = async (
  address: string,
  request: Uint8Array,
  deadline: number
): Promise<Either.Either<TimestamperUnavailable, Uint8Array>> => {
  const signal = AbortSignal.timeout(deadline)
  let httpStatus: number | null = null
  try {
    const types = { 'content-type': 'application/timestamp-query', accept: 'application/timestamp-reply' }
    const { url, authorization } = httpAddress(address)
    const headers = authorization === null ? types : { ...types, authorization }
    const response = await fetch(url, { method: 'POST', headers, body: new Uint8Array(request), signal })
    httpStatus = response.status
    const [type] = (response.headers.get('content-type') ?? '').toLowerCase().split(';')
    const body = response.ok && type?.trim() === 'application/timestamp-reply' ? await answerBytes(response) : null
    if (body === null) await response.body?.cancel()
    return body === null ? unavailable('answer', httpStatus) : Either.right(body)
  } catch {
    // Whatever fetch throws, nothing came; its own words would name the address, which may hold a password.
    return unavailable(signal.aborted ? 'late' : 'unreachable', httpStatus)
  }
}

const unavailable = (
  reason: TimestamperUnavailable['reason'],
  httpStatus: number | null
): Either.Either<TimestamperUnavailable, never> => Either.left({ type: 'TimestamperUnavailable', reason, httpStatus })
