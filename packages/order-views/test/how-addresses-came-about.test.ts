import { type AddressHistory, addressHistory, addressHistoryProjection } from '@readdress/order-views'
import { describe, expect, test } from 'vitest'
import { redirected } from '../../order/test/moving-parcel.ts'
import { chengdu } from '../../order/test/samples.ts'
import { documentOf, moment, recordedOf, registry, storyWith } from './stories.ts'
import { recorded as failedAmendment } from './story.ts'

const projection = addressHistoryProjection(registry)

const historyOf = (
  recorded: Parameters<typeof documentOf>[1],
  clocks: Parameters<typeof addressHistory>[1] = {}
): AddressHistory => {
  const history = addressHistory(documentOf(projection, recorded), clocks)
  if (history === null) throw new Error('no history')
  return history
}

describe('the history of the addresses of an order', () => {
  test('says of each version where it comes from, who agreed, how sure that was, and when it was ordered', async () => {
    const { versions } = historyOf(await failedAmendment())
    expect(versions).toMatchObject([
      { version: 1, status: 'Replaced', origin: 'Placement', agreedBy: 'Buyer', level: null, confirmedAt: null },
      { version: 2, status: 'Ordered', origin: 'Case', agreedBy: 'Buyer', reason: 'Relocation', level: 'L2' }
    ])
    expect(versions.map(({ ordered }) => ordered)).toEqual([
      [
        { from: moment('01 12:00'), until: moment('01 12:40') },
        { from: moment('01 12:50'), until: moment('01 13:00') }
      ],
      [
        { from: moment('01 12:40'), until: moment('01 12:50') },
        { from: moment('01 13:00'), until: null }
      ]
    ])
    expect(versions[0]?.paidAt).toBe(moment('01 12:01'))
    expect(versions[1]?.amendedAt).toEqual([moment('01 12:40'), moment('01 13:00')])
  })

  test('says what was known at one time of what held at another', async () => {
    const recorded = await failedAmendment()
    const ordered = (clocks: Parameters<typeof addressHistory>[1]) =>
      historyOf(recorded, clocks).versions.map(({ status }) => status)
    expect(ordered({ asOf: moment('01 12:45') })).toEqual(['Replaced', 'Ordered'])
    expect(ordered({ asOf: moment('01 12:45'), knownAt: moment('01 13:30') })).toEqual(['Ordered', 'Confirmed'])
    expect(addressHistory(documentOf(projection, recorded), { asOf: moment('01 11:59') })).toBeNull()
  })

  test('says for each parcel where it was to go, at which time, and who agreed', () => {
    expect(historyOf(recordedOf(redirected().events())).parcels).toEqual([
      {
        parcelId: 'p1',
        places: [
          { version: 1, basis: 'Label', agreedBy: 'Buyer', from: moment('02 18:00'), until: moment('03 22:05') },
          { version: 2, basis: 'Reroute', agreedBy: 'Buyer', from: moment('03 22:05'), until: null }
        ]
      }
    ])
  })

  test('keeps versions, times and facts of an erased person, and says that the address cannot be read', () => {
    const { versions } = historyOf(recordedOf(storyWith('PersonalDataErased')))
    expect(versions).toMatchObject([{ version: 1, address: 'Erased', region: chengdu.region }])
  })

  test('keeps the address of another person while only the data of one are erased', () => {
    const [erasure] = storyWith('PersonalDataErased').slice(-1)
    const gift = storyWith('RecipientNoticeGiven')
    if (erasure?.type !== 'PersonalDataErased') throw new Error('not the last')
    const { versions } = historyOf(recordedOf([...gift, erasure]))
    expect(versions).toMatchObject([
      { recipient: 'buyer', address: 'Erased' },
      { recipient: 'recipient-1', address: 'Held' }
    ])
  })

  test('knows nothing of a version that was declared wrong', () => {
    const seen = storyWith('PlatformAddressChangeObserved')
    const source = seen.find(({ type }) => type === 'PlatformAddressChangeObserved')?.metadata.source
    const [last] = seen.slice(-1)
    if (source === undefined || last === undefined) throw new Error('no source')
    const data = { sources: [source], reason: 'OtherOrder', corrections: [] }
    const declared = { ...last, type: 'ErrorDeclared', data } as never
    const { versions } = historyOf(recordedOf([...seen, declared]))
    expect(versions.map(({ origin }) => origin)).not.toContain('Platform')
  })
})
