import { hash } from 'node:crypto'
import {
  AttachmentId,
  type AttachmentKeeping,
  inMemoryAttachments,
  type KeptAttachment,
  keepAttachment,
  openKeptAttachment
} from '@readdress/privacy'
import * as Either from 'fp-ts/lib/Either.js'
import * as TaskEither from 'fp-ts/lib/TaskEither.js'
import { describe, expect, test } from 'vitest'
import { destroyKeys, keysOf, right } from './sealed-store.ts'

const buyer = { stream: 'order-1', subject: 'buyer' }
const other = { stream: 'order-1', subject: 'recipient-1' }
const file = Buffer.from('who lives there')
const busy = { type: 'StoreUnavailable', reason: 'busy' } as const
const failing = () => TaskEither.left(busy)

const place = (): AttachmentKeeping => ({ keys: keysOf(), attachments: inMemoryAttachments() })

const withFile = async () => {
  const keeping = place()
  // Somebody else of the same order has a key too, and an older one.
  right(await keeping.keys.current(other)())
  return { keeping, kept: right(await keepAttachment(keeping, buyer, file)()) }
}

const open = (keeping: AttachmentKeeping, kept: KeptAttachment, scope = buyer) =>
  openKeptAttachment(keeping, scope, kept)()

const keyIdsOf = async ({ keys }: AttachmentKeeping) =>
  right(await keys.keysOf(buyer)())
    .filter(({ subject }) => subject === 'buyer')
    .map(({ keyId }) => keyId)

describe('keeping a file of a person', () => {
  test('says under which id it lies, how long it is, and what it was, and shows no byte of it', async () => {
    const { keeping, kept } = await withFile()
    const [keyId = expect.fail('no key')] = await keyIdsOf(keeping)
    const opened = right(await open(keeping, kept))
    expect(kept).toEqual({
      storedAs: expect.toSatisfy(AttachmentId.is),
      sha256: hash('sha256', Buffer.concat([opened.salt, file]), 'hex'),
      bytes: file.length
    })
    expect(opened.file).toEqual(file)
    const lying = right(await keeping.attachments.get({ keyId, attachmentId: kept.storedAs })())
    expect(Buffer.from('value' in lying ? lying.value : []).includes(file)).toBe(false)
  })

  test('gives each file an id of its own', async () => {
    const { keeping, kept } = await withFile()
    expect(right(await keepAttachment(keeping, buyer, file)()).storedAs).not.toBe(kept.storedAs)
  })

  test('is refused when the person was erased, the file is too large, or the place cannot be had', async () => {
    const { keeping } = await withFile()
    const larger = Buffer.alloc(16 * 1024 * 1024 + 1)
    expect(await keepAttachment(keeping, buyer, larger)()).toEqual(Either.left({ type: 'TooLarge' }))
    const away = { ...keeping, attachments: { ...keeping.attachments, put: failing } }
    expect(await keepAttachment(away, buyer, file)()).toEqual(Either.left(busy))
    await destroyKeys(keeping.keys, 'buyer')
    expect(await keepAttachment(keeping, buyer, file)()).toEqual(Either.left({ type: 'ValueErased', ...buyer }))
  })
})

describe('opening a file of a person', () => {
  test('succeeds also when another key followed the one that it is sealed under', async () => {
    const { keeping, kept } = await withFile()
    right(await keeping.keys.rotate(right(await keeping.keys.current(buyer)()))())
    expect(right(await open(keeping, kept)).file).toEqual(file)
    const later = right(await keepAttachment(keeping, buyer, Buffer.from('later'))())
    expect(right(await open(keeping, later)).file.toString()).toBe('later')
  })

  test('fails for another person and another order, where there is none of this id', async () => {
    const { keeping, kept } = await withFile()
    for (const scope of [other, { ...buyer, stream: 'order-2' }]) {
      expect(await open(keeping, kept, scope)).toEqual(
        Either.left({ type: 'AttachmentMissing', ...scope, attachmentId: kept.storedAs })
      )
    }
  })

  test('fails when it was removed without a record, and when the key is unknown', async () => {
    const { keeping, kept } = await withFile()
    const missing = Either.left({ type: 'AttachmentMissing', ...buyer, attachmentId: kept.storedAs })
    const keys = { ...keeping.keys, find: () => TaskEither.right({ status: 'Unknown' } as const) }
    expect(await open({ ...keeping, keys }, kept)).toEqual(missing)
    for (const keyId of await keyIdsOf(keeping)) right(await keeping.attachments.remove(keyId)())
    expect(await open(keeping, kept)).toEqual(missing)
  })

  test('fails when it may only be kept, and when its keys are destroyed', async () => {
    const { keeping, kept } = await withFile()
    right(await keeping.keys.restrict(await keyIdsOf(keeping), 'asked for')())
    expect(await open(keeping, kept)).toEqual(Either.left({ type: 'AttachmentRestricted', ...buyer }))
    await destroyKeys(keeping.keys, 'buyer')
    expect(await open(keeping, kept)).toEqual(Either.left({ type: 'ValueErased', ...buyer }))
  })

  test('fails when it was changed, or is another than the event says', async () => {
    const { keeping, kept } = await withFile()
    const tampered = (reason: string) => Either.left({ type: 'Tampered', reason })
    expect(await open(keeping, { ...kept, sha256: 'ab'.repeat(32) })).toEqual(tampered('digest'))
    const another = right(await keepAttachment(keeping, buyer, file)())
    const [keyId = expect.fail('no key')] = await keyIdsOf(keeping)
    const exchanged = {
      ...keeping.attachments,
      get: () => keeping.attachments.get({ keyId, attachmentId: another.storedAs })
    }
    expect(await open({ ...keeping, attachments: exchanged }, kept)).toEqual(tampered('tag'))
  })

  test('fails when the keys or the place cannot be had', async () => {
    const { keeping, kept } = await withFile()
    const { keys, attachments } = keeping
    for (const away of [
      { keys: { ...keys, keysOf: failing }, attachments },
      { keys: { ...keys, find: failing }, attachments },
      { keys, attachments: { ...attachments, get: failing } }
    ]) {
      expect(await open(away, kept)).toEqual(Either.left(busy))
    }
  })
})
