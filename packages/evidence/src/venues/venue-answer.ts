import * as Either from 'fp-ts/lib/Either.js'
import type { BundleFiles } from '../bundle/bag.ts'
import { summaryPath } from '../report/report-in-bundle.ts'
import { type BundleContent, type BundleMalformed, contentOf } from './bundle-content.ts'
import { type VenueCheck, venueCheckOf } from './check-venue.ts'
import { type StripeEvidence, stripeEvidenceIn } from './stripe-evidence.ts'
import type { VenueLimits, VenueName } from './venue.ts'
import { venues } from './venues.ts'

/** What a venue is given beside the bundle, and how the bundle meets the venue. */
export interface VenueAnswer {
  readonly check: VenueCheck
  /** What was cut or left empty; null for a venue without fields. */
  readonly evidence: StripeEvidence | null
  /** What is written beside the bundle, and how its name ends; null where files are uploaded one by one. It proves nothing: the bundle does. */
  readonly file: { readonly ending: 'json' | 'txt'; readonly text: string } | null
}

/** What a venue is given of a bundle, which is to be verified before. */
export const venueAnswer = (
  venue: VenueName,
  files: BundleFiles,
  limits: VenueLimits = venues[venue].limits
): Either.Either<BundleMalformed, VenueAnswer> =>
  Either.map((content: BundleContent) => answerOf(venue, content, limits))(contentOf(files))

const answerOf = (venue: VenueName, content: BundleContent, limits: VenueLimits): VenueAnswer => {
  const check = venueCheckOf(venue, content, limits)
  switch (venues[venue].output) {
    case 'fields': {
      const evidence = stripeEvidenceIn(content, limits)
      const { envelopeSha256 } = content
      const text = `${JSON.stringify({ v: 1, venue, envelopeSha256, limits, ...evidence }, null, 2)}\n`
      return { check, evidence, file: { ending: 'json', text } }
    }
    case 'text':
      return { check, evidence: null, file: { ending: 'txt', text: summaryIn(content.files) } }
    case 'nothing':
      return { check, evidence: null, file: null }
  }
}

const summaryIn = (files: BundleFiles): string => Buffer.from(files.get(summaryPath) ?? '').toString('utf8')
