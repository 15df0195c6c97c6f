import {
  type AccessEvent,
  accessCommands,
  accessLog,
  type ErasureEvent,
  erasure,
  erasureCommands,
  genericDisclosurePolicy,
  genericErasurePolicy
} from '@readdress/privacy'
import fc from 'fast-check'
import * as Either from 'fp-ts/lib/Either.js'
import { describe, expect, test } from 'vitest'
import { accessTable } from './access-table.ts'
import { accessCommand, accessLogs } from './access-under-test.ts'
import { erasureTable } from './erasure-table.ts'
import { erasureCommand, erasures, heldForDispute, keeping } from './erasure-under-test.ts'

const start = Date.parse('2026-05-01T09:00:00.000Z')

const often = (['RequestErasure', 'ApproveErasure', 'DestroyKeys'] as const).flatMap((type) => [type, type, type, type])
const nothingForbids = Array.from({ length: 8 }, () => keeping)

/** Commands of all kinds by five persons, hours or days apart; most find that nothing keeps the order. */
const commands = fc.array(
  fc.record({
    type: fc.constantFrom(...erasureCommands.map(({ name }) => name), ...often),
    by: fc.constantFrom('p-1', 'p-2', 'p-3', 'p-4', 'b-1'),
    later: fc.constantFrom(0, 1, 1, 12, 24, 24, 24 * 8),
    facts: fc.constantFrom(heldForDispute, { ...keeping, orderIsOpen: true }, ...nothingForbids)
  }),
  { minLength: 20, maxLength: 60 }
)

type Given = ReturnType<typeof erasureCommand>

const withFacts: ReadonlySet<string> = new Set(['RequestErasure', 'ApproveErasure', 'DestroyKeys'])

const historyOf = (given: typeof commands extends fc.Arbitrary<infer A> ? A : never) => {
  let state = erasure.initialState
  let hours = 0
  return given.map(({ type, by, later, facts }) => {
    hours += later
    const at = new Date(start + hours * 3_600_000).toISOString()
    const command: Given = erasureCommand(at, type, withFacts.has(type) ? facts : {}, by)
    const before = state
    const decided = erasure.decide({ ...command, policy: genericErasurePolicy }, before)
    const events = Either.getOrElse((): ReadonlyArray<ErasureEvent> => [])(decided)
    state = events.reduce(erasure.evolve, state)
    return { command, before, events, after: state }
  })
}

const expectAlways = (isKept: (history: ReturnType<typeof historyOf>) => void) =>
  fc.assert(
    fc.property(commands, (given) => isKept(historyOf(given))),
    { numRuns: 300 }
  )

describe('in every history of an erasure', () => {
  test('keys are destroyed only after two others said yes in the last seven days, and nothing forbids it', () => {
    let destroyed = 0
    expectAlways((history) => {
      for (const [place, { command, events }] of history.entries()) {
        const [event] = events
        if (event?.type !== 'KeysDestroyed' || command.type !== 'DestroyKeys') continue
        destroyed += 1
        const since = history.slice(0, place).findLastIndex((step) => step.events[0]?.type === 'ErasureRequested')
        const approvers = history
          .slice(since, place)
          .flatMap((step) =>
            step.events.flatMap((one) =>
              one.type === 'ErasureApproved' &&
              Date.parse(command.occurredAt) - Date.parse(one.metadata.occurredAt) <= 7 * 24 * 3_600_000
                ? [one.data.approver]
                : []
            )
          )
        const counting = new Set(approvers.filter((by) => by !== command.actor.id && by !== 'b-1'))
        expect(counting.size).toBeGreaterThanOrEqual(2)
        expect(command.data).toMatchObject({ orderIsOpen: false, openHolds: [] })
        expect(Date.parse(command.occurredAt)).toBeGreaterThanOrEqual(Date.parse('2026-05-17T09:00:00.000Z'))
      }
    })
    expect(destroyed).toBeGreaterThan(10)
  })

  test('nobody comes back from it', () => {
    expectAlways((history) => {
      const statuses = history.map(({ after }) => after.status)
      const first = statuses.indexOf('Destroyed')
      if (first !== -1) expect(new Set(statuses.slice(first))).toEqual(new Set(['Destroyed']))
    })
  })

  test('a command given twice changes nothing the second time', () => {
    expectAlways((history) => {
      for (const { command, after } of history) {
        const again = erasure.decide({ ...command, policy: genericErasurePolicy }, after)
        expect(Either.isLeft(again) || again.right.length === 0).toBe(true)
      }
    })
  })
})

describe('history is never refused:', () => {
  const told = () =>
    erasureTable.flatMap(({ comesTo }) =>
      comesTo.flatMap(([, ...names]) => names.flatMap((name) => erasures[name][1]().events))
    )
  const logged = () =>
    accessTable.flatMap(({ comesTo }) =>
      comesTo.flatMap(([, ...names]) => names.flatMap((name) => accessLogs[name]().events))
    )

  test('the events of erasures are folded in any order', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...told()), { maxLength: 30 }), (events) => {
        expect(events.reduce(erasure.evolve, erasure.initialState).status).toMatch(/None|Living|Destroyed/)
      })
    )
  })

  test('the events of the access log are folded in any order', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...logged()), { maxLength: 30 }), (events) => {
        const { disclosuresBy } = events.reduce(accessLog.evolve, accessLog.initialState)
        const disclosed = events.filter(({ type }) => type === 'PersonalDataDisclosed')
        expect([...disclosuresBy.values()].reduce((sum, count) => sum + count, 0)).toBe(disclosed.length)
      })
    )
  })
})

describe('in every history of an access log', () => {
  const given = fc.array(
    fc.record({
      type: fc.constantFrom(...accessCommands.map(({ name }) => name)),
      data: fc.constantFrom({}, { purpose: 'Audit' }, { knownOrders: 0 })
    }),
    { maxLength: 40 }
  )
  const fitting = (type: string, data: object) =>
    ('purpose' in data && type !== 'RevealPersonalData') || ('knownOrders' in data && type !== 'RequestSubjectExport')
      ? {}
      : data

  test('a command given twice changes nothing the second time, but that a person may be told of an incident again', () => {
    fc.assert(
      fc.property(given, (steps) => {
        let state = accessLog.initialState
        for (const { type, data } of steps) {
          const command = {
            ...accessCommand('05-17 09:00', type, fitting(type, data)),
            policy: genericDisclosurePolicy
          }
          const events = Either.getOrElse((): ReadonlyArray<AccessEvent> => [])(accessLog.decide(command, state))
          state = events.reduce(accessLog.evolve, state)
          const again = accessLog.decide(command, state)
          const isSilent = Either.isLeft(again) || again.right.length === 0
          expect(isSilent || type === 'NotifySubjectOfIncident').toBe(true)
        }
      }),
      { numRuns: 200 }
    )
  })
})
