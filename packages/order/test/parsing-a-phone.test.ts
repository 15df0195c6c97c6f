import { parsePhone } from '@readdress/order'
import * as Either from 'fp-ts/lib/Either.js'
import { describe, expect, test } from 'vitest'

describe('reading a telephone number', () => {
  test.each([
    ['13812341234', '+8613812341234', null],
    [' +86 138-1234-1234 ', '+8613812341234', null],
    ['(+86) 138 1234 1234', '+8613812341234', null],
    ['8613812341234', '+8613812341234', null],
    ['86-13812341234', '+8613812341234', null],
    ['008613812341234', '+8613812341234', null],
    ['138\u00a01234\u00a01234', '+8613812341234', null],
    ['138–1234–1234', '+8613812341234', null],
    ['13040205676－5123', '+8613040205676', '5123'],
    ['130-4020-5676-5123', '+8613040205676', '5123'],
    ['13812341234 转 1234', '+8613812341234', '1234'],
    ['13812341234轉1234', '+8613812341234', '1234'],
    ['138 1234 1234 EXT 5123', '+8613812341234', '5123'],
    ['138 1234 1234 extension 07', '+8613812341234', '07'],
    ['0755-83699999-8001', '+8675583699999', '8001'],
    ['0755-83699999分机8001', '+8675583699999', '8001'],
    ['0571-1234567-1', '+865711234567', '1'],
    ['0571-1234-5678', '+8657112345678', null],
    ['86-0755-83699999', '+8675583699999', null],
    ['+86 (0)755 8369 9999', '+8675583699999', null],
    ['400-800-1234-5', '+864008001234', '5'],
    ['+44 (0)20 7946 0958', '+442079460958', null],
    ['0081 90-1234-5678', '+819012345678', null],
    ['+1 415-555-2671 ext. 12', '+14155552671', '12'],
    ['12345', '+8612345', null]
  ])('understands %s', (spelled, number, extension) => {
    expect(parsePhone(spelled)).toEqual(Either.right({ number, extension }))
  })

  test.each([
    ['138****1234', { type: 'MaskedDigits' }],
    ['１３８＊＊＊＊１２３４', { type: 'MaskedDigits' }],
    ['138●●●●1234', { type: 'MaskedDigits' }],
    ['138••••1234', { type: 'MaskedDigits' }],
    ['138xxxx1234', { type: 'LettersInNumber' }],
    ['1-800-FLOWERS', { type: 'LettersInNumber' }],
    ['电话13812341234', { type: 'LettersInNumber' }],
    ['13812341234转', { type: 'LettersInNumber' }],
    ['13812341234转123456789', { type: 'LettersInNumber' }],
    ['13812341234/13912341234', { type: 'UnexpectedSign' }],
    ['1381234+1234', { type: 'UnexpectedSign' }],
    ['+0755 83699999', { type: 'UnexpectedSign' }],
    ['', { type: 'TooFewDigits', digits: 0 }],
    ['1234', { type: 'TooFewDigits', digits: 4 }],
    ['+86 1234', { type: 'TooFewDigits', digits: 4 }],
    ['+1 2345', { type: 'TooFewDigits', digits: 4 }],
    ['13812341234 13912341234', { type: 'TooManyDigits', digits: 24 }]
  ])('refuses %s', (spelled, problem) => {
    expect(parsePhone(spelled)).toEqual(Either.left(problem))
  })
})
