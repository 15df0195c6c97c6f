import { OrderState, order, replay } from '@readdress/order'
import fc from 'fast-check'
import * as Either from 'fp-ts/lib/Either.js'
import { describe, expect, test } from 'vitest'
import { inContext, instant, written } from '../command-given.ts'
import { candidates } from './candidates.ts'
import { histories } from './histories.ts'

describe('any fact of any order', () => {
  // What a fact came to may have been built upon. The order must still be one that can be read, asked and decided about.
  test('can be declared wrong, and the order is still an order', () => {
    fc.assert(
      fc.property(histories, fc.nat(), (history, pick) => {
        const events = history.flatMap((step) => step.events)
        const sources = events.flatMap(({ metadata }) => metadata.source ?? [])
        const source = sources[pick % sources.length]
        const before = history.at(-1)?.after ?? order.initialState
        const at = history.at(-1)?.command.occurredAt ?? instant('01 09:00')
        if (source === undefined) return
        const command = {
          ...written('01 00:00', 'DeclareError', { sources: [source], reason: 'Wrong' }, {}, 1),
          occurredAt: at
        }
        const decision = order.decide(inContext(command, 'generic'), before)
        if (Either.isLeft(decision)) throw new TypeError(JSON.stringify(decision.left))
        const after = replay([...events, ...decision.right])
        expect(OrderState.is(after)).toBe(true)
        if (after.status === 'NotPlaced') throw new TypeError('a placed order stays placed')
        const { versions, ordered } = after.addressChange
        expect(versions.map(({ version }) => version)).toEqual(versions.map((_, place) => place + 1))
        expect(versions.filter(({ status }) => status === 'Ordered').map(({ version }) => version)).toEqual([ordered])
        for (const [place, [type, data]] of candidates(after, { at, n: pick % 97 }).entries())
          order.decide(inContext({ ...written('01 00:00', type, data, {}, place), occurredAt: at }, 'generic'), after)
      }),
      { numRuns: 60 }
    )
  })
})
