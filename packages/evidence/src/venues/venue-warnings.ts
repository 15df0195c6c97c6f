import * as Either from 'fp-ts/lib/Either.js'
import { valueAt } from '../report/telling.ts'
import { numberOf } from '../report/timeline.ts'
import { agreedVersion, isAgreed, versionOf } from './agreed-version.ts'
import type { BundleContent } from './bundle-content.ts'
import { paidVersion } from './paid-version.ts'
import { type SentParcel, sentParcels, versionsSentTo } from './sent-parcels.ts'
import { addressText } from './shown-address.ts'
import { shownText } from './shown-text.ts'
import type { VenueQuestion } from './venue.ts'
import type { VenueWarning } from './venue-warning.ts'

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

const ofAgreedAddress = (content: BundleContent): ReadonlyArray<VenueWarning> => {
  const sent = sentParcels(content)
  const versions = versionsSentTo(sent)
  const known = versions.filter((version) => version !== null)
  const open = sent.filter(({ delivered }) => delivered === null)
  return [
    ...versions.flatMap((version): ReadonlyArray<VenueWarning> => {
      const address = addressText(content, version)
      return Either.isLeft(address) ? [{ type: 'AgreedAddressNotShown', version, why: address.left }] : []
    }),
    ...known.flatMap(
      (version): ReadonlyArray<VenueWarning> => (isAgreed(content, version) ? [] : [{ type: 'NobodyAgreed', version }])
    ),
    ...sent.flatMap((parcel) => ofParcel(content, parcel)),
    ...(open.length > 0 || sent.length === 0 ? [noDelivery(open)] : []),
    ...(known.length > 1 ? [{ type: 'SeveralAddresses', versions: known } as const] : [])
  ]
}

const noDelivery = (open: ReadonlyArray<SentParcel>): VenueWarning => ({
  type: 'NoDelivery',
  events: open.map(({ shipped }) => numberOf(shipped))
})

const ofParcel = (
  content: BundleContent,
  { shipped, delivered, explained, routed }: SentParcel
): ReadonlyArray<VenueWarning> => {
  const version = versionOf(routed)
  if (version === null) return []
  const agreed = agreedVersion(content, delivered)
  const isOld = agreed === null ? routed === shipped && valueAt(shipped.data, '/stale') === true : version < agreed
  // What the carrier explains later takes the place of its scan. It tells regions only: where it names none, nothing is known.
  const places = [delivered, ...explained].filter((event) => event !== null)
  const last = places.findLast((event) => versionOf(event, '/matchesVersion') !== null)
  const reached = last === undefined ? null : versionOf(last, '/matchesVersion')
  const goal = Math.max(version, agreed ?? version)
  return [
    ...(isOld
      ? [{ type: 'SentToOlderVersion', version, agreedVersion: agreed, events: [numberOf(routed)] } as const]
      : []),
    ...(last === undefined || reached === null || reached === goal
      ? []
      : [{ type: 'DeliveredElsewhere', version: reached, agreedVersion: goal, events: [numberOf(last)] } as const])
  ]
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
  return [
    ...versionsSentTo(sentParcels(content)).flatMap(
      (version): ReadonlyArray<VenueWarning> =>
        version === null || paid === null || version === paid
          ? []
          : [{ type: 'NotToAddressOfPayment', version, paidVersion: paid }]
    ),
    ...(rerouted.length === 0 ? [] : [{ type: 'RedirectedLater', events: rerouted } as const]),
    ...(waived.length === 0 ? [] : [{ type: 'ProtectionWaived', events: waived } as const])
  ]
}
