import { type AddressFacts, currentAddress, currentAddressProjection } from '@readdress/order-views'
import * as Either from 'fp-ts/lib/Either.js'
import { describe, expect, test } from 'vitest'
import { arrived, sentAgain } from '../../order/test/three-parcels.ts'
import { asRecorded, registry } from './story.ts'

// What scenario S18 comes to.

const projection = currentAddressProjection(registry)

const whereItGoes = (order: ReturnType<typeof arrived>) => {
  const facts = order.events().reduce<AddressFacts | null>((document, event, place) => {
    const recorded = asRecorded(event, place, event.metadata.occurredAt)
    const read = projection.decode(recorded)
    if (Either.isLeft(read)) throw new Error(JSON.stringify(read.left))
    return read.right === null ? document : projection.evolve(document, read.right, recorded, 'A-1')
  }, null)
  if (facts === null) throw new Error('no document')
  return currentAddress(facts, {})
}

describe('where an order of three parcels goes,', () => {
  test('one of them sent again, is told for each of them', () => {
    expect(whereItGoes(arrived())).toMatchObject({
      ordered: { version: 2 },
      parcels: [
        { parcelId: 'A', delivered: { matchesVersion: 1 }, returned: null },
        { parcelId: 'B', delivered: null, returned: '2026-03-06T10:00:00.000Z', reshipmentOf: null },
        { parcelId: 'C', delivered: { matchesVersion: 2 }, returned: null },
        { parcelId: 'B2', delivered: { matchesVersion: 2 }, returned: null, reshipmentOf: 'B' }
      ],
      pending: []
    })
  })

  test('one of them to be sent again, is open for that one', () => {
    expect(whereItGoes(sentAgain())?.parcels.at(-1)).toEqual({
      parcelId: 'B2',
      label: null,
      routed: null,
      delivered: null,
      returned: null,
      lost: null,
      reshipmentOf: 'B'
    })
  })
})
