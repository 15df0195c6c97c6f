import * as t from 'io-ts'
import { command } from './command.ts'
import type { InContext } from './context.ts'
import { Instant } from './values/instant.ts'

/** The kinds of wait that end by time. */
export const DeadlineKind = t.keyof(
  {
    Acknowledgement: null,
    Clarification: null,
    Verification: null,
    Approval: null,
    Consent: null,
    Authorisation: null,
    FulfilmentHold: null,
    CarrierAnswer: null,
    ResolutionAnswer: null,
    PickupHold: null,
    NextScan: null,
    EnquiryAnswer: null,
    ReceiptAnswer: null,
    ClaimFiling: null,
    DisputeResponse: null
  },
  'DeadlineKind'
)
export type DeadlineKind = t.TypeOf<typeof DeadlineKind>

export interface DeadlineRefBrand {
  readonly DeadlineRef: unique symbol
}

/** The id of what waits: of a case, a parcel, an intercept, a resolution, an enquiry, a dispute; for an approval that of the case, a hyphen and its kind. Only an id, because a refusal repeats it. */
export const DeadlineRef = t.brand(
  t.string,
  (text): text is t.Branded<string, DeadlineRefBrand> => /^[A-Za-z0-9-]{1,64}$/.test(text),
  'DeadlineRef'
)
export type DeadlineRef = t.TypeOf<typeof DeadlineRef>

/** Say that a deadline has passed; the decision looks whether anybody still waits. */
export const RecordDeadlinePassed = command(
  'RecordDeadlinePassed',
  { deadline: DeadlineKind, ref: DeadlineRef, dueAt: Instant },
  {}
)
export type RecordDeadlinePassed = t.TypeOf<typeof RecordDeadlinePassed>

/** What is to be known to decide about a deadline: which wait, at what moment, under which policy. */
export type PassedDeadline = Pick<InContext<RecordDeadlinePassed>, 'data' | 'occurredAt' | 'context'>
