import type { Editability, ShownAddress, ShownEntry } from 'readdress'
import type { Session } from './session.ts'

/** What the next steps of an order depend on. */
export interface OrderAtWork {
  readonly session: Session
  readonly orderId: string
  readonly revision: number
  readonly address: ShownAddress
  readonly entries: ReadonlyArray<ShownEntry>
  readonly editability: Editability
  /** Of the order's total. */
  readonly currency: string
}
