import { checklistEvents } from './checklist-events.ts'
import type { EventOf, Heeded } from './kept-events.ts'

/** The types of events that the figures of a shop are counted from. */
export const serviceEvents = [
  ...checklistEvents,
  'OrderPlaced',
  'VerificationFailed',
  'InterceptSucceeded',
  'ParcelRerouted',
  'PlatformAddressChangeObserved',
  'ParcelDelivered',
  'InvestigationConcluded',
  'ReshipmentArranged',
  'RefundCompleted',
  'NonReceiptReported',
  'DamageReported',
  'DisputeOpened'
] as const

/** An event that the figures of a shop are counted from. */
export type ServiceEvent = EventOf<(typeof serviceEvents)[number] | Heeded>
