import type { RecordedEvent } from '@readdress/event-store'
import type {
  CaseId,
  ChannelPolicy,
  Duration,
  FlagCause,
  Instant,
  NoticeKind,
  NoticeTarget,
  OrderCommand,
  OrderEvent,
  OrderEventType,
  ParcelId,
  PlacedOrder
} from '@readdress/order'
import type { NewId } from './derived-id.ts'

type Given<C> = C extends OrderCommand ? Pick<C, 'type' | 'data'> : never

/** A command without its circumstances, which follow from the event that it is given for. */
export type GivenCommand = Given<OrderCommand>

/** A notice that is to go to the buyer: which one, and to which of his contacts. What it says follows from the order. */
export interface Notice {
  readonly kind: NoticeKind
  readonly targets: ReadonlyArray<NoticeTarget>
  readonly caseId?: CaseId
  readonly parcelId?: ParcelId
}

interface AnyStep {
  /** Tells the steps of a policy for one event apart; the id of the intent follows from it. No personal value, for it is kept. */
  readonly key: string
  /** Not before this moment; at once, if left out. */
  readonly notBefore?: Instant
}

/** Something to be done because of an event. */
export type Step =
  | (AnyStep & { readonly type: 'Give'; readonly command: GivenCommand })
  | (AnyStep & { readonly type: 'Notify'; readonly notice: Notice })
  /** The carrier is told what a `CarrierNotified` says. */
  | (AnyStep & { readonly type: 'Instruct' })
  /** The carrier is asked to drop the instruction of an `InterceptCancelRequested`. */
  | (AnyStep & { readonly type: 'DropInstruction' })
  /** The address of an `AddressAmended` is saved on the platform. */
  | (AnyStep & { readonly type: 'SaveOnPlatform' })
  /** What the platform shows is held against what was saved. */
  | (AnyStep & { readonly type: 'ReadBack' })
  /** A tracker is asked where a parcel is, again and again while this is wanted. */
  | (AnyStep & { readonly type: 'AskWhereItIs'; readonly parcelId: ParcelId; readonly pause: Duration })
  /** The platform is asked for another virtual number, under which the recipient of a version is reached. */
  | (AnyStep & { readonly type: 'RenewNumber'; readonly version: number })
  /** The addresses of the buyer's other open orders are looked at once more. */
  | (AnyStep & { readonly type: 'FlagOtherOrders'; readonly cause: FlagCause })
  /** The buyer is told of an incident with personal data, and that he was is put on record with it. */
  | (AnyStep & { readonly type: 'TellOfIncident'; readonly incidentId: string })
  /** What is said of the persons of the order from now on is sealed under other keys. */
  | (AnyStep & { readonly type: 'RotateKeys'; readonly why: string })

/** An event as a policy sees it: without personal values. */
export interface Happened<Event extends OrderEvent = OrderEvent> {
  readonly event: Event
  readonly recorded: RecordedEvent
}

/**
 * Watches events and says what is to be done. Pure: the same event in the same order, under the same policy of its platform, gives the same steps.
 *
 * It is asked twice: when the event has happened, and again before each try, with the order as it is then. A step that it no longer names is given up, so
 * it names only what is still wanted.
 */
export interface ProcessPolicy {
  /** As in the table of process policies, `P6`, or a word of one's own; no two have the same, for ids follow from it. */
  readonly name: string
  readonly watches: ReadonlyArray<OrderEventType>
  readonly steps: (happened: Happened, order: PlacedOrder, newId: NewId, policy: ChannelPolicy) => ReadonlyArray<Step>
}

type EventOf<Type extends OrderEventType> = Extract<OrderEvent, { readonly type: Type }>

/** A policy that watches events of these types, and is asked about no others. */
export const processPolicy = <Type extends OrderEventType>(
  name: string,
  watches: ReadonlyArray<Type>,
  steps: (
    happened: Happened<EventOf<Type>>,
    order: PlacedOrder,
    newId: NewId,
    policy: ChannelPolicy
  ) => ReadonlyArray<Step>
): ProcessPolicy => {
  const watched: ReadonlySet<string> = new Set(watches)
  const isWatched = (happened: Happened): happened is Happened<EventOf<Type>> => watched.has(happened.event.type)
  return {
    name,
    watches,
    steps: (happened, order, newId, policy) => (isWatched(happened) ? steps(happened, order, newId, policy) : [])
  }
}
