import type { Revision } from '@readdress/event-store'
import { field } from './field.ts'

/** Why a call to the server failed, in the classes by which it is decided what to do next. */
export type CallFailure =
  /** Surely not carried out: another node leads, the server is busy, no node was found (`isLost`). */
  | { readonly type: 'NotCarriedOut'; readonly isLost: boolean }
  /** Perhaps carried out. `keepsChannel`: the client goes on with the connection that failed. */
  | { readonly type: 'Ambiguous'; readonly keepsChannel: boolean }
  | { readonly type: 'Conflict'; readonly actual: Revision | null }
  | { readonly type: 'StreamMissing' }
  | { readonly type: 'StreamDeleted' }
  | { readonly type: 'TooLarge' }
  | { readonly type: 'InvalidPosition' }
  | { readonly type: 'Overloaded' }
  | { readonly type: 'Closed' }
  /** To whoever the connection string names, or to nobody in particular. */
  | { readonly type: 'NotAllowed' }
  /** An answer that nobody has foreseen. */
  | { readonly type: 'Refused' }

/** The error of a call that our own timer ended. */
export const timedOut = (): Error =>
  Object.assign(new Error('The server did not answer in time.'), { name: 'CallTimedOut' })

/** The error of a call that the closing of the store ended. */
export const storeClosed = (): Error => Object.assign(new Error('The store was closed.'), { name: 'StoreClosed' })

/** The error of a call for which there was no room. */
export const overloaded = (): Error => Object.assign(new Error('Too many calls wait.'), { name: 'Overloaded' })

/** The class of whatever was caught. By type, then by code; never by `instanceof`, for there may be several copies of the client. */
export const callFailure = (caught: unknown): CallFailure => {
  const name = field(caught, 'name')
  if (name === 'CallTimedOut') return { type: 'Ambiguous', keepsChannel: true }
  if (name === 'StoreClosed') return { type: 'Closed' }
  if (name === 'Overloaded') return { type: 'Overloaded' }
  // Thrown at once by the client, before anything was sent.
  if (name === 'TypeError' || name === 'RangeError') return { type: 'Refused' }
  const type = field(caught, 'type')
  const text = String(field(caught, 'message') ?? '')
  if (type === undefined && text.startsWith('Failed to discover')) return { type: 'NotCarriedOut', isLost: true }
  return (typeof type === 'string' ? byType(type, caught) : null) ?? byCode(field(caught, 'code'), text, caught)
}

const byType = (type: string, caught: unknown): CallFailure | null => {
  if (type === 'not-leader') return { type: 'NotCarriedOut', isLost: false }
  if (type === 'wrong-expected-version') return { type: 'Conflict', actual: actualOf(field(caught, 'actualVersion')) }
  if (type === 'stream-not-found' || type === 'no-stream') return { type: 'StreamMissing' }
  if (type === 'stream-deleted') return { type: 'StreamDeleted' }
  if (type === 'maximum-append-size-exceeded') return { type: 'TooLarge' }
  if (type === 'access-denied') return { type: 'NotAllowed' }
  if (type === 'timeout' || type === 'deadline-exceeded') return { type: 'Ambiguous', keepsChannel: true }
  return type === 'cancelled' ? { type: 'Ambiguous', keepsChannel: false } : null
}

const actualOf = (actual: unknown): Revision | null =>
  typeof actual === 'bigint' && actual >= 0n ? Number(actual) : null

// Codes of gRPC: 1 cancelled, 2 unknown, 4 deadline, 8 exhausted, 10 aborted, 13 internal, 14 unavailable, 15 data loss.
const keeping = new Set([2, 4, 8, 10, 13, 15])

const byCode = (code: unknown, text: string, caught: unknown): CallFailure => {
  if (code === 14 || code === 1) {
    return /Server Is (Not Ready|Too Busy|Busy)/.test(text)
      ? { type: 'NotCarriedOut', isLost: false }
      : { type: 'Ambiguous', keepsChannel: false }
  }
  if (code === 8 && text.includes('larger than max')) return { type: 'TooLarge' }
  if (typeof code === 'number' && keeping.has(code)) return { type: 'Ambiguous', keepsChannel: true }
  if (code === 3) return invalid(text, caught)
  if (code === 7 || code === 16) return { type: 'NotAllowed' }
  // What has no code at all comes from within the client, whose state is then not to be trusted.
  return code === undefined ? { type: 'Ambiguous', keepsChannel: true } : { type: 'Refused' }
}

const invalid = (text: string, caught: unknown): CallFailure => {
  if (text.includes('invalid position')) return { type: 'InvalidPosition' }
  const get = field(field(field(caught, '_raw'), 'metadata'), 'get')
  const exceptions: unknown =
    typeof get === 'function' ? get.call(field(field(caught, '_raw'), 'metadata'), 'exception') : []
  return String(exceptions).includes('size-exceeded') ? { type: 'TooLarge' } : { type: 'Refused' }
}
