import { decodeCommand, orderCommands } from '@readdress/order'
import * as Either from 'fp-ts/lib/Either.js'
import { written } from '../../../packages/order/test/command-given.ts'
import { table } from '../../../packages/order/test/decision-table/table.ts'

/** A command as the body of a call. */
export interface Body {
  readonly type: string
  readonly data: object
}

const bodies = table.flatMap(({ command, data, by }): ReadonlyArray<Body> => {
  const whole = JSON.parse(JSON.stringify(written('01 09:00', command, data, by ?? {}, 1)))
  if (Either.isLeft(decodeCommand(whole))) return []
  const { orderId: _orderId, commandId: _commandId, actor: _actor, ...body } = whole
  return [body]
})

/** One body of each type of command, from the decision table of the order; of those that can be read, the longest. */
export const sampleCommands: ReadonlyArray<Body> = orderCommands.map(({ name }) => {
  const [longest] = bodies
    .filter(({ type }) => type === name)
    .toSorted((one, other) => JSON.stringify(other).length - JSON.stringify(one).length)
  if (longest === undefined) throw new Error(`The decision table has no ${name}.`)
  return longest
})
