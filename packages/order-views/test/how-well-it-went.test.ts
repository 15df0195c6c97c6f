import {
  procedureChecklistProjection,
  procedureChecklists,
  serviceMetrics,
  serviceMetricsProjection
} from '@readdress/order-views'
import { describe, expect, test } from 'vitest'
import { a, asked, verified } from '../../order/test/before-shipment.ts'
import { redirected } from '../../order/test/moving-parcel.ts'
import { documentOf, indexValues, recordedOf, registry, storyWith } from './stories.ts'

const checklists = procedureChecklistProjection(registry)

const checklistOf = (events: Parameters<typeof recordedOf>[0]) => {
  const [only, ...others] = procedureChecklists(documentOf(checklists, recordedOf(events)))
  if (only === undefined || others.length > 0) throw new Error('not one')
  return Object.fromEntries(only.steps.map(({ step, status }) => [step, status]))
}

describe('the checklist of a change', () => {
  test('says which steps are made and which are open', () => {
    expect(checklistOf(asked().events())).toMatchObject({ Acknowledged: 'Done', Verified: 'Open', Amended: 'Open' })
    expect(checklistOf(verified().events())).toMatchObject({ Verified: 'Done', Confirmed: 'Open' })
  })

  test('says by which event a step was made, and when', () => {
    const [checklist] = procedureChecklists(documentOf(checklists, recordedOf(asked().events())))
    expect(checklist?.caseId).toBe(a)
    expect(checklist?.steps[0]).toEqual({
      step: 'Acknowledged',
      status: 'Done',
      revision: 3,
      at: '2026-03-01T20:32:00.000Z'
    })
  })

  test('says what was passed over, and what is of no use', () => {
    expect(checklistOf(redirected().events())).toMatchObject({
      Acknowledged: 'Skipped',
      Drafted: 'NotApplicable',
      Amended: 'NotApplicable',
      CarrierTold: 'Done',
      BuyerTold: 'Open'
    })
  })

  test('of a whole change lacks only the review', () => {
    const steps = Object.entries(checklistOf(storyWith('FeedbackReceived')))
    expect(steps.filter(([, status]) => status !== 'Done')).toEqual([
      ['CarrierTold', 'NotApplicable'],
      ['Review', 'Skipped']
    ])
  })

  test('of a wish that was not granted asks for no more than to tell and to note it', () => {
    const events = storyWith('AddressChangeRejected')
    const rejection = events.find(({ type }) => type === 'AddressChangeRejected')
    const caseId = rejection?.type === 'AddressChangeRejected' ? rejection.data.caseId : ''
    const checklist = procedureChecklists(documentOf(checklists, recordedOf(events))).find(
      (one) => one.caseId === caseId
    )
    const open = checklist?.steps.filter(({ status }) => status === 'Open').map(({ step }) => step) ?? []
    expect(open.filter((step) => step === 'Amended' || step === 'Feedback' || step === 'Review')).toEqual([])
    expect(checklists.indexes['case']?.(documentOf(checklists, recordedOf(events)))).toContain(caseId)
  })
})

describe('the figures of a shop', () => {
  const projection = serviceMetricsProjection(registry)
  const documents = () =>
    [storyWith('FeedbackReceived'), redirected().events()].map((events) => documentOf(projection, recordedOf(events)))
  const figures = (of: ReturnType<typeof documents>, month: string) =>
    serviceMetrics(indexValues(projection, 'fact', of), month)

  test('count the wishes of a month, how soon they were answered, and what came of them', () => {
    expect(figures(documents(), '2026-03')).toEqual({
      month: '2026-03',
      wishes: 2,
      reasons: { BuyerError: 1, Travel: 1 },
      firstResponse: {
        median: 60_000,
        within30Seconds: 0,
        within3Minutes: 1,
        spread: [
          { upTo: 30_000, count: 0 },
          { upTo: 180_000, count: 1 },
          { upTo: 1_800_000, count: 0 },
          { upTo: 10_800_000, count: 0 },
          { upTo: null, count: 0 }
        ]
      },
      outcomes: { Amended: 1 },
      medianTimeToAmend: 480_000,
      verificationFailures: 0,
      wrongAddressDeliveries: 0,
      intercepts: { asked: 1, succeeded: 1 },
      reshipments: 0,
      refunds: 0,
      complaints: 0,
      averageRating: 5,
      checklistCompleteness: 11 / 12
    })
  })

  test.each([
    ['AddressChangeRejected', 'Rejected'],
    ['AddressChangeWithdrawn', 'Withdrawn'],
    ['AddressChangeSuperseded', 'Superseded'],
    ['AddressChangeInvalidated', 'Invalidated'],
    ['AddressChangeExpired', 'Expired'],
    ['CaseClosed', 'Partial']
  ] as const)('count a change that ends with %s as %s', (type, outcome) => {
    const events = storyWith(type)
    const end = events.find((event) => event.type === type)
    const month = end?.metadata.occurredAt.slice(0, 7) ?? ''
    const { outcomes } = figures([documentOf(projection, recordedOf(events))], month)
    expect(outcomes).toMatchObject({ [outcome]: 1 })
  })

  test('tell how long answers took, each bound with those that it takes in', () => {
    const after = (seconds: number) => ({ value: `2026-03/FirstResponse/${seconds * 1000}/1`, documents: 1 })
    const values = [30, 31, 180, 181, 1800, 10_800, 10_801, 90_000].map((seconds) => after(seconds))
    expect(serviceMetrics(values, '2026-03').firstResponse.spread.map(({ count }) => count)).toEqual([1, 2, 2, 1, 2])
  })

  test('say nothing of a month in which nothing happened', () => {
    expect(figures(documents(), '2026-05')).toMatchObject({
      wishes: 0,
      firstResponse: { median: null, within3Minutes: null },
      averageRating: null,
      checklistCompleteness: null
    })
    expect(figures([], '2026-03')).toEqual({ ...figures(documents(), '2026-05'), month: '2026-03' })
  })

  test('count a delivery to another address than the ordered one, and the complaint about it', () => {
    const events = storyWith('InvestigationConcluded')
    expect(figures([documentOf(projection, recordedOf(events))], '2026-03')).toMatchObject({
      wrongAddressDeliveries: 1,
      complaints: 1
    })
  })

  test('count what is the same several times, in one order and in several', () => {
    const [one, other] = documents()
    if (one === undefined || other === undefined) throw new Error('no stories')
    const [ratings, wishes] = [figures([one, one, one], '2026-03'), figures([one, other, one, other], '2026-03')]
    expect(ratings).toMatchObject({
      wishes: 3,
      reasons: { BuyerError: 3 },
      outcomes: { Amended: 3 },
      averageRating: 5,
      medianTimeToAmend: 480_000
    })
    expect(wishes).toMatchObject({
      wishes: 4,
      reasons: { BuyerError: 2, Travel: 2 },
      intercepts: { asked: 2, succeeded: 2 }
    })
    const [again] = projection.indexes['fact']?.(one)?.filter((value) => value.includes('/Wish/')) ?? []
    expect(again).toBe('2026-03/Wish/BuyerError/1')
  })

  test('stay the same when somebody is erased', () => {
    const [erasure] = storyWith('PersonalDataErased').slice(-1)
    const events = storyWith('FeedbackReceived')
    if (erasure === undefined) throw new Error('no erasure')
    const before = figures([documentOf(projection, recordedOf(events))], '2026-03')
    expect(figures([documentOf(projection, recordedOf([...events, erasure]))], '2026-03')).toEqual(before)
  })
})
