import * as Either from 'fp-ts/lib/Either.js'
import { numberOf } from '../report/timeline.ts'
import type { BundleContent } from './bundle-content.ts'
import { paidVersion } from './paid-version.ts'
import { sentParcels, versionOf } from './sent-parcels.ts'
import { addressText } from './shown-address.ts'
import { shownText } from './shown-text.ts'
import type { WhyEmpty } from './stripe-fields.ts'
import type { VenueQuestion } from './venue.ts'

/** What may cost the case at a venue. Events are named by their numbers in the report. */
export type VenueWarning =
  /** It went to another address than that of the payment. */
  | { readonly type: 'NotToAddressOfPayment'; readonly version: number; readonly paidVersion: number }
  /** It was sent elsewhere while it was on its way. */
  | { readonly type: 'RedirectedLater'; readonly events: ReadonlyArray<string> }
  /** The seller gave up the protection of the payment, on record. */
  | { readonly type: 'ProtectionWaived'; readonly events: ReadonlyArray<string> }
  /** The address that was agreed at the delivery is not in clear. */
  | { readonly type: 'AgreedAddressNotShown'; readonly why: WhyEmpty }
  /** Nothing says who agreed to an address that came after the order. */
  | { readonly type: 'NobodyAgreed'; readonly version: number }
  | { readonly type: 'NotInClear'; readonly field: 'ip' | 'deviceId'; readonly why: WhyEmpty }

/** What is to be said of a bundle before a question of the venue. */
export const warningsOf = (content: BundleContent, question: VenueQuestion): ReadonlyArray<VenueWarning> => {
  switch (question) {
    case 'AgreedAddress':
      return ofAgreedAddress(content)
    case 'SameDevice':
      return ofDevice(content)
    case 'AddressOfPayment':
      return ofProtection(content)
  }
}

const agreeing: ReadonlySet<string> = new Set([
  'NewAddressConfirmed',
  'PlatformAddressChangeObserved',
  'RedirectConfirmed'
])

const ofAgreedAddress = (content: BundleContent): ReadonlyArray<VenueWarning> => {
  const versions = [...new Set(sentParcels(content).map(({ version }) => version))]
  return versions.flatMap((version): ReadonlyArray<VenueWarning> => {
    const address = addressText(content, version)
    const isAgreed = content.counted.some((event) => agreeing.has(event.type) && versionOf(event) === version)
    return [
      ...(Either.isLeft(address) ? [{ type: 'AgreedAddressNotShown', why: address.left } as const] : []),
      // The first version is the buyer's own.
      ...(version === null || version === 1 || isAgreed ? [] : [{ type: 'NobodyAgreed', version } as const])
    ]
  })
}

const ofDevice = (content: BundleContent): ReadonlyArray<VenueWarning> => {
  const paid = content.counted.filter(({ type }) => type === 'PaymentRecorded')
  return (['ip', 'deviceId'] as const).flatMap((field): ReadonlyArray<VenueWarning> => {
    const found = shownText(content, paid, `/${field}`)
    return Either.isLeft(found) ? [{ type: 'NotInClear', field, why: found.left }] : []
  })
}

const ofProtection = (content: BundleContent): ReadonlyArray<VenueWarning> => {
  const paid = paidVersion(content)
  const numbersOf = (type: string) => content.counted.filter((event) => event.type === type).map(numberOf)
  const [rerouted, waived] = [numbersOf('ParcelRerouted'), numbersOf('ProtectionWaived')]
  const others = [...new Set(sentParcels(content).map(({ version }) => version))]
  return [
    ...others.flatMap(
      (version): ReadonlyArray<VenueWarning> =>
        version === null || paid === null || version === paid
          ? []
          : [{ type: 'NotToAddressOfPayment', version, paidVersion: paid }]
    ),
    ...(rerouted.length === 0 ? [] : [{ type: 'RedirectedLater', events: rerouted } as const]),
    ...(waived.length === 0 ? [] : [{ type: 'ProtectionWaived', events: waived } as const])
  ]
}
