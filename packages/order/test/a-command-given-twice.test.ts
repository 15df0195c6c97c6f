import type { OrderEventType } from '@readdress/order'
import * as Either from 'fp-ts/lib/Either.js'
import { describe, expect, test } from 'vitest'
import { factTypes } from './command-given.ts'
import type { Outcome, Row } from './decision-table/rows.ts'
import { type State, situation } from './decision-table/states.ts'
import { table } from './decision-table/table.ts'

// I22: given once more, a command has no second effect. A fact that another message tells is another fact; one that the same message tells is known by
// its source. Every attempt to prove who asks counts, also the same one again.

const attempts: ReadonlyArray<OrderEventType> = ['VerificationFailed', 'StepUpRequested']

const isEffective = (outcome: Outcome): boolean =>
  typeof outcome !== 'string' && !attempts.some((attempt) => outcome.includes(attempt))

const effective = table
  .filter(({ command }) => !factTypes.has(command))
  .flatMap((row) =>
    row.comesTo.flatMap(([outcome, ...states]) =>
      isEffective(outcome)
        ? states.map(
            (state) => [row.how === undefined ? row.command : `${row.command}, ${row.how},`, state, row] as const
          )
        : []
    )
  )

const comesTo = (state: State, { command, data, by }: Row) => {
  const { at, order } = situation(state)
  const first = order.decide(at, command, data, by)
  if (Either.isLeft(first)) throw new TypeError(JSON.stringify(first.left))
  const again = order.after(first.right).decide(at, command, data, by)
  if (Either.isLeft(again)) return again.left.type
  return again.right.length === 0 ? 'nothing' : again.right.map(({ type }) => type).join(', ')
}

// A revision that cannot be granted ends its case.
const endsItself = new Set(['ReviseProposal when confirmed, locked', 'ReviseProposal when confirmed, cancelled'])

describe('a command that is given again at once has no second effect:', () => {
  test.each(effective)('%s when %s', (name, state, row) => {
    expect(comesTo(state, row)).toBe(endsItself.has(`${name} when ${state}`) ? 'CaseStatusForbids' : 'nothing')
  })
})
