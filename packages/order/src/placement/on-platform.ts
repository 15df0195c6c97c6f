import * as t from 'io-ts'
import { Instant } from '../values/instant.ts'
import { nullable } from '../values/nullable.ts'
import { personal } from '../values/personal-codec.ts'
import { Phone } from '../values/phone.ts'
import { Code } from '../values/text.ts'

/** What the platform says of an order beside its status, as it was last said; `since` is when that was. */
export const OnPlatform = t.readonly(
  t.strict({
    riskHold: nullable(t.readonly(t.strict({ held: t.boolean, since: Instant }))),
    afterSales: t.readonlyArray(t.readonly(t.strict({ afterSaleId: Code, open: t.boolean, since: Instant }))),
    /** For each address version, the newest look at it on the platform. */
    references: t.readonlyArray(t.readonly(t.strict({ version: t.number, matched: t.boolean, checkedAt: Instant }))),
    /** For each address version, the number that was lent last. */
    virtualNumbers: t.readonlyArray(
      t.readonly(t.strict({ version: t.number, phone: personal(Phone), validUntil: Instant, since: Instant }))
    )
  }),
  'OnPlatform'
)
export interface OnPlatform extends t.TypeOf<typeof OnPlatform> {}

/** What is known before the platform has said anything. */
export const nothingSaid: OnPlatform = { riskHold: null, afterSales: [], references: [], virtualNumbers: [] }

/** Since when the platform holds the order, null when it does not. */
export const heldSince = ({ riskHold }: OnPlatform): Instant | null => (riskHold?.held === true ? riskHold.since : null)

/** Whether the buyer wants something after the sale that is not settled yet. */
export const hasOpenAfterSale = ({ afterSales }: OnPlatform): boolean => afterSales.some(({ open }) => open)
