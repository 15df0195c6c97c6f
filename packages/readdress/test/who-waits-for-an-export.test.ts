import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { done, orderId, type PersonalShop, personalShop } from './personal-shop.ts'

let kept: PersonalShop

beforeEach(async () => {
  kept = await personalShop()
  vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2026-11-26T12:00:00.000Z') })
})
afterEach(async () => {
  vi.useRealTimers()
  await kept.end()
})

const by = { role: 'PrivacyOfficer', id: 'p-1' }
const wish = { orders: [{ orderId, subject: 'buyer' }], requestedBy: 'b-17', by } as const
const desk = () => kept.shop().personal
const open = () => done(desk().exportRequests())
const answered = (given: object) => desk().export({ ...wish, legalBasis: 'LegalObligation', ...given })

describe('who waits for an export', () => {
  test('is nobody where nobody asked', async () => {
    expect(await open()).toEqual([])
  })

  test('is told by the pseudonym, since when and until when, and nothing else', async () => {
    const { exportId } = await done(desk().requestExport(wish))
    expect(await open()).toEqual([
      {
        exportId,
        requestedBy: 'b-17',
        requestedAt: '2026-11-26T12:00:00.000Z',
        recordedOn: '2026-11-26',
        dueAt: '2026-12-24T12:00:00.000Z'
      }
    ])
  })

  test('is told of all days, and who is to be answered first comes first', async () => {
    for (const [day, requestedBy] of Object.entries({
      '2026-12-03': 'b-18',
      '2026-11-30': 'b-19',
      '2026-12-01': 'b-20'
    })) {
      vi.setSystemTime(`${day}T12:00:00.000Z`)
      await done(desk().requestExport({ ...wish, requestedBy }))
    }
    await kept.openAgain()
    expect((await open()).map(({ requestedBy }) => requestedBy)).toEqual(['b-19', 'b-20', 'b-18'])
  })

  test('is nobody any more who was answered, on whichever day', async () => {
    const { exportId } = await done(desk().requestExport(wish))
    const other = await done(desk().requestExport({ ...wish, requestedBy: 'b-18' }))
    vi.setSystemTime('2026-12-03T12:00:00.000Z')
    await done(answered({ exportId }))
    expect(await open()).toMatchObject([{ exportId: other.exportId, requestedBy: 'b-18' }])
  })

  test('is nobody who was answered at once, and still somebody whose request the export did not name', async () => {
    await done(answered({ requestedBy: 'b-18' }))
    expect(await open()).toEqual([])
    const { exportId } = await done(desk().requestExport(wish))
    await done(answered({}))
    expect(await open()).toMatchObject([{ exportId }])
  })

  test('is still somebody who was refused to somebody else', async () => {
    const { exportId } = await done(desk().requestExport(wish))
    expect(await answered({ exportId, requestedBy: 'b-18' })()).toMatchObject({ left: { kind: 'SubjectExport' } })
    expect(await open()).toMatchObject([{ exportId }])
  })
})
