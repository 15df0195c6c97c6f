import assert from 'node:assert/strict'
import { randomBytes, randomUUID } from 'node:crypto'
import type { ContractCase } from '@readdress/event-store/testing'
import * as Either from 'fp-ts/lib/Either.js'
import * as Option from 'fp-ts/lib/Option.js'
import { AttachmentId } from '../attachment-id.ts'
import { type AttachmentPlace, type Attachments, largestSealed } from '../attachments.ts'
import { KeyId } from '../key-id.ts'
import { given, refused } from './key-ground.ts'

/** Opens an empty place of sealed files for one case. */
export type FreshAttachments = () => Promise<Attachments>

/** The contract that every place of sealed files keeps, as cases for any test runner. */
export const attachmentsContract = (open: FreshAttachments): ReadonlyArray<ContractCase> => {
  const attachmentCase = (name: string, promise: (attachments: Attachments) => Promise<void>): ContractCase => ({
    name,
    run: async () => promise(await open())
  })
  return [
    attachmentCase('what is put is got as it was', async (attachments) => {
      for (const length of [0, 1, 60, 70_000]) {
        const [at, sealed] = [place(), randomBytes(length)]
        await given(attachments.put(at, sealed))
        assert.deepEqual(await bytesAt(attachments, at), Buffer.from(sealed))
      }
    }),

    attachmentCase('where nothing was put, nothing is', async (attachments) => {
      const at = place()
      assert.equal(await bytesAt(attachments, at), null)
      await given(attachments.put(at, randomBytes(60)))
      assert.equal(await bytesAt(attachments, place(at.keyId)), null)
      assert.equal(await bytesAt(attachments, { ...at, keyId: keyId() }), null)
    }),

    attachmentCase('nothing is replaced', async (attachments) => {
      const at = place()
      const first = randomBytes(60)
      await given(attachments.put(at, first))
      assert.deepEqual(await refused(attachments.put(at, randomBytes(60))), { type: 'AttachmentExists', ...at })
      assert.deepEqual(await bytesAt(attachments, at), first)
    }),

    attachmentCase('of all who put at once, one does', async (attachments) => {
      const at = place()
      const files = Array.from({ length: 10 }, () => randomBytes(60))
      const answers = await Promise.all(files.map((file) => attachments.put(at, file)()))
      const done = files.filter((_, number) => answers[number]?._tag === 'Right')
      assert.equal(done.length, 1)
      assert.deepEqual(await bytesAt(attachments, at), done[0])
    }),

    attachmentCase('16 MiB are the most, and of more nothing is left', async (attachments) => {
      const [at, larger] = [place(), place()]
      await given(attachments.put(at, Buffer.alloc(largestSealed, 1)))
      assert.equal((await bytesAt(attachments, at))?.length, largestSealed)
      assert.deepEqual(await refused(attachments.put(larger, Buffer.alloc(largestSealed + 1))), { type: 'TooLarge' })
      assert.equal(await bytesAt(attachments, larger), null)
    }),

    attachmentCase('what goes in and comes out is a copy', async (attachments) => {
      const at = place()
      const sealed = Buffer.alloc(60, 1)
      await given(attachments.put(at, sealed))
      sealed.fill(2)
      ;(await bytesAt(attachments, at))?.fill(3)
      assert.deepEqual(await bytesAt(attachments, at), Buffer.alloc(60, 1))
    }),

    attachmentCase('what is sealed under a key is listed, and goes with it', async (attachments) => {
      const key = keyId()
      const [one, another, foreign] = [place(key), place(key), place()]
      for (const at of [one, another, foreign]) await given(attachments.put(at, randomBytes(60)))
      const ids = [one, another].map(({ attachmentId }) => attachmentId).toSorted()
      assert.deepEqual((await given(attachments.list(key))).toSorted(), ids)
      assert.equal(await given(attachments.remove(key)), 2)
      assert.equal(await bytesAt(attachments, one), null)
      assert.deepEqual(await given(attachments.list(key)), [])
      assert.deepEqual(await given(attachments.list(foreign.keyId)), [foreign.attachmentId])
    }),

    attachmentCase('a key with nothing under it has nothing removed', async (attachments) => {
      assert.equal(await given(attachments.remove(keyId())), 0)
    })
  ]
}

const bytesAt = async (attachments: Attachments, at: AttachmentPlace): Promise<Buffer | null> => {
  const found = await attachments.get(at)()
  if (Either.isLeft(found)) assert.fail(found.left.type)
  return Option.isNone(found.right)
    ? null
    : Buffer.from(found.right.value.buffer, found.right.value.byteOffset, found.right.value.length)
}

const keyId = (): KeyId => {
  const id = `k1_${randomBytes(16).toString('base64url')}`
  return KeyId.is(id) ? id : assert.fail(id)
}

const place = (key: KeyId = keyId()): AttachmentPlace => {
  const id = randomUUID()
  return AttachmentId.is(id) ? { keyId: key, attachmentId: id } : assert.fail(id)
}
