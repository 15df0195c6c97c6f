import { Instant } from '@readdress/order'
import {
  type AddressFacts,
  type CurrentAddress,
  currentAddress,
  currentAddressProjection
} from '@readdress/order-views'
import * as Either from 'fp-ts/lib/Either.js'
import { describe, expect, test } from 'vitest'
import { planted, recorded, registry } from './story.ts'

const projection = currentAddressProjection(registry)

const facts = async (): Promise<AddressFacts> => {
  let document: AddressFacts | null = null
  for (const one of await recorded()) {
    const event = projection.decode(one)
    if (Either.isLeft(event)) throw new Error(JSON.stringify(event.left))
    if (event.right !== null) document = projection.evolve(document, event.right, one, 'A-1')
  }
  if (document === null) throw new Error('no document')
  return document
}

const at = (time: string): Instant => {
  const text = `2026-03-01T${time}:00.000Z`
  if (!Instant.is(text)) throw new TypeError(text)
  return text
}

const ordered = async (asOf?: string, knownAt?: string): Promise<CurrentAddress['ordered'] | null> =>
  currentAddress(await facts(), {
    ...(asOf === undefined ? {} : { asOf: at(asOf) }),
    ...(knownAt === undefined ? {} : { knownAt: at(knownAt) })
  })?.ordered ?? null

describe('where an order goes', () => {
  test('is the newest amendment now', async () => {
    expect(await ordered()).toMatchObject({
      version: 2,
      since: at('13:00'),
      by: 'SellerAgent',
      platformState: 'Pending'
    })
  })

  test.each([
    ['before it was placed', '11:59', undefined, null],
    ['while the change was only wished', '12:35', undefined, 1],
    ['between the amendment and its failure', '12:45', undefined, 2],
    ['after the failure', '12:55', undefined, 1],
    ['after the second amendment', '13:00', undefined, 2],
    ['after the amendment, as it was known before it was written down', '12:45', '13:30', 1],
    ['after the amendment, as it was known once it was written down', '12:45', '14:40', 2],
    ['now, as it was known when only the failure was written down', undefined, '14:50', 1]
  ] as const)('%s', async (_when, asOf, knownAt, version) => {
    expect((await ordered(asOf, knownAt))?.version ?? null).toBe(version)
  })

  test('tells the change that is wished and not effective', async () => {
    const document = await facts()
    expect(currentAddress(document, { asOf: at('12:31') })?.pending).toMatchObject([
      { status: 'Requested', version: null }
    ])
    expect(currentAddress(document, { asOf: at('12:39') })?.pending).toMatchObject([
      { status: 'Confirmed', version: 2 }
    ])
    expect(currentAddress(document, {})?.pending).toEqual([])
  })

  test('is kept without a personal value', async () => {
    const kept = JSON.stringify(projection.document.encode(await facts()))
    expect(planted.filter((value) => kept.includes(value))).toEqual([])
    expect(kept).toContain('成都市')
  })
})
