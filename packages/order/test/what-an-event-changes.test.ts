import { join } from 'node:path'
import { OrderState, order, orderEvents } from '@readdress/order'
import * as Either from 'fp-ts/lib/Either.js'
import { expect, test } from 'vitest'
import { type State, situation } from './decision-table/states.ts'
import { table } from './decision-table/table.ts'

// A meant change is taken over by running this file with --update, and read there line by line: each is something that a later decision can rest on.

type Leaves = ReadonlyMap<string, string>

const leavesOf = (value: unknown, path = ''): ReadonlyArray<readonly [string, string]> =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([name, part]) => leavesOf(part, path === '' ? name : `${path}.${name}`))
    : [[path, JSON.stringify(value)]]

// Which number a fact has depends on how many were told before it.
const leaves = (state: OrderState): Leaves =>
  new Map(leavesOf(OrderState.encode(state)).filter(([path]) => !path.endsWith('.eventId')))

const changes = (before: Leaves, after: Leaves): ReadonlyArray<string> =>
  [...new Set([...before.keys(), ...after.keys()])]
    .filter((path) => before.get(path) !== after.get(path))
    .map((path) => `  ${path}: ${before.get(path) ?? ''} → ${after.get(path) ?? ''}`)

interface Effect {
  readonly words: string
  readonly lines: ReadonlyArray<string>
}

/** What the events of a row change in a state, one after the other. */
const effectsOf = (row: (typeof table)[number], state: State): ReadonlyArray<readonly [string, Effect]> => {
  const { at, order: before } = situation(state)
  const decision = before.decide(at, row.command, row.data, row.by)
  let now = before.state()
  return (Either.isRight(decision) ? decision.right : []).map((event) => {
    const then = now
    now = order.evolve(then, event)
    return [event.type, { words: `${event.type}, when ${state}`, lines: changes(leaves(then), leaves(now)) }]
  })
}

/** Of each event up to so many effects that differ in what they change. */
const most = 3

const told = (): string => {
  const effects = table.flatMap((row) =>
    row.comesTo.flatMap(([outcome, ...states]) =>
      typeof outcome === 'string' ? [] : states.slice(0, most).flatMap((state) => effectsOf(row, state))
    )
  )
  return orderEvents
    .map(({ name }) => {
      const different = new Map(
        effects.filter(([type]) => type === name).map(([, effect]) => [pathsOf(effect), effect] as const)
      )
      return [...different.values()]
        .slice(0, most)
        .map(({ words, lines }) => [words, ...(lines.length === 0 ? ['  nothing'] : lines)].join('\n'))
        .join('\n')
    })
    .join('\n\n')
    .concat('\n')
}

const pathsOf = ({ lines }: Effect): string => lines.map((line) => line.split(':')[0]).join()

test('what an event changes in the state of an order is what was read and found right', async () => {
  await expect(told()).toMatchFileSnapshot(join(import.meta.dirname, 'what-an-event-changes.txt'))
})
