/** The texts that these functions write are hashed: they never change. */
import { createHash } from 'node:crypto'
import { evidenceJson, type JsonObject, type RecordedEvent } from '@readdress/event-store'
import * as Either from 'fp-ts/lib/Either.js'
import { digestOf, digestPrefix } from '../digest.ts'
import { withoutSealed } from './event-digests.ts'

/** A stream of a tenant, with the salt by which nobody can guess its name from its reference. */
export interface SaltedStream {
  readonly salt: string
  readonly stream: string
  readonly tenant: string
}

/** The reference of a stream in the log, which does not give away its name. */
export const streamRef = (of: SaltedStream): string => digestOf('stream', saltedText(of))

/** What the first event of a stream refers to, so that it cannot be moved to another one. */
export const genesis = (of: SaltedStream): string => digestOf('genesis', saltedText(of))

const saltedText = ({ salt, stream, tenant }: SaltedStream): string =>
  `{"salt":${JSON.stringify(salt)},"stream":${JSON.stringify(stream)},"tenant":${JSON.stringify(tenant)},"v":1}`

/** The events of a stream that were written before it was chained. */
export interface Unchained {
  readonly count: number
  /** Their digest. */
  readonly records: string
}

/** What the first chained event refers to when there are others before it. */
export const adoption = ({ salt, stream, tenant }: SaltedStream, { count, records }: Unchained): string =>
  digestOf(
    'adopt',
    `{"count":${count},"records":"${records}","salt":${JSON.stringify(salt)},"stream":${JSON.stringify(stream)},"tenant":${JSON.stringify(tenant)},"v":1}`
  )

/** Takes the events before a chain one by one; `end` gives their digest so far. */
export interface UnchainedEvents {
  /** False: the event has no canonical text. */
  readonly add: (event: RecordedEvent) => boolean
  readonly end: () => Unchained
}

/** A digest over the events of a stream, from its first one on, in bounded memory. */
export const unchainedEvents = (): UnchainedEvents => {
  const hash = createHash('sha256').update(`${digestPrefix('records')}[`)
  let count = 0
  return {
    add: (event) => {
      const text = evidenceJson(recordOf(event))
      if (Either.isLeft(text)) return false
      hash.update(`${count === 0 ? '' : ','}${text.right}`)
      count += 1
      return true
    },
    end: () => ({ count, records: hash.copy().update(']').digest('base64url') })
  }
}

const recordOf = ({ data, id, metadata, revision, type }: RecordedEvent): JsonObject => ({
  data: withoutSealed(data),
  id,
  metadata,
  rev: String(revision),
  type
})
