import { inspect } from 'node:util'
import {
  type DataKey,
  dataKey,
  eventBinding,
  fingerprint,
  openAttachment,
  openLeaf,
  sealAttachment,
  sealLeaf
} from '@readdress/privacy'
import * as Either from 'fp-ts/lib/Either.js'
import { describe, expect, test } from 'vitest'
import { secretKey, unwrapKey, wrapKey } from '../src/ciphers.ts'
import { secretsOf } from '../src/data-key.ts'
import { hex, published } from './published-leaves.ts'

const { tenant, stream, keys, leaves, refused, moved, recreated } = published
const keyOf = (subject: string): DataKey => {
  const found = keys.find((key) => key.subject === subject)
  return dataKey(hex(found?.root ?? ''), { tenant, stream, subject, generation: found?.generation ?? 0 })
}
const bindingOf = ({ id, type, ...event }: (typeof published)['event']) =>
  eventBinding({ ...event, eventId: id, eventType: type })
const binding = bindingOf(published.event)

describe('the published keys', () => {
  test.each(keys)('of $subject follow from the root', ({ subject, kid, enc, fp }) => {
    const key = keyOf(subject)
    expect(key.keyId).toBe(kid)
    expect(secretsOf(key).encryption.export()).toEqual(hex(enc))
    expect(secretsOf(key).fingerprints.export()).toEqual(hex(fp))
  })

  test.each(keys)('of $subject are wrapped as published', ({ root, wrapped }) => {
    const wrapper = secretKey(hex(published.kek))
    expect(wrapKey(wrapper, hex(root))).toEqual(hex(wrapped))
    expect(unwrapKey(wrapper, hex(wrapped))).toEqual(hex(root))
  })

  test('have another id when they are made again', () => {
    const { subject, root, derivedKid, kid } = recreated
    const again = dataKey(hex(root), { tenant, stream, subject, generation: 0 })
    expect(again.keyId).toBe(derivedKid)
    expect(again.keyId).not.toBe(kid)
  })

  test('print as their id, and no copy of them works', () => {
    const key = keyOf('buyer')
    const printed = `[key ${key.keyId}]`
    expect([String(key), `${key}`, inspect(key), JSON.stringify({ key })]).toEqual([
      printed,
      printed,
      printed,
      JSON.stringify({ key: printed })
    ])
    expect(inspect(key, { customInspect: false, showHidden: true })).not.toContain('Buffer')
    expect(() => fingerprint({ ...key }, 'phone', '1')).toThrow('has lost its bytes')
  })

  test('are made of 32 bytes', () => {
    expect(() => dataKey(new Uint8Array(31), { tenant, stream, subject: 'buyer', generation: 0 })).toThrow('32 bytes')
  })
})

describe('the published leaves', () => {
  test('are 3 keys, 12 leaves, 12 refusals and 4 moves', () => {
    expect([keys, leaves, refused, moved].map(({ length }) => length)).toEqual([3, 12, 12, 4])
  })

  test.each(leaves)('are sealed as published: $name', ({ ptr, subject, value, salt, iv, leaf, sealed }) => {
    const made = sealLeaf(keyOf(subject), binding, ptr, value, { salt: hex(salt), iv: hex(iv) })
    expect(made).toEqual(Either.right({ leaf, entry: sealed }))
  })

  test.each(leaves)('are opened: $name', ({ ptr, subject, value, disclosure, leaf, sealed }) => {
    expect(openLeaf(keyOf(subject), binding, ptr, leaf, sealed)).toEqual(Either.right({ value, disclosure }))
  })

  const refusals = refused.filter(({ error }) => error === 'Tampered')
  test.each(refusals)('are refused: $name', ({ ptr, leaf, sealed, reason }) => {
    const key = keys.find(({ kid }) => kid === sealed.kid)
    const opened = openLeaf(keyOf(key?.subject ?? ''), binding, ptr, leaf, sealed)
    expect(opened).toEqual(Either.left({ type: 'Tampered', reason }))
  })

  test.each(moved)('are refused in another place: $name', ({ event, of, reason }) => {
    const original = leaves[of]
    if (original === undefined) throw new Error('no such leaf')
    const { ptr, subject, leaf, sealed } = original
    expect(openLeaf(keyOf(subject), bindingOf(event), ptr, leaf, sealed)).toEqual(
      Either.left({ type: 'Tampered', reason })
    )
  })
})

describe('the published fingerprint and attachment', () => {
  test('are reproduced', () => {
    const { subject, kind, normalised, value } = published.fingerprint
    expect(fingerprint(keyOf(subject), kind, normalised)).toBe(value)
    const { attachmentId, file, salt, iv, stored, ref, ...whose } = published.attachment
    const key = keyOf(whose.subject)
    const random = { salt: hex(salt), iv: hex(iv) }
    const sealed = { stored: hex(stored), sha256: ref.sha256 }
    expect(sealAttachment(key, attachmentId, hex(file), random)).toEqual(Either.right(sealed))
    expect(openAttachment(key, attachmentId, hex(stored), ref.sha256)).toEqual(
      Either.right({ file: hex(file), salt: hex(salt) })
    )
    const refusal = (reason: string) => Either.left({ type: 'Tampered', reason })
    expect(openAttachment(key, 'a-another', hex(stored), ref.sha256)).toEqual(refusal('tag'))
    expect(openAttachment(key, attachmentId, hex(stored).subarray(0, 27), ref.sha256)).toEqual(refusal('tag'))
    expect(openAttachment(key, attachmentId, hex(stored), ref.sha256.replace('6', '7'))).toEqual(refusal('digest'))
  })
})

describe('sealing a value', () => {
  const key = keyOf('buyer')

  test('gives another digest, initialisation vector and ciphertext each time', () => {
    const both = [sealLeaf(key, binding, '/a', '张三'), sealLeaf(key, binding, '/a', '张三')]
    const [one, other] = both.flatMap((sealed) => (Either.isRight(sealed) ? [sealed.right] : []))
    expect(one?.leaf.$sd).not.toBe(other?.leaf.$sd)
    expect(one?.entry.iv).not.toBe(other?.entry.iv)
    expect(one?.entry.ct).not.toBe(other?.entry.ct)
  })

  test('takes a text of 64 KiB and no more', () => {
    const besides = '["",,""]'.length + 43 + '"/a"'.length
    expect(Either.isRight(sealLeaf(key, binding, '/a', 'x'.repeat(65_536 - besides)))).toBe(true)
    expect(sealLeaf(key, binding, '/a', 'x'.repeat(65_537 - besides))).toEqual(Either.left({ type: 'TooLarge' }))
  })

  test('refuses what is no evidence JSON, with its place', () => {
    expect(sealLeaf(key, binding, '/a', { weight: 1.5 })).toEqual(
      Either.left({ type: 'NotCanonical', reason: 'NumberOutOfProfile', at: '/weight' })
    )
  })

  test('takes a file of 16 MiB and no larger one', () => {
    expect(sealAttachment(key, 'a-1', Buffer.alloc(16 * 1024 * 1024 + 1))).toEqual(Either.left({ type: 'TooLarge' }))
    const sealed = sealAttachment(key, 'a-1', Buffer.alloc(16 * 1024 * 1024))
    expect(Either.isRight(sealed) && sealed.right.stored.length).toBe(16 * 1024 * 1024 + 12 + 32 + 16)
  })
})
