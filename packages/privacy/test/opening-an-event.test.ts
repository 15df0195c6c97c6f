import type { LeafFinding } from '@readdress/privacy'
import * as Either from 'fp-ts/lib/Either.js'
import { describe, expect, test } from 'vitest'
import { keyOf, opened, personal, stored } from './event-under-seal.ts'

const valueAt = (root: unknown, path: ReadonlyArray<string>): unknown =>
  path.reduce((node, name) => Reflect.get(Object(node), name), root)

describe('opening an event', () => {
  const data = { a: { b: personal('张三', 'recipient-1') }, c: [personal(null)] }

  test('shows a value that is not opened as erased, with the reason', () => {
    const because = (subject: string): LeafFinding => ({
      status: 'Erased',
      because: subject === 'buyer' ? 'Restricted' : 'Withheld'
    })
    expect(opened(stored(data), because)).toEqual(
      Either.right({
        a: { b: { $erased: { because: 'Withheld', subject: 'recipient-1' } } },
        c: [{ $erased: { because: 'Restricted', subject: 'buyer' } }]
      })
    )
  })

  type Path = ReadonlyArray<string>
  const sealedAt = ['$sealed', '/c/0']
  const base64 = (atRest: unknown): unknown => `${valueAt(atRest, [...sealedAt, 'iv'])}=`
  test.each<readonly [string, Path, unknown, string, string | null, string]>([
    ['a value that was never sealed', ['a', 'b'], personal(1), 'NotSealed', null, '/a/b'],
    ['a member beside a leaf', ['a', 'b', 'more'], 1, 'Tampered', 'leaf', '/a/b'],
    ['another mark', ['a', '$erased'], {}, 'Tampered', 'leaf', '/a'],
    ['entries in another place', ['a', '$sealed'], {}, 'Tampered', 'leaf', '/a'],
    ['a mark of the data as a whole', ['$other'], 1, 'Tampered', 'leaf', ''],
    ['a digest that is no text', ['c', '0', '$sd'], 7, 'Tampered', 'leaf', '/c/0'],
    ['a leaf of nobody', ['a', 'b', 'subject'], 'nobody', 'Tampered', 'leaf', '/a/b'],
    ['another version', [...sealedAt, 'v'], 2, 'UnknownSealVersion', null, '/c/0'],
    ['an entry of another form', [...sealedAt, 'more'], 1, 'Tampered', 'entry', '/c/0'],
    ['an entry that is none', sealedAt, 1, 'Tampered', 'entry', '/c/0'],
    ['entries that are none', ['$sealed'], [], 'Tampered', 'entry', '/$sealed'],
    ['an entry without a leaf', ['c'], [], 'Tampered', 'entry', '/$sealed'],
    ['a leaf without an entry', sealedAt, undefined, 'SealedEntryMissing', null, '/c/0'],
    [
      'the digest of another leaf',
      ['a', 'b', '$sd'],
      (atRest: unknown) => valueAt(atRest, ['c', '0', '$sd']),
      'Tampered',
      'tag',
      '/a/b'
    ],
    ['bytes in padded base64', [...sealedAt, 'iv'], base64, 'Tampered', 'entry', '/c/0']
  ])('tells of %s', (_, path, value, reason, check, at) => {
    const atRest = structuredClone(stored(data))
    const holder = Object(valueAt(atRest, path.slice(0, -1)))
    const name = path.at(-1) ?? ''
    if (value === undefined) Reflect.deleteProperty(holder, name)
    else Reflect.set(holder, name, typeof value === 'function' ? value(atRest) : value)
    expect(opened(atRest)).toMatchObject(Either.left({ reason, check, at }))
  })

  test('keeps what a key store has to say of the key', () => {
    const unknown = (): LeafFinding => ({ status: 'Broken', reason: 'KeyUnknown', check: null })
    const keyId = keyOf('recipient-1').keyId
    expect(opened(stored(data), unknown)).toEqual(Either.left({ reason: 'KeyUnknown', check: null, at: '/a/b', keyId }))
  })
})
