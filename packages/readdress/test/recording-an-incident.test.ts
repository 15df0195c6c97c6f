import { randomUUID } from 'node:crypto'
import { beginning } from '@readdress/event-store'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { done } from './personal-shop.ts'
import { give, placing } from './shop.ts'
import { shopOver, storesToTest } from './shop-in-memory.ts'

const by = { role: 'PrivacyOfficer', id: 'p-1' }
const leak = {
  kind: 'Leak',
  count: 2,
  orderIds: ['A-1', 'A-2'],
  discoveredAt: '2026-11-26T09:00:00.000Z',
  by
} as const

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2026-11-26T12:00:00.000Z') })
})
afterEach(() => {
  vi.useRealTimers()
})

const recorded = async () => {
  const stores = storesToTest()
  const { personal } = shopOver(stores)
  const { recorded } = await done(personal.recordIncident(leak))
  const types = async () => {
    const found: Array<string> = []
    for await (const { stream, type } of stores.raw.readAll(beginning)) found.push(`${stream} ${type}`)
    return found
  }
  return { personal, incidentId: recorded.incidentId, types }
}

describe('an incident', () => {
  test('has the addresses of its orders looked at once more, each once, whenever it is told again', async () => {
    const stores = storesToTest()
    const shop = shopOver(stores)
    await give(shop, 1, '08:01', 'PlaceOrder', placing)
    const incidentId = randomUUID()
    for (const _ of ['once', 'and again']) await done(shop.personal.recordIncident({ ...leak, incidentId }))
    const flags = (await done(shop.timeline('A-1'))).filter(({ type }) => type === 'AddressFlaggedForReview')
    expect(flags).toHaveLength(1)
  })

  test('is followed up for days, where it was recorded', async () => {
    const { personal, incidentId, types } = await recorded()
    vi.setSystemTime('2026-11-29T12:00:00.000Z')
    for (const _ of ['once', 'and again']) {
      await done(personal.containIncident({ incidentId, by, measures: ['KeysRotated'] }))
      await done(personal.reportIncident({ incidentId, by, authority: 'CAC', reference: 'R-7' }))
    }
    const told = { incidentId, by, orderId: 'A-1', subject: 'buyer', channel: 'Sms' }
    expect(await done(personal.notifySubjectOfIncident(told))).toEqual({
      recordedOn: '2026-11-26',
      recorded: { incidentId, kind: 'Leak', count: 2, orderIds: ['A-1', 'A-2'], discoveredAt: leak.discoveredAt },
      measures: ['KeysRotated'],
      reports: [{ authority: 'CAC', reference: 'R-7' }]
    })
    expect(await types()).toEqual(
      ['PersonalDataIncidentRecorded', 'IncidentContained', 'IncidentReported', 'SubjectNotifiedOfIncident'].map(
        (type) => `access-2026-11-26 ${type}`
      )
    )
  })

  test('is recorded once under its id, also when it is told again days later', async () => {
    const { personal, incidentId, types } = await recorded()
    vi.setSystemTime('2026-11-27T12:00:00.000Z')
    expect(await done(personal.recordIncident({ ...leak, incidentId }))).toMatchObject({ recordedOn: '2026-11-26' })
    expect(await personal.recordIncident({ ...leak, count: 3, incidentId })()).toMatchObject({
      left: { type: 'IdReused', kind: 'Incident', id: incidentId }
    })
    expect(await types()).toHaveLength(1)
  })

  test('that nobody recorded cannot be followed up', async () => {
    const { personal } = await recorded()
    const about = { incidentId: randomUUID(), by }
    const unknown = { left: { type: 'UnknownReference', kind: 'Incident', id: about.incidentId } }
    expect(await personal.containIncident({ ...about, measures: [] })()).toMatchObject(unknown)
    expect(await personal.reportIncident({ ...about, authority: 'CAC', reference: 'R' })()).toMatchObject(unknown)
  })

  test('is told in codes, by whoever may, and not in words', async () => {
    const { personal, incidentId, types } = await recorded()
    expect(await personal.containIncident({ incidentId, by, measures: ['张三 called'] })()).toMatchObject({
      left: { type: 'InvalidValue' }
    })
    const agent = { role: 'SellerAgent', id: 'a-1' }
    expect(await personal.recordIncident({ ...leak, by: agent })()).toMatchObject({
      left: { type: 'ActorNotPermitted', command: 'RecordIncident' }
    })
    expect(await types()).toHaveLength(1)
  })
})
