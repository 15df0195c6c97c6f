// These names are the storage format.
import * as t from 'io-ts'

/** Before whom a dispute is carried out. */
export const DisputeScheme = t.keyof(
  {
    Visa: null,
    Mastercard: null,
    Amex: null,
    Discover: null,
    PayPal: null,
    Platform: null,
    Regulator: null,
    Court: null
  },
  'DisputeScheme'
)

/** What a dispute is about. */
export const DisputeType = t.keyof(
  {
    ItemNotReceived: null,
    NotReceivedAtAgreedLocation: null,
    UnauthorisedPayment: null,
    NotAsDescribed: null,
    Damaged: null,
    PlatformComplaint: null
  },
  'DisputeType'
)

/** How a dispute ended, for the seller; *Accepted* is one that he did not contest. */
export const DisputeOutcome = t.keyof(
  { Won: null, Lost: null, PartlyWon: null, Accepted: null, Withdrawn: null },
  'DisputeOutcome'
)
export type DisputeOutcome = t.TypeOf<typeof DisputeOutcome>

/** For whom an evidence package was made. */
export const EvidenceProfile = t.keyof(
  { Stripe: null, PayPal: null, Platform: null, Regulator: null, Court: null },
  'EvidenceProfile'
)

/** Why nothing may be erased for a while. */
export const HoldGround = t.keyof(
  { Dispute: null, PlatformComplaint: null, Authority: null, Litigation: null, Incident: null },
  'HoldGround'
)

export interface ReasonCodeBrand {
  readonly ReasonCode: unique symbol
}

/** The reason of a dispute as its scheme writes it, `13.1` or `product_not_received`: 1 to 64 letters, digits, dots, hyphens or underlines. */
export const ReasonCode = t.brand(
  t.string,
  (text): text is t.Branded<string, ReasonCodeBrand> => /^[A-Za-z0-9._-]{1,64}$/.test(text),
  'ReasonCode'
)

export interface Sha256Brand {
  readonly Sha256: unique symbol
}

/** The SHA-256 of a file: 64 hexadecimal digits in lower case. */
export const Sha256 = t.brand(
  t.string,
  (text): text is t.Branded<string, Sha256Brand> => /^[0-9a-f]{64}$/.test(text),
  'Sha256'
)
