/** Those before whom a dispute is carried out, as far as their forms are known; other marketplaces publish no limits. */
export const venueNames = ['stripe', 'mastercard', 'visa', 'paypal', 'wechat', 'revolut', 'chargeflow'] as const

/** Before whom a dispute is carried out. */
export type VenueName = (typeof venueNames)[number]

/** What a venue takes at most; nothing, where no limit was found. Sizes are in bytes, with 1,000,000 to a megabyte, which is the stricter reading. */
export interface VenueLimits {
  /** Characters in one text field. */
  readonly fieldCharacters?: number
  /** Characters in all text fields together. */
  readonly characters?: number
  readonly fileBytes?: number
  readonly bytes?: number
  readonly files?: number
  readonly pages?: number
}

/** What is measured for a venue. */
export type LimitName = keyof VenueLimits

/**
 * What a venue decides on that a bundle can answer or not: which address was agreed, and by whom; whether it was the buyer's device; whether it went to the
 * address of the payment.
 */
export type VenueQuestion = 'AgreedAddress' | 'SameDevice' | 'AddressOfPayment'

/** A venue, as its documentation describes it. */
export interface Venue {
  readonly limits: VenueLimits
  /** The limits beyond which it takes a fee, and refuses nothing. */
  readonly feeBeyond: ReadonlyArray<LimitName>
  /** The endings of the files that it takes; null where that was not found. */
  readonly takes: ReadonlyArray<string> | null
  /** What it also limits, and nothing here can measure. */
  readonly unmeasured: ReadonlyArray<'pages' | 'resolution' | 'pixels' | 'pictures' | 'endings'>
  readonly asks: ReadonlyArray<VenueQuestion>
  /** How the name of its form ends: fields in JSON, or a text; null where files are uploaded one by one. */
  readonly form: 'json' | 'txt' | null
  /** Where limits and endings were found, and on which day, as YYYY-MM-DD: these things change often. Null where none were. */
  readonly lookedUp: { readonly on: string; readonly sources: ReadonlyArray<string> } | null
}
