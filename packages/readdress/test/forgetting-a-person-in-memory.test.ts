import * as Either from 'fp-ts/lib/Either.js'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { atOnce, done, orderId, type PersonalShop, personalShop } from './personal-shop.ts'
import { give } from './shop.ts'

let kept: PersonalShop

afterEach(async () => {
  vi.useRealTimers()
  await kept.end()
})

// Whoever knows the telephone refuses a note that repeats it.
const knowsTelephone = async (n: number, shop = kept.shop()): Promise<boolean> => {
  const noteId = `0a7e0000-0000-4000-8000-${String(n).padStart(12, '0')}`
  const noted = await give(shop, 10 + n, '08:05', 'AddNote', { noteId, text: 'Call 13812341234' })
  return Either.isLeft(noted) && noted.left.type === 'PersonalDataInNote'
}

const wish = {
  orderId,
  subject: 'buyer',
  ground: 'SubjectWish',
  requestedBy: 'buyer-17',
  channel: 'Email',
  by: { role: 'PrivacyOfficer', id: 'p-1' }
}

describe('a shop that has an order in memory', () => {
  test('knows a person no longer once the data may only be kept', async () => {
    kept = await personalShop(atOnce)
    expect(await knowsTelephone(1)).toBe(true)
    await done(kept.shop().personal.requestErasure(wish))
    expect(await knowsTelephone(2)).toBe(false)
  })

  test('knows him again at once when the data may be used again', async () => {
    kept = await personalShop(atOnce)
    const { erasureId } = await done(kept.shop().personal.requestErasure(wish))
    expect(await knowsTelephone(1)).toBe(false)
    const about = { erasureId, by: { role: 'PrivacyOfficer', id: 'p-1' } }
    await done(kept.shop().personal.withdrawErasure(about))
    await done(kept.shop().personal.liftRestriction({ ...about, ground: 'Withdrawn' }))
    expect(await knowsTelephone(2)).toBe(true)
  })

  test('knows him for five minutes at most when another process says so', async () => {
    vi.useFakeTimers({ toFake: ['Date'] })
    kept = await personalShop(atOnce)
    expect(await knowsTelephone(1)).toBe(true)
    const other = await kept.beside()
    await done(other.personal.requestErasure(wish))
    await other.close()
    vi.setSystemTime(Date.now() + 5 * 60_000)
    expect(await knowsTelephone(3)).toBe(false)
  })
})
