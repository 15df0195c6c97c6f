import type { OrderCommand, OrderEventType } from '@readdress/order'
import type { Paper } from './paper.ts'

/** Whether an event of that name happened, and whether one was said to keep a verification. */
export type Gave = (type: OrderEventType | 'verificationKept') => boolean

type Of<Type extends OrderCommand['type']> = Extract<OrderCommand, { readonly type: Type }>
/** What is written down after each kind of command; nothing after the kinds that are not here. */
export type Writes = {
  readonly [Type in OrderCommand['type']]?: (paper: Paper, command: Of<Type>, gave: Gave) => void
}
