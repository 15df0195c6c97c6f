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
const requested = () => done(desk().requestExport(wish))
const answered = (exportId: string, requestedBy = 'b-17') =>
  desk().export({ ...wish, requestedBy, legalBasis: 'LegalObligation', exportId })

describe('a request for everything about a person', () => {
  test('stands in the log with the day until which it is answered, and nothing is opened', async () => {
    const { exportId, recordedOn, dueAt } = await requested()
    expect({ recordedOn, dueAt }).toEqual({ recordedOn: '2026-11-26', dueAt: '2026-12-24T12:00:00.000Z' })
    expect(await kept.accessLog()).toMatchObject([{ type: 'SubjectExportRequested', data: { exportId, by: 'b-17' } }])
  })

  test('is answered on another day, in the log of the day on which it was made', async () => {
    const { exportId } = await requested()
    vi.setSystemTime('2026-12-03T12:00:00.000Z')
    const { document, sha256 } = await done(answered(exportId))
    expect(document.exportId).toBe(exportId)
    expect(await kept.accessLog()).toMatchObject([{ type: 'PersonalDataDisclosed' }])
    vi.setSystemTime('2026-11-26T12:00:00.000Z')
    expect(await kept.accessLog()).toMatchObject([
      { type: 'SubjectExportRequested' },
      { type: 'SubjectExportProvided', data: { exportId, exportSha256: sha256 } }
    ])
  })

  test('answers nobody else, and nobody who has made none; nothing is opened then', async () => {
    const { exportId } = await requested()
    const unknown = { type: 'UnknownReference', kind: 'SubjectExport' }
    expect(await answered(exportId, 'b-18')()).toMatchObject({ left: { ...unknown, id: exportId } })
    expect(await answered('e4700000-0000-4000-8000-000000000001')()).toMatchObject({ left: unknown })
    expect(await kept.accessLog()).toMatchObject([{ type: 'SubjectExportRequested' }])
  })

  test('is not taken in of somebody who is in no such order', async () => {
    const orders = [{ orderId, subject: 'recipient-7' }]
    expect(await desk().requestExport({ ...wish, orders })()).toMatchObject({ left: { kind: 'DataSubject' } })
    expect(await kept.accessLog()).toEqual([])
  })
})
