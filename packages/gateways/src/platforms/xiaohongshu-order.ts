import { Actor, Code, type Instant, isAfter, Money, type ShortText, SourceRef, written } from '@readdress/order'
import * as t from 'io-ts'
import { derivedId } from '../derived-id.ts'
import { maybe } from '../payload.ts'
import { momentOfMilliseconds } from '../spelled-time.ts'
import type { Fact } from '../translated.ts'

/** Which order a push named, in which state if it told one, and when we heard of it. */
export interface ToldOfOrder {
  readonly platformOrderNo: ShortText
  readonly orderStatus: number | null
  readonly receivedAt: Instant
}

const count = maybe(t.number)

/** The data of `order.getOrderDetail`, without names and texts: times are milliseconds, amounts are fen. */
export const Detail = t.type({
  orderStatus: t.number,
  paidTime: count,
  cancelTime: count,
  finishTime: count,
  updateTime: count,
  totalPayAmount: count,
  paymentType: count
})
type Detail = t.TypeOf<typeof Detail>

const AfterSale = t.type({
  returnsId: t.string,
  returnType: t.number,
  status: t.number,
  applyTime: count,
  updatedAt: count
})

/** The data of `afterSale.listAfterSaleInfos`. */
export const AfterSales = t.type({ afterSaleBasicInfos: maybe(t.array(AfterSale)) })

/** Whether an order in this state may have parcels on their way. */
export const isOnItsWay = ({ orderStatus }: Detail): boolean => [3, 5, 6, 7].includes(orderStatus)

/** Whether what a buyer wants after the sale is what holds the order up. */
export const isExchanged = ({ orderStatus }: Detail): boolean => orderStatus === 10

/** What the platform says of an order as a whole: that it was paid, and what its state means here. */
export const factsOfDetail = (detail: Detail, told: ToldOfOrder): ReadonlyArray<Fact> => [
  ...paymentIn(detail, told),
  ...factsOfState(detail, told)
]

// Only when the platform says that it was paid: at any other time the shop has it on record already.
const paymentIn = (detail: Detail, told: ToldOfOrder): ReadonlyArray<Fact> => {
  const paidAt = momentOfMilliseconds(detail.paidTime || null)
  const amount: unknown = { minor: String(detail.totalPayAmount), currency: 'CNY' }
  if (told.orderStatus !== 2 || paidAt === null || !Money.is(amount)) return []
  const data = { amount, method: methodOf(detail.paymentType), paidAt, protection: 'PlatformGuarantee' } as const
  return [factsBy(told)('payment', paidAt, { type: 'RecordPayment', data })]
}

// By Xiaohongshu's numbers; of the others, parcels and after-sales tell.
const factsOfState = (detail: Detail, told: ToldOfOrder): ReadonlyArray<Fact> => {
  const fact = factsBy(told)
  const updatedAt = momentOfMilliseconds(detail.updateTime)
  switch (detail.orderStatus) {
    case 2: {
      const paidAt = momentOfMilliseconds(detail.paidTime || null)
      return [fact('held', paidAt, { type: 'RecordRiskHold', data: { held: true, ground } })]
    }
    case 4:
      return [fact('released', updatedAt, { type: 'RecordRiskHold', data: { held: false, ground } })]
    case 7: {
      const completedAt = momentOfMilliseconds(detail.finishTime || null) ?? updatedAt ?? told.receivedAt
      return [fact('completed', completedAt, { type: 'CompleteOrder', data: { basis: 'PlatformAuto', completedAt } })]
    }
    case 8:
    case 9: {
      const reason = written(Code, detail.orderStatus === 8 ? 'closed-on-platform' : 'cancelled-on-platform')
      const cancelledAt = momentOfMilliseconds(detail.cancelTime || null) ?? updatedAt
      return [fact('cancelled', cancelledAt, { type: 'CancelOrder', data: { reason } })]
    }
  }
  return []
}

/** What buyers want after the sale, each when it was opened and when it came to an end. */
export const factsOfAfterSales = (
  { afterSaleBasicInfos }: t.TypeOf<typeof AfterSales>,
  told: ToldOfOrder
): ReadonlyArray<Fact> =>
  (afterSaleBasicInfos ?? []).flatMap(({ returnsId, returnType, status, applyTime, updatedAt }) => {
    if (!Code.is(returnsId)) return []
    const state = ended.has(status) ? 'Closed' : 'Open'
    const at = momentOfMilliseconds(state === 'Open' ? applyTime : updatedAt)
    return [
      factsBy(told)(`after-sale ${returnsId} ${state}`, at, {
        type: 'RecordAfterSale',
        data: { afterSaleId: returnsId, state, kind: kinds[returnType] ?? 'Other' }
      })
    ]
  })

const ground = written(Code, 'platform-risk-control')

// Completed, cancelled, closed. What a seller refused may go on at the platform.
const ended: ReadonlySet<number> = new Set([4, 5, 6])

const kinds: Readonly<Record<number, 'ReturnAndRefund' | 'Exchange' | 'RefundOnly'>> = {
  1: 'ReturnAndRefund',
  2: 'Exchange',
  3: 'RefundOnly',
  4: 'RefundOnly',
  5: 'RefundOnly'
}

const methodOf = (paymentType: number | null | undefined): 'Alipay' | 'WeChatPay' | 'Other' =>
  paymentType === 1 || paymentType === 5 || paymentType === 7 ? 'Alipay' : paymentType === 2 ? 'WeChatPay' : 'Other'

type Said<F> = F extends Fact ? Pick<F, 'type' | 'data'> : never

// An order is paid, held, let go, completed and cancelled once: the same fact, however often the platform tells it.
const factsBy =
  ({ platformOrderNo, receivedAt }: ToldOfOrder) =>
  (what: string, at: Instant | null, said: Said<Fact>): Fact => ({
    ...said,
    actor: written(Actor, { role: 'Platform', id: 'xiaohongshu' }),
    channel: 'Api',
    occurredAt: at === null || isAfter(at, receivedAt) ? receivedAt : at,
    source: written(SourceRef, { system: 'xiaohongshu', eventId: derivedId(what, platformOrderNo) })
  })
