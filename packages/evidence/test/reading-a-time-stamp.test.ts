import { describe, expect, test } from 'vitest'
import { readDer } from '../src/stamp/der.ts'
import { moment, natural } from '../src/stamp/der-values.ts'
import { verifyStamp } from '../src/stamp/verify-stamp.ts'
import { changedBits, otherRoot, publishedNote, publishedResponse, publishedRoot } from './published-stamps.ts'

const check = { stamped: publishedNote, roots: [publishedRoot] }
const refused = (rule: string) => ({ left: { type: 'StampRefused', rule } })

describe('the published responses of time-stamp services', () => {
  test('are accepted where nothing is wrong', () => {
    const right = { time: '2026-11-23T08:52:54Z', serial: '16', signer: 'CN=Readdress test TSA' }
    expect(verifyStamp(publishedResponse('good'), check)).toMatchObject({ right })
  })

  test.each([
    ['rejected', 'status'],
    ['sha512-imprint', 'imprint'],
    ['no-certificates', 'certificate'],
    ['other-root', 'chain'],
    ['signer-expired', 'validity']
  ])('are refused: %s, by the rule of %s', (name, rule) => {
    expect(verifyStamp(publishedResponse(name), check)).toMatchObject(refused(rule))
  })
})

describe('a time stamp', () => {
  const good = publishedResponse('good')

  test('is refused over other bytes', () => {
    expect(verifyStamp(good, { ...check, stamped: Buffer.from('other') })).toMatchObject(refused('imprint'))
  })

  test('is believed for the roots that are given, and no others', () => {
    expect(verifyStamp(good, { ...check, roots: [] })).toMatchObject(refused('chain'))
    expect(verifyStamp(good, { ...check, roots: ['no certificate'] })).toMatchObject(refused('chain'))
    expect(verifyStamp(good, { ...check, roots: [otherRoot] })).toMatchObject(refused('chain'))
    expect(verifyStamp(good, { ...check, roots: [`${otherRoot}text\n${publishedRoot}`] })).toHaveProperty('right')
  })

  test('answers one request', () => {
    expect(verifyStamp(good, { ...check, nonce: 0x2da1075a956c617dn })).toHaveProperty('right')
    expect(verifyStamp(good, { ...check, nonce: 1n })).toMatchObject(refused('nonce'))
  })

  test.each([
    ['with a byte more', Buffer.concat([good, Buffer.of(0)])],
    ['with a byte less', good.subarray(0, -1)],
    ['that is empty', Buffer.alloc(0)],
    ['that is large', Buffer.alloc(65_537, 0x30)],
    ['whose length is longer than it need be', Buffer.concat([Buffer.from('3083000549', 'hex'), good.subarray(4)])],
    ['that is a number', Buffer.from('020100', 'hex')]
  ])('%s is refused', (_, bytes) => {
    expect(verifyStamp(bytes, check)).toMatchObject(refused('form'))
  })

  // Every bit is changed in the long form of this test.
  test('with a changed bit is refused, or says the same: each fortieth of them', () => {
    const { changes, refused: count, others } = changedBits(40)
    expect(others).toEqual([])
    expect(changes).toBe(272)
    expect(count).toBeGreaterThan(changes / 2)
  })
})

describe('the strict encoding', () => {
  // Sequences in each other, the innermost empty.
  const nested = (depth: number): string =>
    Array.from({ length: depth }).reduce<string>(
      (inner) => `30${(inner.length / 2).toString(16).padStart(2, '0')}${inner}`,
      ''
    )

  const element = (hex: string) => readDer(Buffer.from(hex, 'hex'))

  test.each([
    '',
    '30',
    '3080020101',
    '0000000000',
    '308102',
    '30810102',
    '1f1f0100',
    '040200',
    '300204',
    '30030403',
    nested(34)
  ])('is not %s', (hex) => expect(element(hex).tag).toBe(-1))

  test('may be nested as deep as it needs to be', () => {
    expect(element(nested(33)).tag).toBe(0x30)
  })

  test.each([
    ['020100', 0n],
    ['02017f', 127n],
    ['02020080', 128n],
    ['0200', null],
    ['0201ff', null],
    ['02020001', null],
    ['040101', null]
  ])('of a number: %s is %s', (hex, number) => expect(natural(element(hex))).toBe(number))

  const time = (tag: number, text: string) =>
    moment(readDer(Buffer.concat([Buffer.of(tag, text.length), Buffer.from(text)])))

  test.each([
    [0x18, '20261123085254Z', '2026-11-23T08:52:54Z'],
    [0x18, '20261123085254.25Z', '2026-11-23T08:52:54.25Z'],
    [0x17, '491231235959Z', '2049-12-31T23:59:59Z'],
    [0x17, '500101000000Z', '1950-01-01T00:00:00Z'],
    [0x18, '20261123085254.250Z', null],
    [0x18, '20261123085254+0800', null],
    [0x18, '20260230000000Z', null],
    [0x18, '20261123086054Z', null],
    [0x18, '20261231235960Z', null],
    [0x18, '20261123240000Z', null],
    [0x17, '20261123085254Z', null],
    [0x04, '20261123085254Z', null]
  ])('of a time under tag %i: %s is %s', (tag, text, expected) => expect(time(tag, text)).toBe(expected))
})
