import { type ErasureError, ErasureEvent, erasureCommands, erasureEvents } from '@readdress/privacy'
import * as Either from 'fp-ts/lib/Either.js'
import { describe, expect, test } from 'vitest'
import { erasureTable, waysOfKeeping } from './erasure-table.ts'
import {
  type ErasureName,
  erasures,
  erasureUnderTest,
  heldForDispute,
  keeping,
  keyId,
  moment,
  outcomeOf
} from './erasure-under-test.ts'

// The names of the tests are made from the rows, so they cannot lie.

const rows = erasureTable.flatMap((row) =>
  row.comesTo.flatMap(([outcome, ...names]) =>
    names.map(
      (name) => [row.how === undefined ? row.command : `${row.command}, ${row.how},`, name, outcome, row] as const
    )
  )
)

const decided = ({ command, data, by }: (typeof erasureTable)[number], name: ErasureName) => {
  const [at, given] = erasures[name]
  return given().decide(at, command, data, by)
}

describe('the decision table of erasures', () => {
  test.each(rows)('%s when %s: %s', (_command, name, outcome, row) => {
    const decision = decided(row, name)
    expect(outcomeOf(decision)).toBe(outcome)
    if (Either.isRight(decision)) expect(decision.right.every(ErasureEvent.is)).toBe(true)
  })

  test.each(erasureCommands.map(({ name }) => name))('has a row for %s in every erasure', (command) => {
    const named = erasureTable
      .filter((row) => row.command === command)
      .map((row) => row.comesTo.flatMap(([, ...names]) => names).toSorted())
    for (const names of named) expect(names).toEqual(Object.keys(erasures).toSorted())
    expect(named.length).toBeGreaterThan(0)
  })

  const outcomes = new Set(rows.flatMap(([, , outcome]) => outcome.split(', ')))

  test.each(erasureEvents.map(({ name }) => name))('has a row that gives %s', (event) => {
    expect(outcomes).toContain(event)
  })

  const refusals: Readonly<Record<ErasureError['type'], 'decider' | 'handler'>> = {
    RetentionRunning: 'decider',
    LegalHoldActive: 'decider',
    SecondApproverNeeded: 'decider',
    GraceNotOver: 'decider',
    EvidenceMissing: 'decider',
    DeadlineNotReached: 'decider',
    ValueErased: 'decider',
    UnknownReference: 'decider',
    IdReused: 'decider',
    InvalidValue: 'decider',
    ActorNotPermitted: 'handler'
  }

  test.each(Object.keys(refusals).filter((type) => refusals[type as ErasureError['type']] === 'decider'))(
    'has a row that is refused with %s',
    (refusal) => {
      expect(outcomes).toContain(refusal)
    }
  )
})

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
    ['destroyed', 'NotifyRecipients', { orderId: 'B-2' }, { type: 'UnknownReference', kind: 'Order', id: 'B-2' }]
  ] as const)('%s, %s', (name, type, data, facts) => {
    expect(refused(name, type, data)).toEqual(Either.left(facts))
  })
})

describe('telling those who were given the data', () => {
  test('names each once, and nobody again', () => {
    const told = erasures.destroyed[1]().when('05-18 09:00', 'NotifyRecipients', { receivers: ['SF', 'Bank', 'SF'] })
    expect(told.events.at(-1)?.data).toEqual({ orderId: 'A-1', receivers: ['SF', 'Bank'] })
    const more = told.when('05-18 09:00', 'NotifyRecipients', { receivers: ['Bank', 'ZTO'] })
    expect(more.events.at(-1)?.data).toEqual({ orderId: 'A-1', receivers: ['ZTO'] })
    expect(outcomeOf(more.decide('05-19 09:00', 'NotifyRecipients', { receivers: [] }))).toBe('nothing')
    expect(more.state).toMatchObject({ status: 'Destroyed', keyIds: [keyId], notified: ['SF', 'Bank', 'ZTO'] })
  })
})
