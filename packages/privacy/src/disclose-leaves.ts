import type { RecordedEvent } from '@readdress/event-store'
import * as Either from 'fp-ts/lib/Either.js'
import type { KeyStore } from './key-store.ts'
import type { Because } from './open-event.ts'
import { openLeaf } from './open-leaf.ts'
import { broken, findingsOf } from './open-recorded.ts'
import { eventBinding } from './sealed-form.ts'
import { type StoredLeaf, storedLeavesIn } from './sealed-leaves-in.ts'

/** A personal value of a stored event: the disclosure (RFC 9901) that proves it to others, or why there is none. */
export interface LeafDisclosure {
  /** JSON pointer of its place in the data. */
  readonly pointer: string
  readonly subject: string
  readonly held: { readonly disclosure: string } | { readonly because: Because }
}

/**
 * What proves each personal value of a stored event. Whoever shows it shows the value: it belongs into no log, and only behind an entry in the access
 * log. Throws `StoreReadFailure` when one is neither readable nor erased.
 */
export const discloseLeaves = async (keys: KeyStore, event: RecordedEvent): Promise<ReadonlyArray<LeafDisclosure>> => {
  const leaves = storedLeavesIn(event.data)
  if (Either.isLeft(leaves)) throw broken(event, leaves.left)
  const findingOf = await findingsOf(keys, event, leaves.right)
  const binding = eventBinding({ tenant: keys.tenant, stream: event.stream, eventId: event.id, eventType: event.type })

  const disclosed = (stored: StoredLeaf): LeafDisclosure => {
    const { pointer, leaf, entry } = stored
    const finding = findingOf(stored)
    const fault = (reason: Parameters<typeof broken>[1]['reason'], check: string | null) =>
      broken(event, { reason, check, at: pointer, keyId: entry?.kid ?? null })
    if (finding.status === 'Erased') return { pointer, subject: leaf.subject, held: { because: finding.because } }
    if (finding.status === 'Broken') throw fault(finding.reason, finding.check)
    if (entry === null) throw fault('SealedEntryMissing', null)
    const opened = openLeaf(finding.key, binding, pointer, leaf, entry)
    if (Either.isLeft(opened)) throw fault('Tampered', opened.left.reason)
    return { pointer, subject: leaf.subject, held: { disclosure: opened.right.disclosure } }
  }

  return leaves.right.map(disclosed)
}
