import * as t from 'io-ts'
import { DisputeId, HoldId } from '../values/identity.ts'
import { Instant } from '../values/instant.ts'
import { Money } from '../values/money.ts'
import { nullable } from '../values/nullable.ts'
import { Code } from '../values/text.ts'
import { DisputeOutcome, DisputeScheme, DisputeType, HoldGround, ReasonCode, Sha256 } from './dispute-enumerations.ts'

/** A formal quarrel about the order: whether it was answered in time, and how it was decided. */
export const Dispute = t.intersection(
  [
    t.readonly(
      t.strict({
        disputeId: DisputeId,
        scheme: DisputeScheme,
        type: DisputeType,
        reasonCode: nullable(ReasonCode),
        amount: Money,
        claimedVersion: nullable(t.number),
        respondBy: Instant,
        /** What was handed in, each by its hash. */
        packages: t.readonlyArray(Sha256)
      }),
      'DisputeFile'
    ),
    t.union([
      t.readonly(t.strict({ status: t.keyof({ Opened: null, Missed: null, Answered: null }) })),
      t.readonly(
        t.strict({
          status: t.literal('Decided'),
          outcome: DisputeOutcome,
          decidedAmount: nullable(Money),
          decidedAt: Instant
        })
      )
    ])
  ],
  'Dispute'
)
export type Dispute = t.TypeOf<typeof Dispute>

/** A reason why nothing of the order may be erased. */
export const LegalHold = t.readonly(
  t.strict({ holdId: HoldId, ground: HoldGround, ref: Code, until: nullable(Instant), released: t.boolean }),
  'LegalHold'
)
export interface LegalHold extends t.TypeOf<typeof LegalHold> {}
