import { decodeCommand, type OrderState, order, policyFor } from '@readdress/order'
import fc from 'fast-check'
import * as Either from 'fp-ts/lib/Either.js'
import { describe, expect, test } from 'vitest'
import { histories } from './histories.ts'
import { isPlanted } from './planted.ts'

const canary = '王小明 canary@example.com, 13800138000'

const json = fc.jsonValue({ maxDepth: 4 })
const anything = fc.oneof(
  { weight: 4, arbitrary: json },
  { weight: 2, arbitrary: fc.constant(canary) },
  { weight: 1, arbitrary: fc.constantFrom<unknown>('号'.repeat(5000), '****', '\u0000', '\ud83d', -1, 1e308, {}, []) },
  {
    weight: 1,
    arbitrary: fc.constantFrom('__proto__', 'constructor', 'toString').map((key) => JSON.parse(`{"${key}":{"x":1}}`))
  }
)

// A pool of states that orders really come into, and of commands that somebody really might give there.
const lived = fc.sample(histories, { numRuns: 60 }).flat()
const states: ReadonlyArray<OrderState> = lived.map(({ after }) => after)
const commands = lived.map(({ command: { context: _, ...command } }) => JSON.parse(JSON.stringify(command)))
const state = fc.nat({ max: states.length - 1 }).map((n) => states[n] ?? order.initialState)
const command = fc.nat({ max: commands.length - 1 }).map((n) => commands[n])

type Path = ReadonlyArray<string>

const pathsIn = (value: unknown, path: Path = []): ReadonlyArray<Path> =>
  typeof value === 'object' && value !== null
    ? [path, ...Object.entries(value).flatMap(([key, one]) => pathsIn(one, [...path, key]))]
    : [path]

const replaced = (value: unknown, [key, ...rest]: Path, by: unknown): unknown => {
  if (key === undefined) return by
  if (Array.isArray(value)) return value.map((one, place) => (String(place) === key ? replaced(one, rest, by) : one))
  const record = value as Readonly<Record<string, unknown>>
  return { ...record, [key]: replaced(record[key], rest, by) }
}

const without = (value: unknown, path: Path): unknown =>
  JSON.parse(JSON.stringify(replaced(value, path, undefined) ?? null))

const mutated = fc
  .tuple(command, fc.nat(), anything, fc.constantFrom('replace', 'leave out', 'add'))
  .map(([original, pick, value, how]) => {
    const paths = pathsIn(original)
    const path = paths[pick % paths.length] ?? []
    switch (how) {
      case 'replace':
        return replaced(original, path, value)
      case 'leave out':
        return without(original, path)
      default:
        return replaced(original, [...path.slice(0, -1), 'more'], value)
    }
  })

/** What it comes to when a text from outside is read as a command and given to an order, as the text of the refusal. */
const refusal = (input: unknown, before: OrderState): string => {
  const read = decodeCommand(input)
  if (Either.isLeft(read)) return JSON.stringify(read.left)
  const decision = order.decide({ ...read.right, context: { policy: policyFor('generic'), carriers: [] } }, before)
  return Either.isLeft(decision) ? JSON.stringify(decision.left) : ''
}

describe('whatever is given to an order,', () => {
  test('JSON of any kind is read or refused, and the refusal repeats no value', () => {
    fc.assert(
      fc.property(
        fc.oneof(json, fc.record({ type: fc.constantFrom(...commands.map(({ type }) => type)), data: anything })),
        state,
        (input, before) => {
          expect(isPlanted(refusal(input, before))).toBe(false)
        }
      ),
      { numRuns: 2000 }
    )
  })

  test('a command with one part changed is taken or refused, and the refusal repeats no value', () => {
    fc.assert(
      fc.property(mutated, state, (input, before) => {
        expect(isPlanted(refusal(input, before))).toBe(false)
      }),
      { numRuns: 5000 }
    )
  })

  test('a command in any state that an order comes into is taken or refused, and the refusal repeats no value', () => {
    fc.assert(
      fc.property(command, state, (input, before) => {
        expect(isPlanted(refusal(input, before))).toBe(false)
      }),
      { numRuns: 5000 }
    )
  })
})
