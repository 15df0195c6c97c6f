import * as Either from 'fp-ts/lib/Either.js'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { stampRequest } from '../src/stamp/stamp-request.ts'
import { readStampResponse } from '../src/stamp/stamp-response.ts'
import { verifyStamp } from '../src/stamp/verify-stamp.ts'
import { right } from './chained-store.ts'
import { type Authority, describeWithOpenssl, keyKinds, openAuthority } from './time-stamp-authority.ts'

const stamped = Buffer.from('what is to be stamped')

describeWithOpenssl('the time stamps that OpenSSL makes', () => {
  let authority: Authority

  beforeAll(() => {
    authority = openAuthority()
    const { certify } = authority
    certify('between', 'between', 'root')
    certify('below-between', 'signer', 'between')
    certify('too-deep', 'between', 'between')
    certify('below-too-deep', 'signer', 'too-deep')
    certify('for-mail', 'between-for-mail', 'root')
    certify('below-for-mail', 'signer', 'for-mail')
    certify('below-signer', 'signer', 'signer')
    for (const kind of ['not-critical', 'other-purpose', 'also-authority', 'other-use', 'unknown-extension'])
      certify(kind, kind, 'root')
  })
  afterAll(() => authority.close())

  const verified = (response: Uint8Array, nonce?: bigint) =>
    verifyStamp(response, { stamped, roots: [authority.root], ...(nonce === undefined ? {} : { nonce }) })
  const ruleOf = (response: Uint8Array) => {
    const stamp = verified(response)
    return Either.isLeft(stamp) ? stamp.left.rule : 'none'
  }
  const contentOf = (response: Uint8Array) => right(readStampResponse(response)).content
  const forged = (signers: ReadonlyArray<string>, options?: ReadonlyArray<string>) =>
    authority.forge(contentOf(authority.reply(stampRequest(stamped, 1n))), signers, options)

  test.each([0n, 1n, 0x7fn, 0x80n, 0xffff_ffff_ffff_ffffn])('answer our request with the number %i', (nonce) => {
    const response = authority.reply(stampRequest(stamped, nonce))
    expect(right(verified(response, nonce))).toMatchObject({ signer: 'O=Readdress tests, CN=signer' })
    expect(authority.accepts(response, stamped)).toBe(true)
    expect(authority.accepts(response, Buffer.from('other'))).toBe(false)
  })

  test('count on', () => {
    const [one, next] = [1n, 2n].map((nonce) => right(verified(authority.reply(stampRequest(stamped, nonce)))).serial)
    expect(BigInt(`0x${next}`) - BigInt(`0x${one}`)).toBe(1n)
  })

  test.each(Object.keys(keyKinds) as ReadonlyArray<keyof typeof keyKinds>)('are verified with keys for %s', (key) => {
    authority.certify(`signer-${key}`, 'signer', 'root', key)
    for (const digest of ['-sha256', '-sha384', '-sha512']) {
      const response = authority.reply(stampRequest(stamped, 1n), `signer-${key}`, 'root', [digest])
      expect([ruleOf(response), authority.accepts(response, stamped)]).toEqual(['none', true])
    }
  })

  test('are refused where a digest was broken', () => {
    expect(ruleOf(authority.reply(stampRequest(stamped, 1n), 'signer', 'root', ['-sha1']))).toBe('signer')
  })

  test('are verified through authorities between', () => {
    const response = authority.reply(stampRequest(stamped, 1n), 'below-between', 'between')
    expect([ruleOf(response), authority.accepts(response, stamped)]).toEqual(['none', true])
  })

  test('are verified as we put them together', () => {
    const response = forged(['signer'])
    expect([ruleOf(response), authority.accepts(response, stamped)]).toEqual(['none', true])
  })

  test.each([
    ['whose purpose is not critical', ['not-critical'], 'certificate'],
    ['that is for something else too', ['other-purpose'], 'certificate'],
    ['that certifies others', ['also-authority'], 'certificate'],
    ['whose key may do more', ['other-use'], 'certificate'],
    ['with a critical extension that nobody knows', ['unknown-extension'], 'chain'],
    ['and by another', ['signer', 'below-between'], 'signer']
  ])('are refused when signed by a certificate %s', (_, signers, rule) => {
    const response = forged(signers)
    expect([ruleOf(response), authority.accepts(response, stamped)]).toEqual([rule, false])
  })

  test.each([
    ['that comes without those above it', 'below-between', 'root', 'chain'],
    ['below more authorities than one allows', 'below-too-deep', 'too-deep', 'chain'],
    ['below an authority for something else', 'below-for-mail', 'for-mail', 'chain'],
    ['below one that may certify none', 'below-signer', 'signer', 'chain']
  ])('are refused when signed by a certificate %s', (_, signer, above, rule) => {
    const options = ['-cades', '-certfile', `${above}.pem`]
    const response = forged([signer], options)
    expect([ruleOf(response), authority.accepts(response, stamped)]).toEqual([rule, false])
  })

  test('are refused without the attribute that names the certificate', () => {
    const response = forged(['signer'], [])
    expect([ruleOf(response), authority.accepts(response, stamped)]).toEqual(['signer', false])
  })

  test('are refused without their certificate', () => {
    expect(ruleOf(forged(['signer'], ['-cades', '-nocerts']))).toBe('certificate')
  })

  test('are no time stamps when they say something else', () => {
    expect(ruleOf(authority.forge(Buffer.from('something else'), ['signer']))).toBe('content')
  })
})
