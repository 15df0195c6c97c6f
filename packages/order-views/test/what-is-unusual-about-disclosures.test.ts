import { type AccessEntry, unusualDisclosures } from '@readdress/order-views'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

const agent = { role: 'SellerAgent', id: 'a-1' }

/** So many seconds after nine o'clock. */
const at = (seconds: number): string => new Date(Date.parse('2026-05-17T09:00:00.000Z') + seconds * 1000).toISOString()

const entry = (number: number, seconds: number, more: Partial<AccessEntry> = {}): AccessEntry => ({
  requestId: `r-${number}`,
  orderId: `A-${number}`,
  subject: 'buyer',
  fields: ['Phone'],
  purpose: 'ChangeAddress',
  legalBasis: 'Contract',
  receiver: agent.id,
  caseId: null,
  actor: agent,
  occurredAt: at(seconds),
  recordedAt: at(seconds),
  result: 'Disclosed',
  because: null,
  ...more
})

const usual = { anHour: () => 3, hadTask: () => true }

describe('what somebody saw', () => {
  test('is usual as long as it is no more within an hour than his role usually sees', () => {
    const spread = [0, 1200, 2400, 3600, 4800].map((seconds, number) => entry(number, seconds))
    expect(unusualDisclosures(spread, usual)).toEqual([])
  })

  test('is unusual where it is more, with all that lies within such an hour and nothing else', () => {
    const entries = [0, 3600, 3700, 3800, 7199, 9000].map((seconds, number) => entry(number, seconds))
    expect(unusualDisclosures(entries.toReversed(), usual)).toEqual([
      {
        actor: agent,
        why: 'Rate',
        from: at(3600),
        until: at(7199),
        requestIds: ['r-1', 'r-2', 'r-3', 'r-4'],
        orderIds: ['A-1', 'A-2', 'A-3', 'A-4']
      }
    ])
    const anHourLater = entries.map((one, place) => (place === 4 ? entry(4, 7200) : one))
    expect(unusualDisclosures(anHourLater, usual)).toEqual([])
  })

  test('is counted for each actor, of what was shown, and not where any number is usual', () => {
    const ofTwo = [0, 1, 2, 3].map((n) => entry(n, n, { actor: { ...agent, id: `a-${n % 2}` } }))
    const refused = [0, 1, 2, 3].map((n) =>
      entry(n, n, n === 3 ? { result: 'Refused', because: 'PurposeForbids' } : {})
    )
    const four = [0, 1, 2, 3].map((n) => entry(n, n))
    expect(unusualDisclosures(ofTwo, usual)).toEqual([])
    expect(unusualDisclosures(refused, usual)).toEqual([])
    expect(unusualDisclosures(four, { ...usual, anHour: () => null })).toEqual([])
    expect(unusualDisclosures(four, usual)).toHaveLength(1)
  })

  test('is unusual where he was refused because he had seen enough', () => {
    const [first, second] = [entry(1, 0, { result: 'Refused', because: 'QuotaExceeded' }), entry(2, 60)]
    expect(unusualDisclosures([first, second], usual)).toMatchObject([
      { why: 'QuotaReached', requestIds: ['r-1'], orderIds: ['A-1'], from: at(0), until: at(0) }
    ])
  })

  test.each([
    ['ChangeAddress', 'SellerAgent', 1],
    ['CustomerService', 'SellerAgent', 1],
    ['AfterSale', 'SellerAgent', 1],
    ['Dispute', 'SellerSupervisor', 1],
    ['CarrierInstruction', 'SellerAgent', 0],
    ['PrintLabel', 'Warehouse', 0],
    ['LegalRequest', 'PrivacyOfficer', 0],
    ['SubjectAccess', 'PrivacyOfficer', 0],
    ['ChangeAddress', 'System', 0]
  ] as const)('for %s by %s, where nothing was open about the order, is told %i times', (purpose, role, times) => {
    const seen = [entry(1, 0, { purpose, actor: { role, id: 'x-1' } })]
    const noTask = unusualDisclosures(seen, { ...usual, hadTask: () => false })
    expect(noTask.filter(({ why }) => why === 'NoTask')).toHaveLength(times)
    expect(unusualDisclosures(seen, usual)).toEqual([])
  })

  test('names each order once', () => {
    const twice = [entry(1, 0), entry(2, 60, { orderId: 'A-1' })]
    expect(unusualDisclosures(twice, { ...usual, hadTask: () => false })).toMatchObject([
      { requestIds: ['r-1', 'r-2'], orderIds: ['A-1'] }
    ])
  })

  test('is unusual exactly where a look at every hour finds it so', () => {
    const moments = fc.array(fc.integer({ min: 0, max: 5 * 3600 }), { maxLength: 40 })
    fc.assert(
      fc.property(moments, fc.integer({ min: 1, max: 6 }), (seconds, most) => {
        const entries = seconds.map((second, number) => entry(number, second))
        const inAnHour = (start: number) =>
          seconds.flatMap((s, n) => (s >= start && s < start + 3600 ? [`r-${n}`] : []))
        const expected = new Set(
          seconds
            .map(inAnHour)
            .filter((within) => within.length > most)
            .flat()
        )
        const found = unusualDisclosures(entries, { ...usual, anHour: () => most }).flatMap(
          ({ requestIds }) => requestIds
        )
        expect(found.toSorted()).toEqual([...expected].toSorted())
      })
    )
  })
})
