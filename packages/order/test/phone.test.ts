import { Phone, samePhone } from '@readdress/order'
import * as Either from 'fp-ts/lib/Either.js'
import { describe, expect, test } from 'vitest'

const mobile = { number: '+8613812341234', extension: null, kind: 'Real', validUntil: null }
const privacyNumber = {
  number: '+8613040205676',
  extension: '5123',
  kind: 'Virtual',
  validUntil: '2026-03-01T12:31:00.000Z'
}

describe('a phone', () => {
  test.each([mobile, privacyNumber])('is stored as it is: %o', (phone) => {
    expect(Phone.decode(phone)).toEqual(Either.right(phone))
    expect(Phone.encode(phone as Phone)).toEqual(phone)
  })

  test.each([
    ['a number without country code', { ...mobile, number: '13812341234' }],
    ['a masked number', { ...mobile, number: '+86138****1234' }],
    ['sixteen digits', { ...mobile, number: '+8613812341234123' }],
    ['a country code of zero', { ...mobile, number: '+0138123412' }],
    ['a masked extension', { ...mobile, extension: '****' }],
    ['an empty extension', { ...mobile, extension: '' }],
    ['an unknown kind', { ...mobile, kind: 'Borrowed' }],
    ['an end date in another zone', { ...privacyNumber, validUntil: '2026-03-01T20:31:00+08:00' }],
    ['no extension member', { number: mobile.number, kind: 'Real', validUntil: null }]
  ])('may not have %s', (_what, phone) => {
    expect(Either.isLeft(Phone.decode(phone))).toBe(true)
  })

  test('is the same as another with its number and extension, however long it is lent', () => {
    const phone = privacyNumber as Phone
    expect(samePhone.equals(phone, { ...phone, kind: 'Real', validUntil: null })).toBe(true)
    expect(samePhone.equals(phone, { ...phone, extension: null })).toBe(false)
    expect(samePhone.equals(phone, { ...phone, number: '+8613812341234' as Phone['number'] })).toBe(false)
  })
})
