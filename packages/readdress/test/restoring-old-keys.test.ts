import { cpSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { atOnce, done, orderId, type PersonalShop, personalShop, wanted } from './personal-shop.ts'
import { give } from './shop.ts'

let kept: PersonalShop

afterEach(() => kept.end())

const officer = { role: 'PrivacyOfficer', id: 'p-1' }
const wish = { orderId, subject: 'buyer', ground: 'SubjectWish', requestedBy: 'b-17', channel: 'Email', by: officer }
const holdId = '6f9619ff-8b86-4d01-b42d-00cf4fc964ff'

const keysFolder = () => join(kept.place, 'orders-keys')
const backup = () => join(kept.place, 'backup')

// Copied while nobody has them open.
const backUp = () => kept.closed(() => cpSync(keysFolder(), backup(), { recursive: true }))
const restore = () =>
  kept.closed(() => {
    rmSync(keysFolder(), { recursive: true })
    cpSync(backup(), keysFolder(), { recursive: true })
  })

const desk = () => kept.shop().personal

const erased = async (): Promise<void> => {
  const { erasureId } = await done(desk().requestErasure(wish))
  for (const id of ['p-2', 'p-3']) await done(desk().approveErasure({ erasureId, by: { ...officer, id } }))
  await done(desk().erase({ erasureId, by: officer }))
}

describe('keys that were restored from a backup', () => {
  test('are destroyed again where the record says so, once', async () => {
    kept = await personalShop(atOnce)
    await backUp()
    await erased()
    await restore()
    expect(await done(desk().reveal(wanted))).not.toEqual([])
    expect(await done(desk().reconcile())).toMatchObject({ destroyedAgain: [expect.any(String)], noted: [] })
    expect(await desk().reveal(wanted)()).toMatchObject({ left: { type: 'ValueErased' } })
    expect(await done(desk().reconcile())).toEqual({ destroyedAgain: [], noted: [], restrictedAgain: [] })
  })

  test('are destroyed again by the next run over all erasures, as long as one is not done', async () => {
    kept = await personalShop(atOnce)
    await backUp()
    await erased()
    await restore()
    await done(desk().continueErasures())
    expect(await desk().reveal(wanted)()).toMatchObject({ left: { type: 'ValueErased' } })
  })

  test('are restricted and held again', async () => {
    kept = await personalShop(atOnce)
    await backUp()
    const hold = { holdId, ground: 'Dispute', ref: 'C-1' }
    await give(kept.shop(), 3, '08:02', 'PlaceLegalHold', hold, officer.role)
    const { erasureId } = await done(desk().requestErasure(wish))
    await done(desk().withdrawErasure({ erasureId, by: officer }))
    await restore()
    expect(await done(desk().reconcile())).toMatchObject({ restrictedAgain: [expect.any(String)] })
    expect(await desk().reveal(wanted)()).toMatchObject({ left: { type: 'ProcessingIsRestricted' } })
    const dispute = { ...wanted, purpose: 'Dispute', fields: ['Every'], by: officer, underHold: holdId } as const
    expect(await done(desk().reveal(dispute))).not.toEqual([])
  })
})
