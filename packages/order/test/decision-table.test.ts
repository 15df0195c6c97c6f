import { type OrderError, orderCommands, orderEvents } from '@readdress/order'
import * as Either from 'fp-ts/lib/Either.js'
import { describe, expect, test } from 'vitest'
import { everyState } from './decision-table/every-state.ts'
import { refusals } from './decision-table/refusals.ts'
import type { Outcome, Row } from './decision-table/rows.ts'
import { type State, situation } from './decision-table/states.ts'
import { table } from './decision-table/table.ts'

// The names of the tests are made from the rows, so they cannot lie.

const nameOf = ({ command, how }: Row) => (how === undefined ? command : `${command}, ${how},`)
const wordsOf = (outcome: Outcome): string => (typeof outcome === 'string' ? outcome : outcome.join(', '))

const rows = table.flatMap((row) =>
  row.comesTo.flatMap(([outcome, ...states]) =>
    states.map((state): readonly [string, State, string, Row] => [nameOf(row), state, wordsOf(outcome), row])
  )
)

const comesTo = ({ command, data, by }: Row, state: State): string => {
  const { at, order } = situation(state)
  const decision = order.decide(at, command, data, by)
  if (Either.isLeft(decision)) return decision.left.type
  return decision.right.length === 0 ? 'nothing' : wordsOf(decision.right.map(({ type }) => type))
}

describe('the decision table', () => {
  test.each(rows)('%s when %s: %s', (_command, state, expected, row) => {
    expect(comesTo(row, state)).toBe(expected)
  })
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
