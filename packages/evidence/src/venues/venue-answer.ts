import * as Either from 'fp-ts/lib/Either.js'
import type { BundleFiles } from '../bundle/bag.ts'
import { type BundleContent, type BundleMalformed, contentOf } from './bundle-content.ts'
import { type StripeEvidence, stripeForm } from './stripe-form.ts'
import { summaryIn } from './summary-in.ts'
import type { VenueLimits, VenueName } from './venue.ts'
import { type VenueCheck, venueCheck } from './venue-check.ts'
import { venues } from './venues.ts'

/** What a venue is given beside the bundle, and how the bundle meets the venue. */
export interface VenueAnswer {
  readonly check: VenueCheck
  /** The fields of Stripe, and what was cut or left empty; null for a venue without fields. */
  readonly evidence: StripeEvidence | null
  /** The form of the venue, which is written beside the bundle; null where files are uploaded one by one. It proves nothing: the bundle does. */
  readonly form: string | null
}

/**
 * What a venue is given of a bundle, which is to be verified before. A personal value is in it only where the bundle discloses it. Nothing is submitted, and
 * nothing is written.
 */
export const venueAnswer = (
  venue: VenueName,
  files: BundleFiles,
  limits: VenueLimits = venues[venue].limits
): Either.Either<BundleMalformed, VenueAnswer> =>
  Either.map((content: BundleContent): VenueAnswer => {
    const { form } = venues[venue]
    const stripe = form === 'json' ? stripeForm(content, limits) : null
    const check = venueCheck(venue, content, limits, stripe)
    if (stripe === null) return { check, evidence: null, form: form === null ? null : summaryIn(content) }
    const { evidence } = stripe
    const { envelopeSha256 } = content
    return {
      check,
      evidence,
      form: `${JSON.stringify({ v: 1, venue, envelopeSha256, limits, ...evidence }, null, 2)}\n`
    }
  })(contentOf(files))
