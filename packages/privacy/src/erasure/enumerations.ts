// These names are the storage format.
import * as t from 'io-ts'

/** Why an erasure must wait. */
export const DeferralGround = t.keyof(
  { StatutoryRetention: null, LegalHold: null, OpenOrder: null, OpenClaim: null },
  'DeferralGround'
)
export type DeferralGround = t.TypeOf<typeof DeferralGround>
