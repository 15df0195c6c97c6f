import type { State } from './states.ts'

// States that often come to the same. A row names a group where it means every state of it.

/** The order exists, and nobody has asked for another address. */
export const withoutCase = [
  'unpaid',
  'placed',
  'parcel planned',
  'label printed',
  'shipped',
  'delivered'
] as const satisfies ReadonlyArray<State>

/** The case has ended, with or without an effect. */
export const caseEnded = [
  'closed',
  'withdrawn',
  'rejected',
  'superseded',
  'invalidated',
  'expired'
] as const satisfies ReadonlyArray<State>

/** The change is the ordered address, and nothing has left. */
export const amended = ['amended', 'amended, old label', 'amended, new label'] as const satisfies ReadonlyArray<State>

/** The buyer said yes, and something stands against it. */
export const confirmedInVain = ['confirmed, locked', 'confirmed, cancelled'] as const satisfies ReadonlyArray<State>

/** The carrier has been told to redirect, and what came of it without an end of the case. */
export const instructed = [
  'carrier asked',
  'carrier not reached',
  'intercept accepted',
  'cancelling',
  'carrier silent',
  'carrier refused',
  'offer open'
] as const satisfies ReadonlyArray<State>

/** The change of a moving parcel has come to something. */
export const movedOn = ['way out agreed', 'redirected', 'redirected, delivered'] as const satisfies ReadonlyArray<State>

/** The order has no parcel. */
export const withoutParcel = [
  'unpaid',
  'placed',
  'requested',
  'verified',
  'confirmed',
  'amended',
  'withdrawn',
  'rejected',
  'superseded',
  'invalidated',
  'expired',
  ...confirmedInVain
] as const satisfies ReadonlyArray<State>

/** The parcel is in the house, with a label or without. */
export const parcelInTheHouse = [
  'parcel planned',
  'label printed',
  'amended, old label',
  'amended, new label'
] as const satisfies ReadonlyArray<State>

/** The carrier has, or had, the parcel. */
export const handedOver = [
  'shipped',
  'moving, confirmed',
  ...instructed,
  ...movedOn,
  'delivered',
  'closed'
] as const satisfies ReadonlyArray<State>

/** The carrier was never told anything. */
export const neverInstructed = [
  ...withoutParcel,
  ...parcelInTheHouse,
  'shipped',
  'moving, confirmed',
  'delivered'
] as const satisfies ReadonlyArray<State>

/** Every state of an order that was placed. */
export const everyOrder = [...withoutParcel, ...parcelInTheHouse, ...handedOver] as const satisfies ReadonlyArray<State>
