import { buyer, DataSubject, recipient } from '@readdress/order'
import * as Option from 'fp-ts/lib/Option.js'
import { describe, expect, test } from 'vitest'

describe('a data subject', () => {
  test.each(['buyer', 'recipient-1', 'recipient-9999', 'other-1', 'other-12'])('may be %s', (text) => {
    expect(DataSubject.is(text)).toBe(true)
  })

  test.each([
    '',
    'Buyer',
    'buyer-1',
    'recipient',
    'recipient-0',
    'recipient-01',
    'recipient-10000',
    'seller-1',
    '张三',
    ' buyer'
  ])('may not be "%s"', (text) => {
    expect(DataSubject.is(text)).toBe(false)
  })

  test('is the buyer, or a recipient with a number', () => {
    expect(buyer).toBe('buyer')
    expect(recipient(2)).toEqual(Option.some('recipient-2'))
    expect([recipient(0), recipient(10_000), recipient(1.5)]).toEqual([Option.none, Option.none, Option.none])
  })
})
