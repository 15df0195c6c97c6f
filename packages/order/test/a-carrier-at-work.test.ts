import { describe, expect, test } from 'vitest'
import { answers, carrierAsked, i } from './moving-parcel.ts'
import { byCarrier } from './steps.ts'

describe('a carrier that is at work', () => {
  const statusOf = (order: ReturnType<typeof carrierAsked>) => {
    const state = order.state()
    return state.status === 'Placed' ? state.carrierIntercept.intercepts.map(({ status }) => status) : []
  }
  const atWork = () =>
    carrierAsked()
      .when('03 10:00', 'RecordCarrierAnswer', answers('InProgress'), byCarrier)
      .gives('InterceptProgressed')

  test('stays so when it is told only then that it had accepted', () => {
    const order = atWork()
      .when('03 10:05', 'RecordCarrierAnswer', answers('Accepted'), byCarrier)
      .gives('InterceptAccepted')
    expect(statusOf(order)).toEqual(['InProgress'])
  })

  test('is so again when it will not be called off', () => {
    const order = atWork()
      .when('03 10:10', 'CancelIntercept', { interceptId: i, why: 'BuyerWithdrew' })
      .gives('InterceptCancelRequested')
      .when('03 10:12', 'RecordCarrierAnswer', answers('Accepted'), byCarrier)
      .gives('InterceptAccepted')
      .when('03 10:20', 'RecordCarrierAnswer', answers('CancelRefused'), byCarrier)
      .gives('InterceptCancelRefused')
    expect(statusOf(order)).toEqual(['InProgress'])
  })
})
