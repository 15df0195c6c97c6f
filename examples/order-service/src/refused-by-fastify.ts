import type { FastifyError, FastifyRequest } from 'fastify'
import type { Refusal } from './refusal.ts'

/** Largest body that is read, in bytes: several times the largest command. */
export const largestBody = 256 * 1024

/** An error that ends a call before its route answers: of Fastify, or of a hook of ours, which carries the refusal. */
export type RefusedCall = FastifyError | ReturnType<typeof refusing>

/** What a hook throws to refuse a call. */
export const refusing = (refusal: Refusal) => Object.assign(new Error(refusal.type), { refusal })

/** Why a call was ended. What is nobody's refusal is a fault of ours, and the log has where it came from. */
export const refusalIn = (error: RefusedCall, request: FastifyRequest): Refusal => {
  if ('refusal' in error) return error.refusal
  const told = error.statusCode === undefined ? undefined : byStatus[error.statusCode]
  if (told !== undefined) return told
  request.log.error({ err: error }, 'fault')
  return { type: 'Fault', requestId: request.id }
}

const byStatus: Readonly<Record<number, Refusal>> = {
  400: { type: 'BodyUnreadable' },
  413: { type: 'BodyTooLarge', most: largestBody },
  415: { type: 'MediaTypeUnsupported', expected: 'application/json' }
}
