import type { Json, JsonObject, SealBroken } from '@readdress/event-store'
import * as Either from 'fp-ts/lib/Either.js'
import type { DataKey } from './data-key.ts'
import { openLeaf } from './open-leaf.ts'
import { replacedLeaves } from './replaced-leaves.ts'
import type { EventOfStream } from './seal-event.ts'
import { type EventBinding, eventBinding } from './sealed-form.ts'
import type { BrokenLeaf, StoredLeaf } from './sealed-leaves-in.ts'

/** What stands for a value that is not opened: *Destroyed* is for ever, *Restricted* and *Withheld* are answers to this reader. */
export type Because = 'Destroyed' | 'Restricted' | 'Withheld'

/** What became of one leaf: it is opened with a key, or reads as erased, or something is wrong with it. */
export type LeafFinding =
  | { readonly status: 'Readable'; readonly key: DataKey }
  | { readonly status: 'Erased'; readonly because: Because }
  | { readonly status: 'Broken'; readonly reason: SealBroken['reason']; readonly check: string | null }

/** What is wrong with a stored event, without its stream and revision. */
export type BrokenSeal = Pick<SealBroken, 'reason' | 'check' | 'at' | 'keyId'>

/**
 * The data of a stored event as codecs read it: in place of each leaf stands its value, marked `$personal`, or `$erased` with the reason.
 *
 * The first leaf with which something is wrong is the answer instead. None is left out, and nothing is taken for erased that is not.
 */
export const openEvent = (
  { tenant, stream, event: { id, type, data } }: EventOfStream,
  leaves: ReadonlyArray<StoredLeaf>,
  findingOf: (leaf: StoredLeaf) => LeafFinding
): Either.Either<BrokenSeal | BrokenLeaf, JsonObject> => {
  const binding = eventBinding({ tenant, stream, eventId: id, eventType: type })
  const replacements = new Map<string, Json>()
  for (const stored of leaves) {
    const opened = openedLeaf(binding, stored, findingOf(stored))
    if (Either.isLeft(opened)) return opened
    replacements.set(stored.pointer, opened.right)
  }
  const { $sealed: _, ...plain } = data
  return Either.right(replacedLeaves(plain, replacements))
}

const openedLeaf = (
  binding: EventBinding,
  { pointer, leaf, entry }: StoredLeaf,
  finding: LeafFinding
): Either.Either<BrokenSeal, JsonObject> => {
  const keyId = entry?.kid ?? null
  switch (finding.status) {
    case 'Erased':
      return Either.right({ $erased: { because: finding.because, subject: leaf.subject } })
    case 'Broken':
      return Either.left({ reason: finding.reason, check: finding.check, at: pointer, keyId })
    case 'Readable': {
      if (entry === null) return Either.left({ reason: 'SealedEntryMissing', check: null, at: pointer, keyId })
      const opened = openLeaf(finding.key, binding, pointer, leaf, entry)
      return Either.isLeft(opened)
        ? Either.left({ reason: 'Tampered', check: opened.left.reason, at: pointer, keyId })
        : Either.right({ $personal: { subject: leaf.subject, value: opened.right.value } })
    }
  }
}
