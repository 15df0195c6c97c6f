import { type CaseId, type Channel, elapsed, type Instant, type OrderEvent, type ParcelId } from '@readdress/order'
import type { EventRegistry, Projection } from '@readdress/projections'
import { countedEvents } from './clocks.ts'
import { entriesProjection } from './entries.ts'
import type { EventOf, Heeded, KeptEvent } from './kept-events.ts'

const events = [
  'AddressChangeRequested',
  'RequestAcknowledged',
  'ResponseOverdue',
  'ClarificationRequested',
  'MessageExchanged',
  'BuyerNotified',
  'BuyerNotReached',
  'ReceiptEnquirySent'
] as const

/** An event by which somebody spoke with the seller, or the seller with him. */
export type CommunicationEvent = EventOf<(typeof events)[number] | Heeded>

/** Something that was said, or could not be: by whom, when, by which channel, of what kind. What it says is held by the event at `revision`. */
export interface Communication {
  readonly revision: number
  readonly direction: 'In' | 'Out'
  readonly party: string
  readonly channel: Channel
  readonly at: Instant
  /** A wish, an acknowledgement, a message; or the kind of a notice. */
  readonly kind: string
  readonly status: 'Exchanged' | 'NotReached' | 'Overdue'
  readonly messageId: string | null
  readonly caseId: CaseId | null
  readonly parcelId: ParcelId | null
  /** How long what it answers had waited, in milliseconds; null where it answers nothing that is on record. */
  readonly repliedAfter: number | null
}

/** What was said about an order and by whom, from its entries in the order of the stream; a message that was of another order is not among it. */
export const communicationLog = (
  entries: ReadonlyArray<KeptEvent<CommunicationEvent>>
): ReadonlyArray<Communication> => {
  const counted = countedEvents(entries)
  return counted.flatMap(({ event, recorded: { revision } }) => {
    const said = saidBy(event)
    if (said === null) return []
    const asked = counted.map((one) => one.event).find((one) => isAnsweredBy(one, event))
    const repliedAfter = asked === undefined ? null : elapsed(timeOf(asked), timeOf(event))
    return [{ ...nothing, revision, channel: event.metadata.channel, at: timeOf(event), repliedAfter, ...said }]
  })
}

/** The projection behind the communication log: one document for each event, found by the index `order`. */
export const communicationLogProjection = (
  registry: EventRegistry<OrderEvent>
): Projection<CommunicationEvent, KeptEvent<CommunicationEvent>> =>
  entriesProjection(registry, { name: 'communication-log', version: 1, eventTypes: events })

const nothing = { status: 'Exchanged', messageId: null, caseId: null, parcelId: null } as const

type Said = Pick<Communication, 'direction' | 'party' | 'kind'> & Partial<Communication>

const saidBy = (event: CommunicationEvent): Said | null => {
  switch (event.type) {
    case 'AddressChangeRequested': {
      const { caseId, initiator: party, messageId } = event.data
      return { direction: 'In', party, kind: 'Request', caseId, messageId }
    }
    case 'RequestAcknowledged':
      return { direction: 'Out', party: 'Buyer', kind: 'Acknowledgement', ...event.data }
    case 'ResponseOverdue':
      return { direction: 'Out', party: 'Buyer', kind: 'Acknowledgement', status: 'Overdue', caseId: event.data.caseId }
    case 'ClarificationRequested': {
      const { caseId, messageId } = event.data
      return { direction: 'Out', party: 'Buyer', kind: 'Clarification', caseId, messageId }
    }
    case 'MessageExchanged': {
      const { direction, party, channel, messageId } = event.data
      return { direction, party, channel, kind: 'Message', messageId }
    }
    case 'BuyerNotified': {
      const { kind, channel, messageId, caseId, parcelId } = event.data
      return { direction: 'Out', party: 'Buyer', kind, channel, messageId, caseId, parcelId }
    }
    case 'BuyerNotReached': {
      const { channel, messageId } = event.data
      return { direction: 'Out', party: 'Buyer', kind: 'Notice', status: 'NotReached', channel, messageId }
    }
    case 'ReceiptEnquirySent': {
      const { parcelId, messageId } = event.data
      return { direction: 'Out', party: 'Buyer', kind: 'ReceiptEnquiry', parcelId, messageId }
    }
    case 'ErrorDeclared':
    case 'PersonalDataErased':
      return null
  }
}

const timeOf = (event: CommunicationEvent): Instant =>
  event.type === 'MessageExchanged' ? event.data.sentAt : event.metadata.occurredAt

// A message names what it answers; the first word about a wish answers the wish.
const isAnsweredBy = (asked: CommunicationEvent, event: CommunicationEvent): boolean => {
  if (event.type === 'RequestAcknowledged')
    return asked.type === 'AddressChangeRequested' && asked.data.caseId === event.data.caseId
  if (event.type !== 'MessageExchanged' || event.data.inReplyTo === null) return false
  return asked !== event && 'messageId' in asked.data && asked.data.messageId === event.data.inReplyTo
}
