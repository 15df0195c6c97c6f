import { eventRegistry } from '@readdress/event-store'
import { OrderEvent, orderEventSchemas, orderEventUpcasters } from '@readdress/order'
import { projectionContract, projectionSpec, recordedEvents } from '@readdress/projections/testing'
import * as Either from 'fp-ts/lib/Either.js'
import { describe, test } from 'vitest'
import { oftenChanged } from './often-changed.ts'

const registry = eventRegistry<OrderEvent>({ schemas: orderEventSchemas, upcasters: orderEventUpcasters })
const spec = projectionSpec(registry, oftenChanged(registry))

const nothing = { district: null, recipientName: null, phone: null, street: null, detail: null, postcode: null }
const inCity = (name: string) => ({
  ...nothing,
  region: {
    country: { code: 'CN', name: '中国' },
    province: { code: null, name: '四川省' },
    city: { code: null, name }
  },
  sortingCode: null,
  organization: null,
  instructions: null,
  point: 'Door',
  token: null
})

const event = (type: string, day: string, data: object, more: object = {}): OrderEvent => {
  const metadata = {
    occurredAt: `2026-${day}T10:00:00.000Z`,
    actor: { role: 'Platform', id: 'p-1' },
    channel: 'Api',
    ...more
  }
  const decoded = OrderEvent.decode({ type, data, metadata })
  if (Either.isRight(decoded)) return decoded.right
  const wrong = decoded.left.map(({ context }) => {
    // First stands the union of all events, and then the place in it.
    const at = context.slice(2).map(({ key }) => `/${key}`)
    return `${type}${at.join('')} is no ${context.at(-1)?.type.name}`
  })
  throw new TypeError(wrong.join(', '))
}

const caseId = 'ca5e0000-0000-4000-8000-000000000001'
const amended = (day: string, version: number, city: string) =>
  event('AddressAmended', day, {
    caseId,
    version,
    previousVersion: version - 1,
    address: inCity(city),
    recipient: 'buyer',
    changedFields: ['City'],
    write: 'Api',
    reference: null
  })
const failed = (day: string, version: number) =>
  event('AmendmentFailed', day, { caseId, version, failure: 'Refused', orderedVersion: version - 1 })
const source = { system: 'platform', eventId: 'e-1' }
const observed = (day: string, version: number, city: string) =>
  event(
    'PlatformAddressChangeObserved',
    day,
    {
      version,
      previousVersion: version - 1,
      address: inCity(city),
      recipient: 'buyer',
      changedBy: 'Buyer',
      changedAt: `2026-${day}T10:00:00.000Z`,
      changedFields: ['City'],
      token: null,
      conflictsWith: []
    },
    { source }
  )
const declaredWrong = (day: string) =>
  event('ErrorDeclared', day, { sources: [source], reason: 'OtherOrder', corrections: [] })

const ofOrder = (orderId: string, ...events: ReadonlyArray<OrderEvent>) => ({ stream: `order-${orderId}`, events })

const thrice = ofOrder(
  'A-1',
  amended('03-01', 2, '绵阳市'),
  amended('03-10', 3, '德阳市'),
  amended('03-31', 4, '绵阳市')
)

describe('an order whose address is changed', () => {
  test('is shown with the city and the moment of the change, and where it was heard', () => {
    spec.given(ofOrder('A-1', observed('03-02', 2, '德阳市'))).shows('A-1', {
      orderId: 'A-1',
      changes: [{ version: 2, at: '2026-03-02T10:00:00.000Z', city: '德阳市', source }]
    })
  })

  test('three times within 30 days is found by the city that it goes to', () => {
    spec.given(thrice).finds('city', '绵阳市', ['A-1']).finds('city', '德阳市', [])
  })

  test('three times in more than 30 days is not', () => {
    const slower = ofOrder(
      'A-1',
      amended('03-01', 2, '绵阳市'),
      amended('03-10', 3, '德阳市'),
      amended('04-01', 4, '绵阳市')
    )
    spec.given(slower).finds('city', '绵阳市', [])
  })

  test('is changed on the platform as well', () => {
    spec
      .given(
        ofOrder('A-1', amended('03-01', 2, '绵阳市'), observed('03-02', 3, '德阳市'), amended('03-03', 4, '乐山市'))
      )
      .finds('city', '乐山市', ['A-1'])
  })
})

describe('a change that is taken back', () => {
  test('because the platform refused it, does not count', () => {
    spec
      .given(thrice)
      .when(ofOrder('A-1', failed('03-31', 4)))
      .finds('city', '德阳市', [])
      .finds('city', '绵阳市', [])
  })

  test('because it was heard of another order, does not count', () => {
    const heard = ofOrder('A-1', observed('03-02', 2, '德阳市'))
    spec
      .given(heard)
      .when(ofOrder('A-1', declaredWrong('03-03')))
      .showsNothing('A-1')
  })
})

const story = async () =>
  recordedEvents(
    registry,
    thrice,
    ofOrder('B-2', observed('03-02', 2, '德阳市'), declaredWrong('03-03')),
    ofOrder('A-1', failed('04-01', 4))
  )

describe('the view of often changed addresses keeps the contract of a projection:', () => {
  const claims = { anyOrderOfStreams: true }
  test.each(projectionContract(oftenChanged(registry), story, claims))('$name', ({ run }) => run())
})
