import type { Editability, ShownAddress, ShownEntry, ShownOrder } from 'readdress'
import type { Filled } from './filled.ts'
import type { Session } from './session.ts'

/** What the next steps of an order depend on. */
export interface OrderAtWork {
  readonly session: Session
  readonly orderId: string
  readonly revision: number
  readonly address: ShownAddress
  readonly entries: ReadonlyArray<ShownEntry>
  readonly editability: Editability
  /** What is wrong with its parcels, and not solved. */
  readonly problems: ShownOrder['openIssues']
  /** Of the order's total. */
  readonly currency: string
  /** A form that was refused, so that what somebody wrote in it is not lost. */
  readonly refused: Refused | null
}

/** The step that was refused, and what was filled in. */
export interface Refused {
  readonly step: string
  readonly form: Filled
}

/** What was filled in where a step was refused, for its form is shown again; nothing elsewhere. */
export const refilled = ({ refused }: Pick<OrderAtWork, 'refused'>, step: string): Filled =>
  refused?.step === step ? refused.form : {}
