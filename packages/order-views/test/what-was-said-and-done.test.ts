import { communicationLog, communicationLogProjection, timeline, timelineProjection } from '@readdress/order-views'
import { describe, expect, test } from 'vitest'
import { asked } from '../../order/test/before-shipment.ts'
import { a, redirected } from '../../order/test/moving-parcel.ts'
import { documentsOf, moment, recordedOf, registry, storyWith } from './stories.ts'

const lines = (recorded: ReturnType<typeof recordedOf>, zone = 'Asia/Shanghai') =>
  timeline([...documentsOf(timelineProjection(registry), recorded).values()], zone)

const log = (recorded: ReturnType<typeof recordedOf>) =>
  communicationLog([...documentsOf(communicationLogProjection(registry), recorded).values()])

describe('the timeline of an order', () => {
  test('has a line for every event, in local time with its distance from UTC', () => {
    const events = redirected().events()
    expect(lines(recordedOf(events)).map(({ type }) => type)).toEqual(events.map(({ type }) => type))
    const at = (zone: string) => lines(recordedOf(events), zone)[0]?.local
    expect(at('Asia/Shanghai')).toBe('2026-03-01T17:00:00+08:00')
    expect(at('America/New_York')).toBe('2026-03-01T04:00:00-05:00')
    expect(at('UTC')).toBe('2026-03-01T09:00:00+00:00')
  })

  test('leads to the change and the parcel, also where only an instruction is named', () => {
    const accepted = lines(recordedOf(redirected().events())).find(({ type }) => type === 'InterceptAccepted')
    expect(accepted).toMatchObject({ caseIds: [a], parcelIds: ['p1'], role: 'Carrier', takenBackBy: null })
  })

  test('says of a late line when it was written down', () => {
    const [, paid] = lines(recordedOf(asked().events(), 'A-1', { 1: moment('02 08:00') }))
    expect(paid).toMatchObject({ at: moment('01 20:02'), recordedAt: moment('02 08:00') })
  })

  test('strikes out what was declared wrong, with all that it came to', () => {
    const told = lines(recordedOf(storyWith('ErrorDeclared')))
    const error = told.find(({ type }) => type === 'ErrorDeclared')
    const struck = told.filter(({ takenBackBy }) => takenBackBy !== null)
    expect(struck.map(({ type }) => type)).toEqual(['TrackingUpdated', 'ParcelDelivered', 'OffCourseDetected'])
    expect(new Set(struck.map(({ takenBackBy }) => takenBackBy))).toEqual(new Set([error?.revision]))
  })
})

describe('the communication log of an order', () => {
  test('has what was said by whom, and how long the answer took', () => {
    expect(log(recordedOf(asked().events()))).toMatchObject([
      { direction: 'In', party: 'Buyer', kind: 'Request', at: moment('01 20:31'), repliedAfter: null },
      { direction: 'Out', party: 'Buyer', kind: 'Acknowledgement', at: moment('01 20:32'), repliedAfter: 60_000 }
    ])
  })

  test('has messages, notices, and that somebody could not be reached', () => {
    expect(log(recordedOf(storyWith('BuyerNotReached')))).toMatchObject([
      { direction: 'Out', kind: 'DelayNews', status: 'Exchanged' },
      { direction: 'Out', channel: 'Sms', status: 'NotReached' },
      { direction: 'In', party: 'Buyer', kind: 'Message', at: moment('01 11:00'), repliedAfter: 3_600_000 }
    ])
  })

  test('has no message that was of another order', () => {
    const said = storyWith('BuyerNotReached')
    const message = said.find(({ type }) => type === 'MessageExchanged')
    const data = { sources: [message?.metadata.source], reason: 'OtherOrder', corrections: [] }
    const declared = { ...message, type: 'ErrorDeclared', data, metadata: { ...message?.metadata, source: undefined } }
    const { source: _, ...metadata } = declared.metadata
    const recorded = recordedOf([...said, { ...declared, metadata } as never])
    expect(log(recorded).map(({ kind }) => kind)).not.toContain('Message')
  })
})
