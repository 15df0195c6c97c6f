import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import {
  free,
  held,
  kept,
  linkedOrders,
  ofAnother,
  officer,
  shopWith,
  today,
  whatCameOfIt,
  wish
} from './linked-shop.ts'
import { done, wanted } from './personal-shop.ts'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.parse(today) })
})
afterEach(() => {
  vi.useRealTimers()
})

const day = 24 * 60 * 60_000

describe('asking to forget a person in all orders', () => {
  test('tells of each what it must wait for, and until when', async () => {
    const { shop } = await linkedOrders()
    const asked = await done(shop.personal.requestLinkedErasures(wish))
    const deferred = (ground: string, until: string | null) => ({ state: { request: { deferred: { ground, until } } } })
    expect(asked).toMatchObject([
      { orderId: free, subject: 'buyer', status: 'Requested', state: { request: { deferred: null } } },
      { orderId: held, status: 'Requested', ...deferred('LegalHold', null) },
      { orderId: kept, status: 'Requested', ...deferred('StatutoryRetention', '2026-12-20T08:02:00.000Z') }
    ])
    expect(asked).toHaveLength(3)
  })

  test('lets the data of each only be kept, and those of others be used', async () => {
    const { shop } = await linkedOrders()
    await done(shop.personal.requestLinkedErasures({ ...wish, orderId: kept }))
    for (const orderId of [free, held, kept])
      expect(await shop.personal.reveal({ ...wanted, orderId })()).toMatchObject({
        left: { type: 'ProcessingIsRestricted' }
      })
    expect(await done(shop.personal.reveal({ ...wanted, orderId: ofAnother }))).not.toEqual([])
  })

  test('begins with the order that is named', async () => {
    const { shop } = await linkedOrders()
    const asked = await done(shop.personal.requestLinkedErasures({ ...wish, orderId: kept }))
    expect(asked.map(({ orderId }) => orderId)).toEqual([kept, free, held])
  })

  test('is not kept from the others by one that is refused', async () => {
    const { shop, stores, person } = await linkedOrders()
    await done(stores.keys.link({ stream: 'order-B-1', subject: 'recipient-1' }, person))
    expect(await done(shop.personal.requestLinkedErasures(wish))).toMatchObject([
      { orderId: free, status: 'Requested' },
      {
        orderId: 'B-1',
        subject: 'recipient-1',
        status: 'NotRequested',
        because: { type: 'UnknownReference', kind: 'Order', id: 'B-1' }
      },
      { orderId: held, status: 'Requested' },
      { orderId: kept, status: 'Requested' }
    ])
  })

  test('is refused for every order to a role that may not, and nothing is recorded', async () => {
    const { shop, stores } = await linkedOrders()
    const asked = await done(shop.personal.requestLinkedErasures({ ...wish, by: { role: 'SellerAgent', id: 'a-1' } }))
    expect(asked.map((one) => one.status === 'NotRequested' && one.because.type)).toEqual(
      Array(3).fill('ActorNotPermitted')
    )
    expect(await whatCameOfIt(stores)).toEqual([])
  })

  test('is asked for no name, which is not repeated', async () => {
    const { shop, stores } = await linkedOrders()
    const answer = await shop.personal.requestLinkedErasures({ ...wish, subject: '张三' })()
    expect(answer).toMatchObject({ left: { type: 'InvalidValue', field: 'subject' } })
    expect(JSON.stringify(answer)).not.toContain('张三')
    expect(await whatCameOfIt(stores)).toEqual([])
  })

  test('asks where no other order is linked for that one alone', async () => {
    const { shop } = await linkedOrders()
    const asked = await done(shop.personal.requestLinkedErasures({ ...wish, orderId: ofAnother }))
    expect(asked).toMatchObject([{ orderId: ofAnother, status: 'Requested' }])
  })
})

describe('asking it again', () => {
  test('gives the same erasures and records nothing', async () => {
    const { shop, stores } = await linkedOrders()
    const asked = await done(shop.personal.requestLinkedErasures(wish))
    const recorded = await whatCameOfIt(stores)
    expect(recorded).toHaveLength(3 * 3 + 2)
    expect(await done(shop.personal.requestLinkedErasures({ ...wish, requestedBy: 'b-18' }))).toEqual(asked)
    expect(await whatCameOfIt(stores)).toEqual(recorded)
  })

  test('at the same time gives one erasure for each order', async () => {
    const { stores } = await linkedOrders()
    const asked = await Promise.all(
      [1, 2].map(() => done(shopWith(stores).personal.requestLinkedErasures({ ...wish })))
    )
    expect(asked[0]).toMatchObject([{ status: 'Requested' }, { status: 'Requested' }, { status: 'Requested' }])
    expect(asked[1]).toEqual(asked[0])
    expect((await whatCameOfIt(stores)).filter((event) => event.endsWith(' ErasureRequested'))).toHaveLength(3)
  })

  test('takes what was asked for one order alone, which named the others', async () => {
    const { shop, stores } = await linkedOrders()
    const one = await done(shop.personal.requestErasure({ ...wish, orderId: held }))
    const linked = [free, kept].map((orderId) => ({ orderId, subject: 'buyer' }))
    expect(one.linked).toEqual(linked)
    const asked = await done(shop.personal.requestLinkedErasures(wish))
    expect(asked).toMatchObject([{ orderId: free }, { orderId: held, erasureId: one.erasureId }, { orderId: kept }])
    expect((await whatCameOfIt(stores)).filter((event) => event.endsWith(' ErasureRequested'))).toHaveLength(3)
  })

  test('for one order alone gives the erasure that stands there, with its approvals', async () => {
    const { shop, stores } = await linkedOrders()
    const [first] = await done(shop.personal.requestLinkedErasures(wish))
    const erasureId = first?.status === 'Requested' ? first.erasureId : ''
    for (const orderId of [free, free])
      expect(await done(shop.personal.requestErasure({ ...wish, orderId }))).toMatchObject({ erasureId })
    expect((await whatCameOfIt(stores)).filter((event) => event.endsWith(' ErasureRequested'))).toHaveLength(3)
  })

  test('after one was taken back asks for that one anew', async () => {
    const { shop } = await linkedOrders()
    const [first] = await done(shop.personal.requestLinkedErasures(wish))
    const about = { erasureId: first?.status === 'Requested' ? first.erasureId : '', by: officer }
    expect(await done(shop.personal.withdrawErasure(about))).toMatchObject({ state: { request: null } })
    expect(await done(shop.personal.requestLinkedErasures({ ...wish, requestedBy: 'b-18' }))).toMatchObject([
      { erasureId: about.erasureId, state: { request: { requestedBy: 'b-18' } } },
      { state: { request: { requestedBy: 'b-17' } } },
      { state: { request: { requestedBy: 'b-17' } } }
    ])
  })

  test('after one was erased leaves that one as it is, and knows the others from each other', async () => {
    const { shop, stores } = await linkedOrders()
    const [first] = await done(shop.personal.requestLinkedErasures(wish))
    const erasureId = first?.status === 'Requested' ? first.erasureId : ''
    vi.setSystemTime(Date.parse(today) + day)
    for (const id of ['p-2', 'p-3'])
      await done(shop.personal.approveErasure({ erasureId, by: { role: 'PrivacyOfficer', id } }))
    await done(shop.personal.erase({ erasureId, by: officer }))
    const recorded = await whatCameOfIt(stores)
    const ofFree = await done(shop.personal.requestLinkedErasures(wish))
    expect(ofFree).toMatchObject([{ orderId: free, erasureId, state: { status: 'Destroyed' } }])
    const ofHeld = await done(shop.personal.requestLinkedErasures({ ...wish, orderId: held }))
    expect(ofHeld.map(({ orderId }) => orderId)).toEqual([held, kept])
    expect(await whatCameOfIt(stores)).toEqual(recorded)
  })
})
