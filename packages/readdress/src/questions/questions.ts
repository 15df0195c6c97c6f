import type { Editability, Instant } from '@readdress/order'
import type {
  AccessEntry,
  BoardList,
  CarrierScorecard,
  Clocks,
  Communication,
  Deadline,
  ListedTask,
  OrdersFound,
  ParcelOnBoard,
  ProcedureChecklist,
  RetentionEntry,
  ServiceMetrics,
  TimelineLine,
  UnusualDisclosures
} from '@readdress/order-views'
import type { ShownAddressHistory } from './how-it-came-about.ts'
import type { Answer } from './not-answered.ts'
import type { ShownEntry } from './what-happened.ts'
import type { InspectedEvent } from './what-it-was-after.ts'
import type { ShownAddress } from './where-it-goes.ts'
import type { ShownOrder } from './whole-order.ts'
import type { WorkOf } from './worklist.ts'

/**
 * What can be asked of a shop. Each question first brings what it is answered from to the present end of the events (of no more than `catchUpAtMost`, where that is set); personal values are masked for a
 * screen. Of an order that nobody placed, or nobody here knew then, the answer is null or empty.
 *
 * Where both clocks are taken, the answer is what held at `asOf`, as known at `knownAt`; both now if not said.
 */
export interface Questions {
  /** Where an order goes, and its parcels. */
  readonly currentAddress: (orderId: string, clocks?: Clocks) => Answer<ShownAddress | null>
  /** How each address of an order came about, who agreed, and when it was the ordered one. */
  readonly addressHistory: (orderId: string, clocks?: Clocks) => Answer<ShownAddressHistory | null>
  /** Whether and how the address of an order can be changed, and why not. */
  readonly editability: (orderId: string, clocks?: Clocks) => Answer<Editability | null>
  /** The whole order on one page: what was bought, where it goes, whether that can change, notes and open problems. */
  readonly orderDetail: (orderId: string, clocks?: Clocks) => Answer<ShownOrder | null>
  /** Who did what to an order, when and why: every event in order, unabridged. */
  readonly auditTrail: (orderId: string) => Answer<ReadonlyArray<ShownEntry>>
  /**
   * What each event changed about an order: where it goes, its parcels, what is open, how its address could be changed. With `asOf`, of what held at that
   * moment, as each event let it be known; with `knownAt`, only the events that were recorded by then.
   */
  readonly inspect: (orderId: string, clocks?: Clocks) => Answer<ReadonlyArray<InspectedEvent>>
  /** What happened to an order, a line for each event, in local time: of `Asia/Shanghai`, say, or of this machine. */
  readonly timeline: (orderId: string, zone?: string) => Answer<ReadonlyArray<TimelineLine>>
  /** What was said about an order and by whom, how soon it was answered, and who could not be reached. */
  readonly communicationLog: (orderId: string) => Answer<ReadonlyArray<Communication>>
  /** Which steps of the procedure were made, for each change of an order that was wished. */
  readonly checklists: (orderId: string) => Answer<ReadonlyArray<ProcedureChecklist>>
  /** Which order is meant by a text that somebody types: a number of it or of a parcel, a nickname, or a telephone in any spelling. */
  readonly search: (text: string) => Answer<OrdersFound>
  /** What there is to do at a moment, the most pressing first. */
  readonly worklist: (of?: WorkOf, at?: Instant) => Answer<ReadonlyArray<ListedTask>>
  /** What was waited for until a moment, and nobody has ended: of all orders, the first first. */
  readonly deadlinesDue: (at?: Instant) => Answer<ReadonlyArray<Deadline>>
  /** Where parcels are: those on a list, all that are on their way if none is named; or those of an order. */
  readonly trackingBoard: (of?: BoardList | { readonly orderId: string }) => Answer<ReadonlyArray<ParcelOnBoard>>
  /** How each carrier did in a month (UTC), `2026-03`; or one of them. */
  readonly carrierScorecards: (month: string, carrier?: string) => Answer<ReadonlyArray<CarrierScorecard>>
  /** The figures of the shop for a month (UTC), `2026-03`. */
  readonly serviceMetrics: (month: string) => Answer<ServiceMetrics>
  /** How long the data of each person of an order are kept; or whose data of all orders need not be kept any longer at a moment, and are not erased. */
  readonly retentionCalendar: (
    of: { readonly orderId: string } | { readonly endedBy: Instant }
  ) => Answer<ReadonlyArray<RetentionEntry>>
  /** Who saw or wanted to see personal data: of an order, or of one person in it, on a day in UTC (`2026-03-01`), or by an actor, the first first. */
  readonly accessLog: (of: AccessesOf) => Answer<ReadonlyArray<AccessEntry>>
  /**
   * What a privacy officer should look into of a day in UTC (`2026-03-01`): who saw more within an hour than a quarter of what his role may see in a day, who reached that
   * quota, and who saw personal data of orders about which nothing was open.
   */
  readonly unusualDisclosures: (day: string) => Answer<ReadonlyArray<UnusualDisclosures>>
}

/** Which entries of the access log are meant. */
export type AccessesOf =
  | { readonly orderId: string; readonly subject?: string }
  | { readonly day: string }
  | { readonly actor: string }
