import { versionOf } from './agreed-version.ts'
import type { BundleContent } from './bundle-content.ts'

/** The address version that the payment was made with, or else that of the order when it was placed; null where none is known. */
export const paidVersion = ({ counted }: BundleContent): number | null => {
  const of = (type: string) => counted.find((event) => event.type === type)
  const [paid, placed] = [of('PaymentRecorded'), of('OrderPlaced')]
  return (
    (paid === undefined ? null : versionOf(paid, '/addressVersion')) ??
    (placed === undefined ? null : versionOf(placed))
  )
}
