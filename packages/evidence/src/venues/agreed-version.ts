import type { ReportedEvent } from '../report/reported.ts'
import { textAt, valueAt } from '../report/telling.ts'
import type { BundleContent } from './bundle-content.ts'

/** The address version that an event names; null where it names none. */
export const versionOf = ({ data }: ReportedEvent, pointer = '/version'): number | null => {
  const version = valueAt(data, pointer)
  return typeof version === 'number' ? version : null
}

/**
 * The address version that was agreed before an event, or at last: the one that was ordered, or confirmed in a case that did not end without it. Null where
 * none is known.
 */
export const agreedVersion = ({ counted }: BundleContent, before: ReportedEvent | null): number | null => {
  const cases = new Set(counted.filter(({ type }) => withoutChange.has(type)).map(caseOf))
  return (
    counted
      .slice(0, before === null ? counted.length : counted.indexOf(before))
      .filter((event) => event.type !== 'NewAddressConfirmed' || !cases.has(caseOf(event)))
      .flatMap((event) => versionOf(event, agreedIn.get(event.type) ?? '/-') ?? [])
      .at(-1) ?? null
  )
}

/** Whether the buyer, or the recipient, is on record with a version: the first is his own. */
export const isAgreed = ({ counted }: BundleContent, version: number): boolean =>
  version === 1 ||
  counted.some(
    (event) => versionOf(event) === version && buyerSide.has(textAt(event.data, agreedBy.get(event.type) ?? '/-'))
  )

const buyerSide: ReadonlySet<string> = new Set(['Buyer', 'Recipient'])

// Where an event says who agreed.
const agreedBy: ReadonlyMap<string, string> = new Map([
  ['NewAddressConfirmed', '/by'],
  ['RedirectConfirmed', '/by'],
  ['PlatformAddressChangeObserved', '/changedBy']
])

// Where an event says which version is agreed from then on.
const agreedIn: ReadonlyMap<string, string> = new Map([
  ['OrderPlaced', '/version'],
  ['NewAddressConfirmed', '/version'],
  ['AddressAmended', '/version'],
  ['PlatformAddressChangeObserved', '/version'],
  ['AmendmentFailed', '/orderedVersion']
])

const withoutChange: ReadonlySet<string> = new Set([
  'AddressChangeRejected',
  'AddressChangeWithdrawn',
  'AddressChangeSuperseded',
  'AddressChangeInvalidated',
  'AddressChangeExpired'
])

const caseOf = ({ data }: ReportedEvent): string => textAt(data, '/caseId')
