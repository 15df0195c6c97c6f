import { afterEach, describe, expect, test } from 'vitest'
import { atOnce, done, orderId, type PersonalShop, personalShop, wanted } from './personal-shop.ts'

let kept: PersonalShop

afterEach(() => kept.end())

const officer = { role: 'PrivacyOfficer', id: 'p-1' }
const wish = { orderId, subject: 'buyer', ground: 'SubjectWish', requestedBy: 'b-17', channel: 'Email', by: officer }
const ground = 'RequestWithdrawn'

const desk = () => kept.shop().personal

const requested = async (): Promise<string> => (await done(desk().requestErasure(wish))).erasureId

const told = async (): Promise<ReadonlyArray<string>> =>
  (await done(kept.shop().auditTrail('A-1'))).map(({ type }) => type).filter((type) => type.startsWith('PersonalData'))

describe('a request for an erasure', () => {
  test('is taken back, and the data may still only be kept until that is lifted', async () => {
    kept = await personalShop(atOnce)
    const erasureId = await requested()
    expect(await done(desk().withdrawErasure({ erasureId, by: officer }))).toMatchObject({
      state: { status: 'Living', request: null, restricted: 'ErasureRequested' }
    })
    expect(await desk().approveErasure({ erasureId, by: officer })()).toMatchObject({
      left: { type: 'UnknownReference' }
    })
    expect(await desk().reveal(wanted)()).toMatchObject({ left: { type: 'ProcessingIsRestricted' } })
    expect(await done(desk().liftRestriction({ erasureId, by: officer, ground }))).toMatchObject({
      state: { restricted: null }
    })
    expect(JSON.stringify(await done(desk().reveal(wanted)))).toContain('张三')
    expect(await told()).toEqual(['PersonalDataRestricted', 'PersonalDataReleased'])
  })

  test('is refused by whoever finds out that another asked', async () => {
    kept = await personalShop(atOnce)
    const erasureId = await requested()
    const refusal = { erasureId, by: officer, ground: 'IdentityNotProven' }
    expect(await done(desk().refuseErasure(refusal))).toMatchObject({ state: { request: null } })
    expect(await desk().refuseErasure(refusal)()).toMatchObject({ left: { type: 'UnknownReference' } })
  })

  test('is made again after it was lifted, and the order is told each time', async () => {
    kept = await personalShop(atOnce)
    const erasureId = await requested()
    for (const _ of [1, 2]) {
      await done(desk().withdrawErasure({ erasureId, by: officer }))
      for (const __ of [1, 2]) await done(desk().liftRestriction({ erasureId, by: officer, ground }))
      await done(desk().requestErasure({ ...wish, erasureId }))
    }
    expect(await desk().reveal(wanted)()).toMatchObject({ left: { type: 'ProcessingIsRestricted' } })
    const [once, again] = ['PersonalDataRestricted', 'PersonalDataReleased']
    expect(await told()).toEqual([once, again, once, again, once])
  })
})

describe('a restriction', () => {
  test('is not lifted as long as another erasure of the person wants it', async () => {
    kept = await personalShop(atOnce)
    const first = await requested()
    const other = '6f9619ff-8b86-4d01-b42d-00cf4fc964f7'
    await done(desk().requestErasure({ ...wish, erasureId: other }))
    expect(await done(desk().liftRestriction({ erasureId: first, by: officer, ground }))).toMatchObject({
      state: { restricted: null },
      restrictedBy: [other]
    })
    expect(await desk().reveal(wanted)()).toMatchObject({ left: { type: 'ProcessingIsRestricted' } })
    expect(await done(desk().liftRestriction({ erasureId: other, by: officer, ground }))).toMatchObject({
      restrictedBy: []
    })
    expect(await done(desk().reveal(wanted))).not.toEqual([])
  })

  test('of somebody who is erased cannot be lifted', async () => {
    kept = await personalShop(atOnce)
    const erasureId = await requested()
    for (const id of ['p-2', 'p-3']) await done(desk().approveErasure({ erasureId, by: { ...officer, id } }))
    await done(desk().erase({ erasureId, by: officer }))
    expect(await desk().liftRestriction({ erasureId, by: officer, ground })()).toMatchObject({
      left: { type: 'ValueErased', subject: 'buyer' }
    })
  })
})

describe('the search', () => {
  const found = async (text: string) => (await done(kept.shop().search(text))).type

  test('finds nobody whose data may only be kept, and finds him again when that is lifted', async () => {
    kept = await personalShop(atOnce)
    expect(await found('13812341234')).toBe('One')
    const erasureId = await requested()
    expect(await found('13812341234')).toBe('None')
    expect(await done(kept.shop().search('A-1'))).toMatchObject({ type: 'One', hit: { buyer: null } })
    await done(desk().liftRestriction({ erasureId, by: officer, ground }))
    expect(await found('13812341234')).toBe('One')
  })

  test('finds him also where nobody had searched before', async () => {
    kept = await personalShop(atOnce)
    const erasureId = await requested()
    expect(await found('13812341234')).toBe('None')
    await done(desk().liftRestriction({ erasureId, by: officer, ground }))
    expect(await found('13812341234')).toBe('One')
  })
})

describe('a step of an erasure', () => {
  test('is not made by words where a code belongs, and leaves none behind', async () => {
    kept = await personalShop(atOnce)
    const refused = { left: { type: 'InvalidValue', field: 'data.ground' } }
    expect(await desk().requestErasure({ ...wish, ground: '张三 wishes it' })()).toMatchObject(refused)
    const erasureId = await requested()
    for (const step of [desk().refuseErasure, desk().liftRestriction])
      expect(await step({ erasureId, by: officer, ground: '张三 again' })()).toMatchObject(refused)
    expect(await done(desk().erasure(erasureId))).toMatchObject({ state: { status: 'Living' } })
  })

  test('is not made by a role that may not, and nothing is destroyed by it', async () => {
    kept = await personalShop(atOnce)
    const erasureId = await requested()
    for (const id of ['p-2', 'p-3']) await done(desk().approveErasure({ erasureId, by: { ...officer, id } }))
    const agent = { role: 'SellerAgent', id: 'a-1' }
    const refused = { left: { type: 'ActorNotPermitted', role: 'SellerAgent' } }
    expect(await desk().erase({ erasureId, by: agent })()).toMatchObject(refused)
    await done(desk().withdrawErasure({ erasureId, by: officer }))
    await done(desk().liftRestriction({ erasureId, by: officer, ground }))
    expect(JSON.stringify(await done(desk().reveal(wanted)))).toContain('张三')
  })

  test('of nobody is none', async () => {
    kept = await personalShop(atOnce)
    const about = { erasureId: '6f9619ff-8b86-4d01-b42d-00cf4fc964f0', by: officer, ground }
    for (const step of [desk().refuseErasure, desk().withdrawErasure, desk().liftRestriction])
      expect(await step(about)()).toMatchObject({ left: { type: 'UnknownReference', kind: 'ErasureRequest' } })
  })
})
