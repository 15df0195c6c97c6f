import { type ErasureEvent, genericErasurePolicy } from '@readdress/privacy'
import * as Either from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import { describe, expect, test } from 'vitest'
import { waysOfKeeping } from './erasure-table.ts'
import {
  type ErasureName,
  type ErasureUnderTest,
  erasureId,
  erasures,
  erasureUnderTest,
  heldForDispute,
  keeping,
  moment,
  outcomeOf
} from './erasure-under-test.ts'

describe('a refusal states facts:', () => {
  const refused = (name: ErasureName, ...[type, data, by]: readonly [string, object?, string?]) =>
    erasures[name][1]().decide(erasures[name][0], type, data, by)

  test.each(waysOfKeeping)('why an order is kept, and until when, as in %j', (ways, facts) => {
    expect(refused('approved by two, after the grace time', 'DestroyKeys', ways)).toEqual(
      Either.left({ type: 'RetentionRunning', ...facts })
    )
    const request = erasureUnderTest().decide('05-17 09:30', 'RequestErasure', ways)
    expect(Either.getOrElseW(() => [])(request).at(-1)).toMatchObject({
      type: 'ErasureDeferred',
      data: { orderId: 'A-1', ...facts }
    })
  })

  test('which holds there are, and on which grounds; one that is over is none', () => {
    const openHolds = [
      ...heldForDispute.openHolds,
      { holdId: 'h-2', ground: 'Authority', until: moment('05-17 09:31') },
      { holdId: 'h-3', ground: 'Litigation', until: moment('05-17 09:30') }
    ]
    expect(refused('approved by two, after the grace time', 'DestroyKeys', { openHolds })).toEqual(
      Either.left({ type: 'LegalHoldActive', holdIds: ['h-1', 'h-2'], grounds: ['Dispute', 'Authority'] })
    )
  })

  test('until when one waits for a hold, if it is the only one', () => {
    const until = moment('06-01 09:00')
    const [only, other] = [
      { holdId: 'h-1', ground: 'Dispute', until },
      { holdId: 'h-2', ground: 'Authority', until }
    ]
    const deferred = (openHolds: ReadonlyArray<object>) =>
      Either.getOrElseW(() => [])(
        erasureUnderTest().decide('05-17 09:30', 'RequestErasure', { ...keeping, openHolds })
      ).at(-1)?.data
    expect(deferred([only])).toEqual({ orderId: 'A-1', ground: 'LegalHold', until })
    expect(deferred([only, other])).toEqual({ orderId: 'A-1', ground: 'LegalHold', until: null })
  })

  test.each([
    ['approved once', 'DestroyKeys', {}, 'p-1', ['p-2'], 'PrivacyOfficer'],
    ['approved once', 'ApproveErasure', {}, 'p-2', ['p-2'], 'PrivacyOfficer'],
    ['approved by two, after the grace time', 'DestroyKeys', {}, 'p-3', ['p-2'], 'PrivacyOfficer'],
    ['approved by two too long ago', 'DestroyKeys', {}, 'p-1', ['p-3'], 'PrivacyOfficer'],
    ['requested, and nothing more to wait for', 'ApproveErasure', {}, 'b-1', [], null]
  ] as const)('%s, %s: whose yes counts', (name, type, data, by, approvers, firstApproverRole) => {
    expect(refused(name, type, data, by)).toEqual(
      Either.left({ type: 'SecondApproverNeeded', approvers, firstApproverRole })
    )
  })

  test.each([
    [
      'approved by two, within the grace time',
      'DestroyKeys',
      {},
      { type: 'GraceNotOver', until: moment('05-17 09:00') }
    ],
    ['destroyed', 'RecordErasureEffective', {}, { type: 'GraceNotOver', until: moment('06-21 09:30') }],
    ['restricted', 'RecordErasureEffective', {}, { type: 'EvidenceMissing', need: ['KeysDestroyed'] }],
    [
      'destroyed, and the last backup is gone',
      'RecordErasureEffective',
      { reports: [] },
      { type: 'EvidenceMissing', need: ['PurgeReports'] }
    ],
    [
      'destroyed, and the last backup is gone',
      'RecordErasureEffective',
      {
        reports: [
          { of: 'Views', removed: 1, left: 0 },
          { of: 'Search', removed: 0, left: null },
          { of: 'Cache', removed: 1, left: 2 }
        ]
      },
      { type: 'EvidenceMissing', need: ['Search', 'Cache'] }
    ],
    [
      'destroyed',
      'LiftRestriction',
      {},
      { type: 'ValueErased', subject: 'buyer', because: 'Destroyed', destroyedAt: moment('05-17 09:30') }
    ],
    [
      'requested while the order must be kept',
      'RecordRetentionExpired',
      {},
      { type: 'DeadlineNotReached', deadline: 'Retention', dueAt: moment('05-10 09:00') }
    ],
    ['destroyed', 'NotifyRecipients', { orderId: 'B-2' }, { type: 'UnknownReference', kind: 'Order', id: 'B-2' }],
    [
      'restricted',
      'LiftRestriction',
      { subject: 'other-1' },
      { type: 'UnknownReference', kind: 'DataSubject', id: 'other-1' }
    ],
    ['restricted', 'RequestErasure', { subject: 'other-1' }, { type: 'IdReused', kind: 'Erasure', id: erasureId }],
    [
      'approved by two, after the grace time',
      'DestroyKeys',
      { effectiveBy: moment('05-17 09:29') },
      { type: 'InvalidValue', field: 'effectiveBy', problem: 'no earlier than destroyedAt' }
    ]
  ] as const)('%s, %s', (name, type, data, facts) => {
    expect(refused(name, type, data)).toEqual(Either.left(facts))
  })

  test.each([
    'RefuseErasure',
    'WithdrawErasure',
    'RecordRetentionExpired',
    'ApproveErasure',
    'DestroyKeys',
    'NotifyRecipients',
    'RecordErasureEffective'
  ])('%s, of a request that nobody made', (type) => {
    expect(refused('untouched', type)).toEqual(
      Either.left({ type: 'UnknownReference', kind: 'ErasureRequest', id: erasureId })
    )
  })
})

describe('two persons have said yes', () => {
  const requested = () => erasures['requested, and nothing more to wait for'][1]()
  const approved = (at: string, by: string) => (before: ErasureUnderTest) => before.when(at, 'ApproveErasure', {}, by)

  test('when each of them did, and not when one did twice, the second time with an earlier moment', () => {
    const twice = pipe(requested(), approved('05-11 10:00', 'p-2'), approved('05-10 10:00', 'p-2'))
    expect(twice.decide('05-17 09:30', 'DestroyKeys')).toEqual(
      Either.left({ type: 'SecondApproverNeeded', approvers: ['p-2'], firstApproverRole: 'PrivacyOfficer' })
    )
    const three = pipe(
      requested(),
      approved('05-10 11:00', 'p-3'),
      approved('05-11 10:00', 'p-2'),
      approved('05-10 12:00', 'p-2')
    )
    expect(three.when('05-17 09:30', 'DestroyKeys').state).toMatchObject({ approvedBy: ['p-3', 'p-2'] })
  })

  test('when none of them is who asked, even if his yes got into the history', () => {
    const { events } = pipe(requested(), approved('05-10 11:00', 'p-2'))
    const ofRequester = events
      .filter(({ type }) => type === 'ErasureApproved')
      .map((event) => ({ ...event, data: { orderId: 'A-1', approver: 'b-1' } }) as ErasureEvent)
    const history = erasureUnderTest(genericErasurePolicy, [...events, ...ofRequester])
    expect(outcomeOf(history.decide('05-17 09:30', 'DestroyKeys'))).toBe('SecondApproverNeeded')
    const destroyed = pipe(history, approved('05-10 12:00', 'p-3')).when('05-17 09:30', 'DestroyKeys')
    expect(destroyed.state).toMatchObject({ approvedBy: ['p-2', 'p-3'] })
    const { events: after } = pipe(requested(), approved('05-10 11:00', 'p-2'), approved('05-10 12:00', 'p-3'))
    const late = erasureUnderTest(genericErasurePolicy, [...after, ...ofRequester]).when('05-17 09:30', 'DestroyKeys')
    expect(late.state).toMatchObject({ approvedBy: ['p-2', 'p-3'] })
  })
})

describe('keys are destroyed', () => {
  const approved = erasures['approved by two, after the grace time'][1]

  test('from the very moment on at which the time for a change of mind is over', () => {
    expect(outcomeOf(approved().decide('05-17 09:00', 'DestroyKeys'))).toBe('KeysDestroyed')
  })

  test('where no backup has them, and they are gone at once', () => {
    const atOnce = { effectiveBy: moment('05-17 09:30') }
    expect(outcomeOf(approved().decide('05-17 09:30', 'DestroyKeys', atOnce))).toBe('KeysDestroyed')
  })
})
