import { describe, expect, test } from 'vitest'
import { id, type OrderUnderTest, orderUnderTest } from './order-under-test.ts'
import { mianyang, warehouse } from './samples.ts'
import { plans } from './steps.ts'

// News of the warehouse come in any order: what it said last counts, and of two answers of one moment the worse one.

const a = id('ca5e', 1)
const by = { actor: warehouse }
const stages = ['Picking', 'Allocating', 'InWarehouse', 'Outbound'] as const

const planned = () =>
  orderUnderTest()
    .placedAndPaid('01 09:00')
    .and(plans('01 09:30'))
    .asks('01 09:40', a, mianyang)
    .gives('AddressChangeRequested')

const reaches = (stage: string, at: string) => (order: OrderUnderTest) =>
  order.when(at, 'RecordFulfilmentStage', { parcelId: 'p1', stage }, by).gives('FulfilmentStageReached')

const holdAsked = () =>
  planned()
    .when('01 09:50', 'HoldFulfilment', { parcelIds: ['p1'], caseId: a })
    .gives('FulfilmentHoldRequested')

const answers = (held: boolean, at: string) => (order: OrderUnderTest) =>
  order
    .when(at, 'RecordHoldResult', { parcelIds: ['p1'], held, stage: 'Picking' }, by)
    .gives(held ? 'FulfilmentHeld' : 'FulfilmentHoldRefused')

const parcelIn = (order: OrderUnderTest) => {
  const state = order.state()
  if (state.status === 'NotPlaced') throw new TypeError('not placed')
  return state.parcel.parcels[0]
}
const stageIn = (order: OrderUnderTest) => parcelIn(order)?.fulfilment?.stage
const holdIn = (order: OrderUnderTest) => parcelIn(order)?.hold?.status

describe('how far the warehouse has come', () => {
  test.each(stages.slice(1).map((further, n) => [stages[n] ?? '', further] as const))(
    'is of %s and %s, said of one moment, the further stage',
    (nearer, further) => {
      const [at, both] = ['01 10:00', planned()]
      expect(stageIn(both.fork().and(reaches(nearer, at)).and(reaches(further, at)))).toBe(further)
      expect(stageIn(both.fork().and(reaches(further, at)).and(reaches(nearer, at)))).toBe(further)
    }
  )

  test('is what it said of the later time, also where that is less far', () => {
    const outbound = planned().and(reaches('Outbound', '01 10:00'))
    expect(stageIn(outbound.fork().and(reaches('Picking', '01 10:01')))).toBe('Picking')
    expect(stageIn(outbound.fork().and(reaches('Picking', '01 09:59')))).toBe('Outbound')
  })
})

describe('a hold that the warehouse was asked for', () => {
  test('is refused where it says both of one moment', () => {
    const at = '01 10:00'
    expect(holdIn(holdAsked().and(answers(true, at)).and(answers(false, at)))).toBe('Refused')
    expect(holdIn(holdAsked().and(answers(false, at)).and(answers(true, at)))).toBe('Refused')
    expect(holdIn(holdAsked().and(answers(true, at)).and(answers(true, at)))).toBe('Held')
  })

  test('is what it said last', () => {
    expect(holdIn(holdAsked().and(answers(false, '01 10:00')).and(answers(true, '01 10:01')))).toBe('Held')
    expect(holdIn(holdAsked().and(answers(true, '01 10:01')).and(answers(false, '01 10:00')))).toBe('Held')
    expect(holdIn(holdAsked().and(answers(true, '01 09:49')))).toBe('Requested')
  })
})
