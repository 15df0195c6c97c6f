import { orderCommands, orderEventSchemas } from '@readdress/order'
import * as Either from 'fp-ts/lib/Either.js'
import { describe, expect, test } from 'vitest'
import { scenarios } from './scenarios.ts'
import { transcriptsOf } from './transcript.ts'

const steps = scenarios
  .flatMap(({ tests }) => tests())
  .flatMap(({ body }) => transcriptsOf(body))
  .flat()

/** The commands that came to something, and the events that they came to. */
const told = new Set<string>(
  steps.flatMap(({ command, cameTo }) =>
    Either.isRight(cameTo) ? cameTo.right.flatMap(({ type }) => [command, type]) : []
  )
)

describe('in some scenario', () => {
  test('every command is given, and comes to something', () => {
    expect(orderCommands.map(({ name }) => name).filter((name) => !told.has(name))).toEqual([])
  })

  test('every event happens', () => {
    expect(Object.keys(orderEventSchemas).filter((name) => !told.has(name))).toEqual([])
  })
})
