import * as Either from 'fp-ts/lib/Either.js'
import * as Option from 'fp-ts/lib/Option.js'
import type { AttachmentId } from './attachment-id.ts'
import { type Attachments, largestSealed } from './attachments.ts'
import type { KeyId } from './key-id.ts'

/** Sealed files that live as long as the process, for tests. */
export const inMemoryAttachments = (): Attachments => {
  const kept = new Map<KeyId, Map<AttachmentId, Uint8Array>>()
  return {
    put: (place, sealed) => async () => {
      const { keyId, attachmentId } = place
      if (sealed.length > largestSealed) return Either.left({ type: 'TooLarge' })
      const ofKey = kept.get(keyId) ?? new Map<AttachmentId, Uint8Array>()
      if (ofKey.has(attachmentId)) return Either.left({ type: 'AttachmentExists', keyId, attachmentId })
      kept.set(keyId, ofKey.set(attachmentId, Uint8Array.from(sealed)))
      return Either.right(undefined)
    },
    get:
      ({ keyId, attachmentId }) =>
      async () => {
        const sealed = kept.get(keyId)?.get(attachmentId)
        return Either.right(sealed === undefined ? Option.none : Option.some(Uint8Array.from(sealed)))
      },
    list: (keyId) => async () => Either.right([...(kept.get(keyId)?.keys() ?? [])]),
    remove: (keyId) => async () => {
      const removed = kept.get(keyId)?.size ?? 0
      kept.delete(keyId)
      return Either.right(removed)
    }
  }
}
