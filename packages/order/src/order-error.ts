import type { AddressChangeError } from './address-change/errors.ts'
import type { AnyCommandError } from './any-command-errors.ts'
import type { CareError } from './care/errors.ts'
import type { CarrierInterceptError } from './carrier-intercept/errors.ts'
import type { ParcelError } from './parcel/errors.ts'
import type { PlacementError } from './placement/errors.ts'
import type { RecordError } from './record/errors.ts'
import type { ResolutionError } from './resolution/errors.ts'

/** Why a command may be refused: facts for a reader, without personal values; the text is made at the edge. */
export type OrderError =
  | AnyCommandError
  | PlacementError
  | AddressChangeError
  | ParcelError
  | CarrierInterceptError
  | ResolutionError
  | CareError
  | RecordError
