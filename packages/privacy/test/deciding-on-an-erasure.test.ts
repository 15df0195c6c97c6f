import { type ErasureError, ErasureEvent, erasureCommands, erasureEvents } from '@readdress/privacy'
import * as Either from 'fp-ts/lib/Either.js'
import { describe, expect, test } from 'vitest'
import { erasureTable } from './erasure-table.ts'
import { type ErasureName, erasures, keyId, outcomeOf } from './erasure-under-test.ts'

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
