// These names are the storage format.
import * as t from 'io-ts'
import { Stage } from '../parcel/enumerations.ts'
import { ParcelId } from '../values/local-name.ts'
import { nullable } from '../values/nullable.ts'
import { ApprovalKind, RejectionReason, RequirementKind, Route } from './enumerations.ts'

/** What a route is for: one parcel, or `Order`, what is not in a parcel yet. */
export const Target = t.union([t.literal('Order'), ParcelId], 'Target')
export type Target = t.TypeOf<typeof Target>

/** The way a change is to be made for one target, the stage it was chosen at, and the reason where a better way is closed. */
export const RoutedTarget = t.readonly(
  t.strict({ target: Target, stage: Stage, route: Route, because: nullable(RejectionReason) }),
  'RoutedTarget'
)
export interface RoutedTarget extends t.TypeOf<typeof RoutedTarget> {}

/** Something that must be done first; `kind` says whose approval, `target` which parcel it concerns, null where it concerns the whole change. */
export const Requirement = t.readonly(
  t.strict({ requirement: RequirementKind, kind: nullable(ApprovalKind), target: nullable(Target) }),
  'Requirement'
)
export interface Requirement extends t.TypeOf<typeof Requirement> {}
