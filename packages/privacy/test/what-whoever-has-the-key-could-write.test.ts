import { hash } from 'node:crypto'
import { dataKey, eventBinding, openAttachment, openLeaf } from '@readdress/privacy'
import * as Either from 'fp-ts/lib/Either.js'
import { describe, expect, test } from 'vitest'
import { encrypt, sha256 } from '../src/ciphers.ts'
import { secretsOf } from '../src/data-key.ts'
import { associatedData } from '../src/sealed-form.ts'

const scope = { tenant: 'shop-1', stream: 'order-1' }
const key = dataKey(Buffer.alloc(32, 7), { ...scope, subject: 'buyer', generation: 0 })
const eventId = '2ed6657d-e927-568b-95e1-2665a8aea6a2'
const binding = eventBinding({ ...scope, eventId, eventType: 'Told' })
const pointer = '/a'
const iv = Buffer.alloc(12, 1)
const salt = Buffer.alloc(32, 2).toString('base64url')
const block = 64

const filledUp = (text: string): string => text.padEnd(Math.ceil(text.length / block) * block)

/** Encrypts any text as a leaf, bound as it should be and with the right digest: only what stands in it can be wrong. */
const opening = (text: string, plaintext = filledUp(text)) => {
  const leaf = { $sd: sha256(Buffer.from(text).toString('base64url')), subject: 'buyer' }
  const associated = Buffer.from(associatedData(binding, key.keyId, JSON.stringify(pointer), leaf))
  const sealed = encrypt(secretsOf(key).encryption, iv, Buffer.from(plaintext), associated)
  return { leaf, entry: { ct: sealed.toString('base64url'), iv: iv.toString('base64url') } }
}

const opened = ({ leaf, entry }: ReturnType<typeof opening>) => openLeaf(key, binding, pointer, leaf, entry)
const tampered = (reason: string) => Either.left({ type: 'Tampered', reason })

describe('a leaf that somebody wrote who has the key', () => {
  test('opens when it is what sealing writes', () => {
    expect(opened(opening(`["${salt}","/a",1]`))).toMatchObject(Either.right({ value: 1 }))
  })

  test.each([
    ['white space in it', `["${salt}", "/a",1]`],
    ['no JSON', `["${salt}","/a",1`],
    ['an object', `{"0":"${salt}","1":"/a","2":1,"length":3}`],
    ['two elements', `["${salt}","/a"]`],
    ['four elements', `["${salt}","/a",1,1]`],
    ['no text as its salt', `[1,"/a",1]`],
    ['a salt of 31 bytes', `["${Buffer.alloc(31, 2).toString('base64url')}","/a",1]`],
    ['a salt that is no base64url', `["${'*'.repeat(43)}","/a",1]`]
  ])('is refused for its text, with %s', (_, text) => {
    expect(opened(opening(text))).toEqual(tampered('text'))
  })

  test('is refused for its place', () => {
    expect(opened(opening(`["${salt}","/b",1]`))).toEqual(tampered('pointer'))
  })

  test('is refused for a whole block of spaces', () => {
    const text = `["${salt}","/a",1]`
    expect(opened(opening(text, text.padEnd(block)))).toMatchObject(Either.right({ value: 1 }))
    expect(opened(opening(text, text.padEnd(2 * block)))).toEqual(tampered('padding'))
    const full = text.padEnd(block, 'x')
    expect(opened(opening(full, full.padEnd(2 * block)))).toEqual(tampered('padding'))
  })

  test('is refused when it is no more than a tag, or no whole blocks', () => {
    const { leaf, entry } = opening(`["${salt}","/a",1]`)
    const sealed = Buffer.from(entry.ct, 'base64url')
    const ofLength = (length: number) =>
      opened({ leaf, entry: { ...entry, ct: sealed.toString('base64url', 0, length) } })
    expect([0, 16, 79].map(ofLength)).toEqual([0, 16, 79].map(() => tampered('length')))
  })

  test('is refused for an initialisation vector of another length', () => {
    const { leaf, entry } = opening(`["${salt}","/a",1]`)
    const short = iv.toString('base64url', 0, 11)
    expect(opened({ leaf, entry: { ...entry, iv: short } })).toEqual(tampered('entry'))
    expect(opened({ leaf, entry: { ...entry, ct: `${entry.ct}=` } })).toEqual(tampered('entry'))
  })
})

describe('a file that somebody wrote who has the key', () => {
  const opening = (salted: Buffer) => {
    const whose = '"stream":"order-1","subject":"buyer","tenant":"shop-1","v":1}'
    const associated = Buffer.from(`readdress/attachment/v1\n{"attachmentId":"a-1","kid":"${key.keyId}",${whose}`)
    const sealed = encrypt(secretsOf(key).encryption, iv, salted, associated)
    return openAttachment(key, 'a-1', Buffer.concat([iv, sealed]), hash('sha256', salted, 'hex'))
  }

  test('opens when it is no more than its salt, for the file may be empty', () => {
    const salted = Buffer.alloc(32, 2)
    expect(opening(salted)).toEqual(Either.right({ file: Buffer.alloc(0), salt: salted }))
  })

  test('is refused when it has less than a salt', () => {
    expect(opening(Buffer.alloc(31, 2))).toEqual(tampered('length'))
  })
})
