import * as Either from 'fp-ts/lib/Either.js'
import { answerBytes } from '../answer-bytes.ts'
import { httpAddress } from '../http-address.ts'
import { signatureIn } from '../note/signed-note.ts'
import type { VerifierKey } from '../note/verifier-key.ts'
import type { ToCosign, Witness, WitnessError, Witnessed } from './witness.ts'

/** How a witness is reached, and by which key it signs. */
export interface HttpWitnessSettings {
  /** Its submission prefix, to which `/add-checkpoint` is added; a name and a password may stand in it. */
  readonly url: string
  readonly key: VerifierKey
  /** In milliseconds, for the whole answer. */
  readonly deadline: number
}

/** A witness over HTTP. Source: C2SP, tlog-witness. */
export const httpWitness = ({ url, key, deadline }: HttpWitnessSettings): Witness => ({
  key,
  cosign: (asked) => async () => {
    const signal = AbortSignal.timeout(deadline)
    let httpStatus: number | null = null
    const unavailable = (reason: 'unreachable' | 'late' | 'answer'): Either.Either<WitnessError, never> =>
      Either.left({ type: 'WitnessUnavailable', witness: key.name, reason, httpStatus })
    const refused = (because: 'inconsistent' | 'unknown-log'): Either.Either<WitnessError, never> =>
      Either.left({ type: 'WitnessRefused', witness: key.name, because })
    try {
      const { url: address, authorization } = httpAddress(url)
      address.pathname = `${address.pathname.replace(/\/$/, '')}/add-checkpoint`
      const headers = authorization === null ? {} : { authorization }
      const response = await fetch(address, { method: 'POST', headers, body: bodyOf(asked), signal })
      httpStatus = response.status
      const body = await answerBytes(response)
      if (body === null) return unavailable('answer')
      const answer = answerOf(response.status, body.toString('utf8'), key)
      if (answer !== null) return Either.right(answer)
      if (httpStatus === 404) return refused('unknown-log')
      // 409 without a size, and 422: the proof does not hold against what the witness has seen.
      return httpStatus === 409 || httpStatus === 422 ? refused('inconsistent') : unavailable('answer')
    } catch {
      return unavailable(signal.aborted ? 'late' : 'unreachable')
    }
  }
})

const bodyOf = ({ note, from, proof }: ToCosign): string =>
  [`old ${from}`, ...proof.map((hash) => hash.toString('base64')), '', note].join('\n')

const answerOf = (status: number, text: string, key: VerifierKey): Witnessed | null => {
  if (status === 409) return /^(0|[1-9]\d{0,14})\n$/.test(text) ? { type: 'Knows', size: Number(text) } : null
  // A witness may sign by several keys: the line that is wanted is that of this one.
  const line = text.split('\n').find((one) => {
    const signature = signatureIn(one)
    return signature?.name === key.name && signature.keyId === key.id
  })
  return status === 200 && line !== undefined ? { type: 'Cosigned', line: `${line}\n` } : null
}
