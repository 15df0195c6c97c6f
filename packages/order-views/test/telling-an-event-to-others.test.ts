import { cloudEventOf } from '@readdress/order-views'
import { CloudEvent, HTTP } from 'cloudevents'
import * as Either from 'fp-ts/lib/Either.js'
import { describe, expect, test } from 'vitest'
import { planted, recorded, registry } from './story.ts'

const told = async () =>
  (await recorded()).map((one) => {
    const event = cloudEventOf(registry, '/shops/tea')(one)
    if (Either.isLeft(event)) throw new TypeError(JSON.stringify(event.left))
    return event.right
  })

describe('an event for other systems', () => {
  test('says what it is, when it happened, when it was recorded and where it stands', async () => {
    expect((await told())[6]).toMatchObject({
      specversion: '1.0',
      source: '/shops/tea',
      type: 'readdress.order.AddressAmended',
      subject: 'order-A-1',
      time: '2026-03-01T12:40:00.000Z',
      recordedtime: '2026-03-01T14:40:00.000Z',
      sequence: '0000000006',
      dataschema: 'urn:readdress:order:AddressAmended:1',
      actorrole: 'SellerAgent',
      actorid: 'a-1'
    })
  })

  test('withholds every personal value, and says whose it is', async () => {
    const events = await told()
    const text = JSON.stringify(events)
    expect(planted.filter((value) => text.includes(value))).toEqual([])
    expect(events[0]?.data).toMatchObject({
      address: {
        region: { city: { name: '成都市' } },
        recipientName: { $erased: { because: 'Withheld', subject: 'buyer' } }
      }
    })
  })

  test('is one to the independent reader of CloudEvents, also after a journey over HTTP', async () => {
    for (const event of await told()) {
      const read = new CloudEvent({ ...event })
      expect(read.validate()).toBe(true)
      const message = HTTP.structured(read)
      const [arrived] = [HTTP.toEvent(message)].flat()
      expect(JSON.parse(JSON.stringify(arrived))).toEqual(JSON.parse(JSON.stringify(read)))
      expect(JSON.parse(JSON.stringify(read))).toEqual(event)
    }
  })

  test('that cannot be read is not told', async () => {
    const [first] = await recorded()
    if (first === undefined) throw new TypeError('no story')
    expect(cloudEventOf(registry, '/')({ ...first, type: 'Unheard' })).toMatchObject({ _tag: 'Left' })
  })
})
