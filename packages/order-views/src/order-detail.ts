import type {
  Context,
  DataSubject,
  Editability,
  Instant,
  NoteId,
  OrderEvent,
  OrderId,
  OrderPlaced
} from '@readdress/order'
import { type AddressEvent, addressEvents } from './address-events.ts'
import { addressFactOf } from './address-fact-of.ts'
import { countedEvents, orderAt } from './clocks.ts'
import { type CurrentAddress, currentAddress } from './current-address.ts'
import { editabilityAt } from './editability.ts'
import { issueTasks } from './issue-tasks.ts'
import type { KeptEvent } from './kept-events.ts'
import { maskedNickname } from './one-way.ts'
import type { Task } from './task.ts'

/** The whole order on one page at a moment. The buyer is masked; addresses and notes are held by the events at their revisions. */
export interface OrderDetail {
  readonly orderId: OrderId
  readonly platform: string
  readonly platformOrderNo: string
  readonly orderedAt: Instant
  readonly lines: OrderPlaced['data']['lines']
  readonly total: OrderPlaced['data']['total']
  readonly isGift: boolean
  /** null where he has no name on the platform, or it cannot be read any more. */
  readonly buyer: string | null
  readonly address: CurrentAddress | null
  readonly editability: Editability
  readonly notes: ReadonlyArray<{ readonly noteId: NoteId; readonly revision: number; readonly at: Instant }>
  readonly openIssues: ReadonlyArray<Task>
  /** Whose data were destroyed, and when. */
  readonly erased: ReadonlyArray<{ readonly subject: DataSubject; readonly at: Instant }>
}

/**
 * An order as its page showed it at a moment, as far as it was known here at `knownAt`, from the events of its stream, read with their personal values;
 * null before it was placed. Like the editability in it, it is made when it is asked for: each of its parts is a fold of its own.
 */
export const orderDetail = (
  orderId: OrderId,
  events: ReadonlyArray<KeptEvent>,
  context: Context,
  at: Instant,
  knownAt?: Instant
): OrderDetail | null => {
  const clocks = { asOf: at, ...(knownAt === undefined ? {} : { knownAt }) }
  const state = orderAt(events, clocks)
  if (state.status === 'NotPlaced') return null
  const { platform, platformOrderNo, orderedAt, lines, total, isGift } = state.placement
  const counted = countedEvents(events, clocks)
  return {
    orderId,
    platform,
    platformOrderNo,
    orderedAt,
    lines,
    total,
    isGift,
    buyer: maskedNickname(state.placement.nickname),
    address: currentAddress({ orderId, facts: factsOf(events) }, clocks),
    editability: editabilityAt(events, context, at, knownAt),
    notes: counted.flatMap(({ event, recorded: { revision } }) =>
      event.type === 'OrderNoteAdded' ? [{ noteId: event.data.noteId, revision, at: event.metadata.occurredAt }] : []
    ),
    openIssues: issueTasks(state, []),
    erased: counted.flatMap(({ event }) =>
      event.type === 'PersonalDataErased' ? [{ subject: event.data.subject, at: event.data.destroyedAt }] : []
    )
  }
}

const factsOf = (events: ReadonlyArray<KeptEvent>) =>
  events.flatMap(({ event, recorded }) => (isAddressEvent(event) ? [addressFactOf(event, recorded)] : []))

const isAddressEvent = (event: OrderEvent): event is AddressEvent => addressEvents.some((type) => type === event.type)
