import { type OrderEvent, type OrderState, order, ParcelId, policyFor, written } from '@readdress/order'
import { describe, expect, test } from 'vitest'
import { stepsOf } from '../src/choose-intents.ts'
import { closeFinishedCases } from '../src/policies/close-finished-cases.ts'
import { type Moment, momentsOfScenarios } from './scenarios-of-orders.ts'

const closings = ({ happened, state }: Pick<Moment, 'happened' | 'state'>): ReadonlyArray<unknown> =>
  [...stepsOf(closeFinishedCases, happened, state, policyFor).values()].map((step) =>
    step.type === 'Give' ? step.command.data : step.type
  )

const closed = momentsOfScenarios().flatMap(({ number, moments }) =>
  moments.flatMap(({ happened: { event } }, place) =>
    event.type === 'CaseClosed' && 'outcome' in event.data
      ? [{ number, data: event.data, before: moments.slice(0, place) }]
      : []
  )
)

/** The same moment, if the buyer had said by then that a parcel arrived. */
const received = ({ happened, state }: Moment, parcelId: string) => {
  const { metadata } = happened.event
  const data = { parcelId: written(ParcelId, parcelId), basis: 'BuyerSaid' } as const
  const event: OrderEvent = { type: 'ReceiptConfirmed', data, metadata }
  return { happened: { ...happened, event }, state: order.evolve(state, event) }
}

const lastOf = (number: string, outcome: string): Moment => {
  const last = closed.find((one) => one.number === number && one.data.outcome === outcome)?.before.at(-1)
  if (last === undefined) throw new Error(`${number} closes no case as ${outcome}`)
  return last
}

describe('a finished case', () => {
  test.each(closed.filter(({ before }) => before.at(-1)?.happened.event.type === 'ReceiptConfirmed'))(
    '$number is closed as a person closes it there',
    ({ data, before }) => {
      const last = before.at(-1)
      expect(last === undefined ? [] : closings(last)).toEqual([data])
    }
  )

  test('is closed once the goods that were sent again have arrived, but not before somebody has said so', () => {
    const last = lastOf('S9', 'Reshipped')
    expect(closings(last)).toEqual([])
    expect(closings(received(last, 'p2'))).toEqual([closed.find(({ number }) => number === 'S9')?.data])
  })

  test('is closed when the parcel was fetched', () => {
    const fetched = received(lastOf('S10', 'CollectedAtPickup'), 'p1')
    expect(closings(fetched)).toMatchObject([{ outcome: 'CollectedAtPickup' }])
  })

  test('is not closed while an issue is open, or goods are still to be packed', () => {
    const { happened, state } = received(lastOf('S1', 'Amended'), 'p1')
    if (state.status === 'NotPlaced') throw new Error('placed')
    const [parcel] = state.parcel.parcels
    if (parcel === undefined) throw new Error('a parcel')
    const issue = { issueId: 'Damage:p1:1', open: true, assigned: null }
    const withParcel = (more: object): OrderState => ({
      ...state,
      parcel: { parcels: [{ ...parcel, ...more }] }
    })
    expect(closings({ happened, state })).toHaveLength(1)
    expect(closings({ happened, state: withParcel({ issues: [issue] }) })).toEqual([])
    expect(closings({ happened, state: withParcel({ lines: [] }) })).toEqual([])
    expect(closings({ happened, state: withParcel({ routed: 'Unknown' }) })).toEqual([])
    expect(closings({ happened, state: withParcel({ routed: { version: 1 } }) })).toMatchObject([
      { outcome: 'DeliveredAtOldAddress' }
    ])
  })

  test('whose parcels ended differently is closed as partial', () => {
    const { happened, state } = received(lastOf('S1', 'Amended'), 'p1')
    if (state.status === 'NotPlaced') throw new Error('placed')
    const { parcels } = state.parcel
    const [one] = parcels
    if (one === undefined) throw new Error('a parcel')
    const parcelId = written(ParcelId, 'p9')
    const other = (more: object) => ({ ...state, parcel: { parcels: [one, { ...one, parcelId, ...more }] } })
    const receipt = { parcelId, status: 'Unanswered', dueAt: null } as const
    const both = {
      ...other({ routed: { version: 1 } }),
      care: { ...state.care, receipts: [...state.care.receipts, receipt] }
    }
    expect(closings({ happened, state: both })).toMatchObject([{ outcome: 'Partial' }])
    expect(closings({ happened, state: other({ status: 'Cancelled' }) })).toMatchObject([{ outcome: 'Amended' }])
    expect(closings({ happened, state: other({ status: 'Lost' }) })).toEqual([])
  })
})
