import { describe, expect, test } from 'vitest'
import { describePublished, publishedText } from '../../../test/published-vectors.ts'
import { decrypt, encrypt, hkdf, hmac, secretKey, sha256, unwrapKey, wrapKey } from '../src/ciphers.ts'

const hex = (text: string): Buffer => Buffer.from(text, 'hex')

describe('the answers printed in the standards', () => {
  test('are given by AES-256-GCM (McGrew and Viega, test case 16)', () => {
    const key = secretKey(hex('feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308'))
    const iv = hex('cafebabefacedbaddecaf888')
    const associated = hex('feedfacedeadbeeffeedfacedeadbeefabaddad2')
    const plaintext = hex(
      'd9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a721c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b39'
    )
    const sealed = hex(
      '522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f662' +
        '76fc6ece0f4e1768cddf8853bb2d551b'
    )
    expect(encrypt(key, iv, plaintext, associated)).toEqual(sealed)
    expect(decrypt(key, iv, sealed, associated)).toEqual(plaintext)
    expect(decrypt(key, iv, sealed.subarray(0, 15), associated)).toBeNull()
    const nothing = Buffer.alloc(0)
    expect(decrypt(key, iv, encrypt(key, iv, nothing, associated), associated)).toEqual(nothing)
  })

  test('are given by AES-256-KW (RFC 3394, section 4.6)', () => {
    const wrapper = secretKey(hex('000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f'))
    const root = hex('00112233445566778899aabbccddeeff000102030405060708090a0b0c0d0e0f')
    const wrapped = hex('28c9f404c4b810f4cbccb35cfb87f8263f5786e2d80ed326cbc7f0e71a99f43bfb988b9b7a02dd21')
    expect(wrapKey(wrapper, root)).toEqual(wrapped)
    expect(unwrapKey(wrapper, wrapped)).toEqual(root)
    expect(unwrapKey(wrapper, wrapped.subarray(0, 32))).toBeNull()
    // A key of 24 bytes is wrapped by the standard, and none of ours.
    expect(unwrapKey(wrapper, wrapKey(wrapper, root.subarray(0, 24)))).toBeNull()
  })

  test('are given by HKDF (RFC 5869, A.1) and HMAC (RFC 4231, 4.2)', () => {
    const okm = hkdf(hex('0b'.repeat(22)), hex('000102030405060708090a0b0c'), hex('f0f1f2f3f4f5f6f7f8f9'), 42)
    expect(okm?.toString('hex')).toBe(
      '3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865'
    )
    expect(hkdf(hex('0b'), hex(''), hex(''), 255 * 32)).toHaveLength(255 * 32)
    expect(hkdf(hex('0b'), hex(''), hex(''), 255 * 32 + 1)).toBeNull()
    expect(hmac(secretKey(hex('0b'.repeat(20))), 'Hi There').toString('hex')).toBe(
      'b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7'
    )
  })

  test('are given by SHA-256 (RFC 9901, section 4.2.1)', () => {
    const disclosure = 'WyJfMjZiYzRMVC1hYzZxMktJNmNCVzVlcyIsICJmYW1pbHlfbmFtZSIsICJNw7ZiaXVzIl0'
    expect(sha256(disclosure)).toBe('X9yH0Ajrdm1Oij4tWso9UzzKJvPoDxwmuEcO3XAdRC0')
  })
})

type Vector = Readonly<
  Record<'key' | 'iv' | 'aad' | 'msg' | 'ct' | 'tag' | 'ikm' | 'salt' | 'info' | 'okm', string>
> & {
  readonly tcId: number
  readonly size: number
  readonly result: 'valid' | 'invalid' | 'acceptable'
}
type Group = { readonly keySize: number; readonly ivSize: number; readonly tagSize: number }
type VectorOfGroup = Vector & { readonly group: Group }

const vectorsOf = (algorithm: string): ReadonlyArray<VectorOfGroup> => {
  const { testGroups } = JSON.parse(publishedText(`wycheproof/${algorithm}_test.json`)) as {
    readonly testGroups: ReadonlyArray<Group & { readonly tests: ReadonlyArray<Vector> }>
  }
  return testGroups.flatMap((group) => group.tests.map((vector) => ({ ...vector, group })))
}

describePublished('the vectors of Wycheproof', 'wycheproof', () => {
  test('are met by AES-256-GCM, 66 of them', () => {
    const vectors = vectorsOf('aes_gcm').filter(
      ({ group: { keySize, ivSize, tagSize } }) => keySize === 256 && ivSize === 96 && tagSize === 128
    )
    expect(vectors.length).toBe(66)
    for (const { tcId, key, iv, aad, msg, ct, tag, result } of vectors) {
      const opened = decrypt(secretKey(hex(key)), hex(iv), hex(ct + tag), hex(aad))
      expect([tcId, opened?.toString('hex') ?? null]).toEqual([tcId, result === 'valid' ? msg : null])
      const sealed = encrypt(secretKey(hex(key)), hex(iv), hex(msg), hex(aad)).toString('hex')
      if (result === 'valid') expect([tcId, sealed]).toEqual([tcId, ct + tag])
    }
  })

  test('are met by AES-256-KW, 16 of them, and number 119 is refused', () => {
    const all = vectorsOf('aes_wrap').filter(({ group }) => group.keySize === 256)
    const vectors = all.filter(({ ct }) => ct.length === 80)
    expect(vectors.length).toBe(16)
    for (const { tcId, key, msg, ct, result } of vectors) {
      const root = unwrapKey(secretKey(hex(key)), hex(ct))
      expect([tcId, root?.toString('hex') ?? null]).toEqual([tcId, result === 'valid' ? msg : null])
      if (result === 'valid') expect(wrapKey(secretKey(hex(key)), hex(msg)).toString('hex')).toBe(ct)
    }
    const empty = all.find(({ tcId }) => tcId === 119)
    expect(unwrapKey(secretKey(hex(empty?.key ?? '')), hex(empty?.ct ?? ''))).toBeNull()
  })

  test('are met by HKDF, all 86', () => {
    const vectors = vectorsOf('hkdf_sha256')
    expect(vectors.length).toBe(86)
    for (const { tcId, ikm, salt, info, size, okm, result } of vectors) {
      const derived = hkdf(hex(ikm), hex(salt), hex(info), size)
      expect([tcId, derived?.toString('hex') ?? null]).toEqual([tcId, result === 'valid' ? okm : null])
    }
  })

  test('are met by HMAC, all 174', () => {
    const vectors = vectorsOf('hmac_sha256')
    expect(vectors.length).toBe(174)
    for (const { tcId, key, msg, tag, group, result } of vectors) {
      const made = hmac(secretKey(hex(key)), hex(msg)).subarray(0, group.tagSize / 8)
      expect([tcId, made.toString('hex') === tag]).toEqual([tcId, result === 'valid'])
    }
  })
})
