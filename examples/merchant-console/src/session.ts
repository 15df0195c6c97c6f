import { randomBytes, timingSafeEqual } from 'node:crypto'
import type { Caller } from '@readdress/example-order-service/caller'
import type { Language } from './words.ts'

/** An address as somebody types it, by the names of the form's fields. */
export type TypedAddress = Readonly<Record<string, string>>

/** Somebody who is signed in. */
export interface Session {
  readonly id: string
  readonly caller: Caller
  language: Language
  /** What a form must hold to be his. */
  readonly csrf: string
  /** The addresses that he typed for changes under way, by the case, so that he reads back what he wrote; gone with the session, and never stored. */
  readonly typed: Map<string, TypedAddress>
  /** The fingerprints of the bundles that he exported last, by the order, so that what he hands in is recorded as what it was. */
  readonly exported: Map<string, string>
  usedAt: number
}

/** Who is signed in. In the memory of this process: after a restart people sign in again. */
export interface Sessions {
  readonly begin: (caller: Caller, language: Language) => Session
  readonly of: (id: string | undefined) => Session | null
  readonly end: (id: string) => void
}

const idleFor = 30 * 60_000

const secret = (): string => randomBytes(32).toString('base64url')

/** Sessions that end half an hour after they were used last. An id is made here and never taken from outside. */
export const sessionsOf = (now: () => number): Sessions => {
  const sessions = new Map<string, Session>()
  return {
    begin: (caller, language) => {
      for (const [id, { usedAt }] of sessions) if (now() - usedAt > idleFor) sessions.delete(id)
      const session = {
        id: secret(),
        caller,
        language,
        csrf: secret(),
        typed: new Map(),
        exported: new Map(),
        usedAt: now()
      }
      sessions.set(session.id, session)
      return session
    },
    of: (id) => {
      const session = id === undefined ? undefined : sessions.get(id)
      if (session === undefined) return null
      if (now() - session.usedAt > idleFor) {
        sessions.delete(session.id)
        return null
      }
      session.usedAt = now()
      return session
    },
    end: (id) => void sessions.delete(id)
  }
}

/** Whether a form holds the secret of the session. */
export const isOwnForm = ({ csrf }: Session, given: unknown): boolean => {
  const [own, other] = [Buffer.from(csrf), Buffer.from(typeof given === 'string' ? given : '')]
  return own.length === other.length && timingSafeEqual(own, other)
}
