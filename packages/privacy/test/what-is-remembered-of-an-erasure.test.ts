import { type ErasureEvent, erasure } from '@readdress/privacy'
import { describe, expect, test } from 'vitest'
import { type ErasureName, erasures, erasureUnderTest, keyId, moment } from './erasure-under-test.ts'

/** One event of each kind, as an erasure from the wish to the end tells them. */
const told = (): ReadonlyArray<ErasureEvent> => {
  const ended = erasureUnderTest()
    .when('2024-02-01T09:00:00.000Z', 'RequestErasure')
    .when('2024-02-02T09:00:00.000Z', 'RefuseErasure')
    .when('2024-02-03T09:00:00.000Z', 'RequestErasure')
    .when('2024-02-04T09:00:00.000Z', 'WithdrawErasure')
    .when('2024-02-04T09:00:00.000Z', 'LiftRestriction')
  return [...ended.events, ...erasures.effective[1]().events]
}

const folded = (name: ErasureName, type: ErasureEvent['type']) => {
  const event = told().find((one) => one.type === type)
  const { state } = erasures[name][1]()
  return [state, erasure.evolve(state, event ?? expect.fail(type))]
}

describe('an event that fits nothing changes nothing:', () => {
  const ofRequest = ['ErasureDeferred', 'RetentionExpired', 'ErasureApproved'] as const
  const ends = ['ErasureRefused', 'ErasureWithdrawn'] as const
  const beginnings = ['ErasureRequested', 'ProcessingRestricted', 'RestrictionLifted'] as const

  test.each([...ofRequest, ...ends, 'RecipientsNotified', 'ErasureEffective'] as const)(
    '%s, of what nobody spoke of',
    (type) => {
      const [before, after] = folded('untouched', type)
      expect(after).toEqual(before)
    }
  )

  test.each([...ofRequest, ...ends, 'ErasureEffective'] as const)('%s, where nobody asks for an erasure', (type) => {
    const [before, after] = folded('restricted', type)
    expect(after).toEqual(before)
  })

  test.each([...ofRequest, ...ends, ...beginnings])('%s, after the keys were destroyed', (type) => {
    const [before, after] = folded('destroyed', type)
    expect(after).toEqual(before)
  })
})

describe('what is remembered of an erasure', () => {
  test('is why it waits, until the time is over', () => {
    const waiting = erasures['requested while the order must be kept'][1]()
    expect(waiting.state).toMatchObject({
      request: {
        deferred: { ground: 'StatutoryRetention', until: moment('05-10 09:00') },
        retentionExpired: false,
        approvals: []
      }
    })
    expect(waiting.when('05-10 09:00', 'RecordRetentionExpired').state).toMatchObject({
      request: { deferred: null, retentionExpired: true }
    })
  })

  test('is whom one has told, also before the keys were destroyed', () => {
    const told = erasures['approved by two, after the grace time'][1]().when('05-12 09:00', 'NotifyRecipients')
    expect(told.when('05-17 09:30', 'DestroyKeys').state).toMatchObject({ status: 'Destroyed', notified: ['SF'] })
  })

  test('is that keys were destroyed, even if nobody knows who asked for it', () => {
    const [, destroyed] = folded('untouched', 'KeysDestroyed')
    expect(destroyed).toEqual({
      status: 'Destroyed',
      orderId: 'A-1',
      subject: 'buyer',
      keyIds: [keyId],
      ground: 'Unknown',
      notified: [],
      approvedBy: [],
      destroyedAt: moment('05-17 09:30'),
      effectiveBy: moment('06-21 09:30'),
      effectiveAt: null
    })
  })
})

describe('nothing more can come', () => {
  test('of an erasure that is effective, and of no other', () => {
    const names = Object.keys(erasures) as ReadonlyArray<ErasureName>
    expect(names.filter((name) => erasure.isTerminal(erasures[name][1]().state))).toEqual(['effective'])
  })
})
