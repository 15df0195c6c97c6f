import type { ApprovalKind, RequirementKind } from './address-change/enumerations.ts'
import type { InterceptAction } from './carrier-intercept/enumerations.ts'
import type { DeadlineKind } from './deadline.ts'
import type { ActorRole } from './values/actor.ts'
import type { DataSubject } from './values/data-subject.ts'
import type { ChangeField } from './values/delivery-point.ts'
import type { Instant } from './values/instant.ts'
import type { OrderId } from './values/order-id.ts'
import type { Erased } from './values/personal.ts'

/** What can be named in a command and be unknown, or be known as something else. */
export type Named =
  | 'Case'
  | 'Parcel'
  | 'Version'
  | 'Line'
  | 'Intercept'
  | 'Resolution'
  | 'Enquiry'
  | 'Investigation'
  | 'Remedy'
  | 'Claim'
  | 'Note'
  | 'Message'
  | 'TrackingNumber'
  | 'Amendment'
  | 'ServiceReview'
  | 'Improvement'
  | 'Dispute'
  | 'LegalHold'
  | 'Fact'
  | 'DataSubject'

/** What can be answered, settled or carried out only when somebody wants it. */
export type Asked = ApprovalKind | RequirementKind | InterceptAction | 'InterceptCancelled' | 'RedirectAnswer'

/** The refusals that many commands share, each a fact about what was asked; none holds a personal value. */
export type AnyCommandError =
  /** No order was placed under this id. */
  | { readonly type: 'OrderUnknown'; readonly orderId: OrderId }
  /** The named thing does not exist in this order. */
  | { readonly type: 'UnknownReference'; readonly kind: Named; readonly id: string }
  /** The id already names something else. */
  | { readonly type: 'IdReused'; readonly kind: Named; readonly id: string }
  /** The value cannot be what its field asks for. */
  | { readonly type: 'InvalidValue'; readonly field: string; readonly problem: string }
  /** Parts of the address are masked: the true value is lost. */
  | { readonly type: 'MaskedText'; readonly fields: ReadonlyArray<ChangeField> }
  /** Parts of the address are missing. */
  | { readonly type: 'IncompleteAddress'; readonly missing: ReadonlyArray<ChangeField> }
  /** The decision needs a personal value that cannot be read. */
  | {
      readonly type: 'ValueErased'
      readonly subject: DataSubject
      readonly because: Erased['because']
      readonly need: 'Address'
    }
  /** The role may not do this. */
  | { readonly type: 'ActorNotPermitted'; readonly role: ActorRole; readonly command: string }
  /** The timer came too early. */
  | {
      readonly type: 'DeadlineNotReached'
      readonly deadline: DeadlineKind
      readonly ref: string
      readonly dueAt: Instant
    }
  /** Nobody asked for this answer. */
  | { readonly type: 'NotRequested'; readonly kind: Asked }
