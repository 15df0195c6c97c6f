import { AttachmentId, EpochId, SubjectId } from '@readdress/privacy'
import * as Either from 'fp-ts/lib/Either.js'
import { describe, expect, test } from 'vitest'
import { KeyId } from '../src/key-id.ts'
import { Code, Count, OrderId, Pseudonym, Sha256, Uuid } from '../src/values/code.ts'
import { DataSubject } from '../src/values/data-subject.ts'
import { Days, daysAfter, isWithin } from '../src/values/days.ts'
import { Day, dayOf, Instant, later } from '../src/values/instant.ts'

const uuid = '6f9619ff-8b86-4d01-b42d-00cf4fc964f0'
const uuids = {
  right: [uuid, uuid.replace('-4', '-1'), uuid.replace('-4', '-8'), uuid.replace('-b', '-8'), uuid.replace('-b', '-a')],
  wrong: [
    '',
    `x${uuid}`,
    `0${uuid}`,
    `${uuid}0`,
    uuid.slice(1),
    uuid.toUpperCase(),
    uuid.replaceAll('-', ''),
    uuid.replace('-4', '-0'),
    uuid.replace('-4', '-9'),
    uuid.replace('-b', '-c'),
    uuid.replace('-b', '-7'),
    '../../events.sqlite'
  ]
}
const codes = {
  right: ['a', 'A-1', '2026', 'x'.repeat(64)],
  wrong: ['', 'x'.repeat(65), 'a b', ' a', 'a ', 'a_b', 'a\n', '王小明', 'a@b']
}
const sha256 = 'ab'.repeat(32)
const keyId = `k1_${'aZ0_-'.repeat(4)}AB`

const values = [
  [Code, codes],
  [OrderId, codes],
  [
    Pseudonym,
    {
      right: ['buyer-17', 'b', '123456', '12-34-56', '138-a-12341234', 'x'.repeat(64)],
      wrong: ['1234567', '123-45-67', '13812341234', '1'.repeat(64), '', 'x'.repeat(65), 'b 1', '王', '王1', '-a b']
    }
  ],
  [Uuid, uuids],
  [AttachmentId, uuids],
  [SubjectId, uuids],
  [
    Sha256,
    { right: [sha256], wrong: ['', sha256.toUpperCase(), sha256.slice(1), `${sha256}a`, `a${sha256}`, `${sha256} `] }
  ],
  [Count, { right: [0, 1, Number.MAX_SAFE_INTEGER], wrong: [-1, 1.5, 2 ** 53, Number.NaN, Number.POSITIVE_INFINITY] }],
  [
    Days,
    { right: ['P0D', 'P7D', 'P999999D'], wrong: ['', 'P1000000D', 'PD', 'P7', '7D', 'P-1D', 'xP7D', 'P7Dx', 'P1M'] }
  ],
  [
    DataSubject,
    {
      right: ['buyer', 'recipient-1', 'recipient-9999', 'other-12'],
      wrong: [
        '',
        'buyer-1',
        'xbuyer',
        'buyer ',
        'recipient',
        'recipient-0',
        'recipient-01',
        'recipient-10000',
        'other-'
      ]
    }
  ],
  [
    KeyId,
    {
      right: [keyId],
      wrong: ['', `x${keyId}`, `${keyId}x`, keyId.slice(0, -1), keyId.replace('k1', 'k2'), `${keyId.slice(0, -1)}+`]
    }
  ],
  [EpochId, { right: ['a', '2026-W48', 'a.b_c', 'x'.repeat(64)], wrong: ['', 'x'.repeat(65), ' a', 'a ', 'ä', 'a=b'] }],
  [
    Instant,
    {
      right: [
        '2026-01-31T00:00:00.000Z',
        '2024-02-29T23:59:59.999Z',
        '2026-02-28T12:00:00.000Z',
        '2026-04-30T10:09:08.070Z'
      ],
      wrong: [
        '',
        '2026-02-29T00:00:00.000Z',
        '2026-02-30T00:00:00.000Z',
        '2026-04-31T00:00:00.000Z',
        '2026-00-10T00:00:00.000Z',
        '2026-13-10T00:00:00.000Z',
        '2026-01-00T00:00:00.000Z',
        '2026-01-32T00:00:00.000Z',
        '2026-01-01T24:00:00.000Z',
        '2026-01-01T00:60:00.000Z',
        '2026-01-01T00:00:60.000Z',
        '2026-01-01T00:00:00Z',
        '2026-01-01T00:00:00.000',
        '2026-01-01T00:00:00.000+00:00',
        'x2026-01-01T00:00:00.000Z',
        '02026-01-01T00:00:00.000Z',
        '2026-01-01T00:00:00.000Z '
      ]
    }
  ],
  [Day, { right: ['2026-03-01', '2024-02-29'], wrong: ['', '2026-02-29', '2026-3-1', '2026-03-01T00:00:00.000Z'] }]
] as const

const rows = <Kind extends 'right' | 'wrong'>(kind: Kind) =>
  values.flatMap(([codec, those]) => those[kind].map((value: unknown) => [codec.name, value, codec] as const))

describe('a value from outside', () => {
  test.each(rows('right'))('%s may be %j', (_, value, codec) => {
    expect(codec.decode(value)).toEqual(Either.right(value))
    expect(codec.is(value)).toBe(true)
  })

  test.each(rows('wrong'))('%s may not be %j', (_, value, codec) => {
    expect(Either.isLeft(codec.decode(value))).toBe(true)
    expect(codec.is(value)).toBe(false)
  })

  test.each(values.map(([codec]) => [codec.name, codec] as const))('%s is nothing of another kind', (_, codec) => {
    for (const other of [null, undefined, {}, [], true, ['a'], codec === Count ? '1' : 1]) {
      expect([other, codec.is(other)]).toEqual([other, false])
    }
  })
})

describe('moments', () => {
  const monday = '2026-11-23T09:00:00.000Z'

  test('so many days after one are found to the last moment that there is', () => {
    expect(daysAfter(monday, 'P0D')).toBe(monday)
    expect(daysAfter(monday, 'P8D')).toBe('2026-12-01T09:00:00.000Z')
    expect(daysAfter('9999-12-30T00:00:00.000Z', 'P2D')).toBe('9999-12-31T23:59:59.999Z')
  })

  test('lie within so many days before another, both ends counted, and never after it', () => {
    expect(isWithin('P7D', monday, monday)).toBe(true)
    expect(isWithin('P7D', monday, '2026-11-16T09:00:00.000Z')).toBe(true)
    expect(isWithin('P7D', monday, '2026-11-16T08:59:59.999Z')).toBe(false)
    expect(isWithin('P7D', monday, '2026-11-23T09:00:00.001Z')).toBe(false)
  })

  test('have a later one, and a day', () => {
    const tuesday = '2026-11-24T09:00:00.000Z'
    expect([later(monday, tuesday), later(tuesday, monday)]).toEqual([tuesday, tuesday])
    expect(dayOf(monday)).toBe('2026-11-23')
  })
})
