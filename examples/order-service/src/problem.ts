import type { Refusal } from './refusal.ts'
import { statusOf } from './status.ts'

/** Problem details by RFC 9457, and their media type. The refusal stands in them as the library has it: its name, and the facts a reader asks for next. */
export interface Problem {
  /** Names the refusal, and leads to where it is explained. */
  readonly type: string
  readonly title: string
  readonly status: number
  readonly refusal: { readonly type: string }
}

export const problemMediaType = 'application/problem+json'

/** Tells a refusal over HTTP. `page` is where refusals are explained; facts about the store itself stay in the log. */
export const problemOf = (refused: Refusal, page: string): Problem => {
  const refusal = toTell(refused)
  const status = statusOf[refusal.type]
  return {
    type: `${page}#${refusal.type.toLowerCase()}`,
    title: titleOf(refusal.type),
    status,
    refusal: status < 500 || refusal.type === 'Fault' ? refusal : { type: refusal.type }
  }
}

// That a view is still being built is no fault.
const toTell = (refusal: Refusal): Refusal =>
  refusal.type === 'ProjectionStopped' && refusal.because.type === 'TooFarBehind' ? refusal.because : refusal

/** What a client is to know before it comes again, beside the problem. */
export const problemHeaders = (refused: Refusal): Readonly<Record<string, string>> => {
  const refusal = toTell(refused)
  if (refusal.type === 'ActorNotAuthenticated') return { 'www-authenticate': 'Bearer' }
  if (refusal.type === 'TooManyRequests') return { 'retry-after': String(refusal.retryAfter) }
  if (refusal.type === 'RevisionConflict' && refusal.actual !== null) return { etag: `"${refusal.actual}"` }
  return statusOf[refusal.type] === 503 ? { 'retry-after': '1' } : {}
}

const titleOf = (type: string): string => {
  const words = type.replaceAll(/(?<=[a-z])(?=[A-Z])/g, ' ').toLowerCase()
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`
}
