import * as t from 'io-ts'

/** The mark that keeps one kind of identity from being used as another. */
export type IdentityBrand<Name extends string> = { readonly [Kind in Name]: symbol }

const uuidForm = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

// An id is a UUID chosen by the sender, in lower case: one id has one spelling, so that a repeat is seen as a repeat.
const identity = <Name extends string>(name: Name): t.BrandC<t.StringC, IdentityBrand<Name>> =>
  t.brand(t.string, (text): text is t.Branded<string, IdentityBrand<Name>> => uuidForm.test(text), name)

/** Identity of one command, a lower-case UUID; sending the same command again under it has no second effect. */
export const CommandId = identity('CommandId')
export type CommandId = t.TypeOf<typeof CommandId>

/** Identity of one wish to change the address of one order, from request to closure; a lower-case UUID. */
export const CaseId = identity('CaseId')
export type CaseId = t.TypeOf<typeof CaseId>

/** Identity of one instruction to a carrier about a moving parcel; a lower-case UUID. */
export const InterceptId = identity('InterceptId')
export type InterceptId = t.TypeOf<typeof InterceptId>

/** Identity of one offer of what to do with a parcel that cannot simply be redirected; a lower-case UUID. */
export const ResolutionId = identity('ResolutionId')
export type ResolutionId = t.TypeOf<typeof ResolutionId>

/** Identity of one offer of what makes good a loss, damage or non-receipt; a lower-case UUID. */
export const RemedyId = identity('RemedyId')
export type RemedyId = t.TypeOf<typeof RemedyId>

/** Identity of one question to a carrier; a lower-case UUID. */
export const EnquiryId = identity('EnquiryId')
export type EnquiryId = t.TypeOf<typeof EnquiryId>

/** Identity of one investigation of a delivery; a lower-case UUID. */
export const InvestigationId = identity('InvestigationId')
export type InvestigationId = t.TypeOf<typeof InvestigationId>

/** Identity of one demand on a carrier; a lower-case UUID. */
export const ClaimId = identity('ClaimId')
export type ClaimId = t.TypeOf<typeof ClaimId>

/** Identity of one operator's remark on an order; a lower-case UUID. */
export const NoteId = identity('NoteId')
export type NoteId = t.TypeOf<typeof NoteId>

/** Identity of one message to or from the buyer or another party; a lower-case UUID. */
export const MessageId = identity('MessageId')
export type MessageId = t.TypeOf<typeof MessageId>

/** Identity of one improvement that was agreed after a review; a lower-case UUID. */
export const ActionId = identity('ActionId')
export type ActionId = t.TypeOf<typeof ActionId>

/** Identity of one formal quarrel about an order: a chargeback, a complaint; a lower-case UUID. */
export const DisputeId = identity('DisputeId')
export type DisputeId = t.TypeOf<typeof DisputeId>

/** Identity of one reason why nothing of an order may be erased; a lower-case UUID. */
export const HoldId = identity('HoldId')
export type HoldId = t.TypeOf<typeof HoldId>
