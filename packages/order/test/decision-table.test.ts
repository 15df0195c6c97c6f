import { type OrderError, OrderEvent, OrderState, order, orderCommands, orderEvents } from '@readdress/order'
import * as Either from 'fp-ts/lib/Either.js'
import { describe, expect, test } from 'vitest'
import { instant } from './command-given.ts'
import { everyState } from './decision-table/every-state.ts'
import { factsOf } from './decision-table/facts-of-refusals.ts'
import { refusals } from './decision-table/refusals.ts'
import type { Outcome, Row } from './decision-table/rows.ts'
import { type State, situation, states } from './decision-table/states.ts'
import { table } from './decision-table/table.ts'

// The names of the tests are made from the rows, so they cannot lie.

const nameOf = ({ command, how }: Row) => (how === undefined ? command : `${command}, ${how},`)
const wordsOf = (outcome: Outcome): string => (typeof outcome === 'string' ? outcome : outcome.join(', '))

const rows = table.flatMap((row) =>
  row.comesTo.flatMap(([outcome, ...states]) =>
    states.map((state): readonly [string, State, string, Row] => [nameOf(row), state, wordsOf(outcome), row])
  )
)

const decided = ({ command, data, by }: Row, state: State) => {
  const { at, order: before } = situation(state)
  return { at, before: before.state(), decision: before.decide(at, command, data, by) }
}

const comesTo = (row: Row, state: State): string => {
  const { before, decision } = decided(row, state)
  if (Either.isLeft(decision)) return decision.left.type
  if (!decision.right.every(OrderEvent.is)) return 'an event that cannot be stored'
  if (!OrderState.is(decision.right.reduce(order.evolve, before))) return 'an order that no codec knows'
  return decision.right.length === 0 ? 'nothing' : wordsOf(decision.right.map(({ type }) => type))
}

const refused = rows.filter(([, , outcome]) => Object.hasOwn(refusals, outcome))

const stated = (row: Row, state: State) => {
  const { at, before, decision } = decided(row, state)
  if (Either.isRight(decision)) return expect.fail('It was not refused.')
  const { type: _type, ...said } = decision.left
  const role = row.by?.actor?.role ?? 'SellerAgent'
  const placed = before.status === 'Placed' ? before : null
  const asked = { command: row.command, data: { ...row.data }, role, at: instant(at), order: placed }
  return { said, possible: factsOf(asked, decision.left) }
}

describe('the decision table', () => {
  test.each(rows)('%s when %s: %s', (_command, state, expected, row) => {
    expect(comesTo(row, state)).toBe(expected)
  })
})

describe('a refusal states facts:', () => {
  test.each(refused)('%s when %s: %s', (_command, state, _expected, row) => {
    const { said, possible } = stated(row, state)
    expect(possible).toContainEqual(said)
  })
})

describe('what happened is what was asked for:', () => {
  const accepted = rows.filter(([, , outcome]) => outcome !== 'nothing' && !Object.hasOwn(refusals, outcome))

  test.each(accepted)('%s when %s: %s', (_command, state, _expected, row) => {
    const { decision } = decided(row, state)
    const events = Either.isRight(decision) ? decision.right : expect.fail('It was refused.')
    for (const [field, value] of Object.entries(row.data)) {
      // A deadline is named as it was set, a text about a person is wrapped, and what follows from the first event has reasons of its own.
      if (field === 'dueAt' || typeof value === 'object') continue
      const [told = value] = events.flatMap(({ data }) => (field in data ? [Object(data)[field]] : []))
      if (typeof told !== 'object') expect(told).toBe(value)
    }
  })
})

describe('a state of the decision table', () => {
  test.each(Object.keys(states) as ReadonlyArray<State>)(
    '%s is reached by its story, and again by its events',
    (state) => {
      const { order: reached } = states[state]()
      expect(OrderState.is(reached.state())).toBe(true)
      expect(reached.fork().state()).toEqual(reached.state())
    }
  )
})

describe('the decision table is complete:', () => {
  const commands = orderCommands.map(({ name }) => name)

  test.each(commands)('%s has a row for every state', (command) => {
    const named = table
      .filter((row) => row.command === command && row.how === undefined)
      .flatMap((row) => row.comesTo.flatMap(([, ...states]) => states))
    expect(named.toSorted()).toEqual(Object.keys(everyState).toSorted())
  })

  const outcomes = new Set(table.flatMap((row) => row.comesTo.flatMap(([outcome]) => outcome)))

  test.each(orderEvents.map(({ name }) => name))('some row gives %s', (event) => {
    expect(outcomes).toContain(event)
  })

  const given = Object.entries(refusals).filter(([, giver]) => giver === 'order')

  test.each(given.map(([error]) => error as OrderError['type']))('some row is refused with %s', (error) => {
    expect(outcomes).toContain(error)
  })
})
