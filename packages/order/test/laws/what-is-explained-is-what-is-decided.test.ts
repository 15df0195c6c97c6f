import { type Editability, explainEditability, Instant, type OrderEvent, order } from '@readdress/order'
import fc from 'fast-check'
import * as Either from 'fp-ts/lib/Either.js'
import { describe, expect, test } from 'vitest'
import { id, inContext, written } from '../command-given.ts'
import { buyerZhang, supervisorChen } from '../samples.ts'
import { candidates } from './candidates.ts'
import { histories, type Step } from './histories.ts'
import { addresses } from './planted.ts'

const steps = fc.sample(histories, { numRuns: 40 }).flat()

const later = (at: string, minutes: number): Instant => {
  const moment = new Date(Date.parse(at) + minutes * 60_000).toISOString()
  return Instant.is(moment) ? moment : expect.fail('no moment')
}

/** Every order of the histories, looked at soon and long after it came to be so. */
const looks = steps.flatMap(({ after, command }) =>
  [1, 30 * 1440].map((minutes) => {
    const at = later(command.occurredAt, minutes)
    return { after, at, command, explained: explainEditability(after, command.context, at) }
  })
)

const given = (
  { command, after }: Pick<Step, 'command' | 'after'>,
  at: Instant,
  type: never,
  data: object,
  actor: object
) =>
  order.decide(
    {
      ...inContext(
        { ...written('01 00:00', type, data, {}, 900_000), actor, occurredAt: at },
        command.context.policy.id
      )
    },
    after
  )

const outcomeOf = (decision: Either.Either<{ readonly type: string }, ReadonlyArray<OrderEvent>>): string => {
  if (Either.isLeft(decision)) return decision.left.type
  const rejected = decision.right.find((event) => event.type === 'AddressChangeRejected')
  return rejected?.type === 'AddressChangeRejected' ? rejected.data.reason : 'taken in'
}

const expected = ({ refused, rejected }: Editability): string => refused?.type ?? rejected ?? 'taken in'

describe('what is explained about a change of the address', () => {
  test('is what the wish of the buyer comes to', () => {
    const wish = {
      caseId: id('ca5e', 99),
      initiator: 'Buyer',
      reason: 'Other',
      address: { ...addresses[0], detail: 'Canary House 99' },
      recipientIsBuyer: true,
      baseVersion: 1
    }
    for (const look of looks) {
      if (look.after.status === 'NotPlaced') continue
      const decision = given(look, look.at, 'RequestAddressChange' as never, wish, buyerZhang)
      expect(outcomeOf(decision)).toBe(expected(look.explained))
    }
  })

  test('is what saving a confirmed change comes to', () => {
    const somebodyElse = { ...supervisorChen, id: 's-9f9f' }
    let compared = 0
    for (const look of looks) {
      for (const { caseId, forbidden } of look.explained.confirmed) {
        const save = candidates(look.after, { at: look.at, n: 1 }).find(
          ([type, data]) => type === 'AmendAddress' && 'caseId' in data && data.caseId === caseId
        )
        if (save === undefined) expect.fail('nothing to save')
        const decision = given(look, look.at, 'AmendAddress' as never, save[1], somebodyElse)
        if (forbidden === null) expect(Either.isRight(decision) && decision.right[0]?.type).toBe('AddressAmended')
        else expect(decision).toEqual(Either.left(forbidden))
        compared += 1
      }
    }
    expect(compared).toBeGreaterThan(50)
  })

  test('says that nothing can be changed where no way leads', () => {
    for (const { explained } of looks) {
      const open = explained.targets.some(({ route }) =>
        ['AmendOrder', 'ReissueLabel', 'HoldAndAmend', 'CarrierIntercept'].includes(route)
      )
      expect(explained.canChange).toBe(open && explained.refused === null && explained.rejected === null)
    }
  })
})
