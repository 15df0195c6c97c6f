import { type OrderEvent, type PlacedOrder, type PostalAddress, sameAddress } from '@readdress/order'
import { agreementLaws } from './agreement-laws.ts'
import { isFact } from './histories.ts'
import { type EventOf, eventsUntil, type Law, ofEvents, ofOrders, ofSteps } from './law.ts'

const effective = ['AddressAmended', 'CarrierNotified'] as const

/** The version that an event brings about or asks for; null where it moves nothing to an address. */
const versionOf = ({ data }: EventOf<(typeof effective)[number]>): number | null =>
  'toVersion' in data ? data.toVersion : data.version

const confirmationOf = (events: ReadonlyArray<OrderEvent>, version: number) =>
  events.find(
    (event): event is EventOf<'NewAddressConfirmed'> =>
      event.type === 'NewAddressConfirmed' && event.data.version === version
  )

const isAlive = (events: ReadonlyArray<OrderEvent>, { data, metadata }: EventOf<'NewAddressConfirmed'>): boolean =>
  events.some(
    (event) =>
      event.type === 'AddressChangeVerified' &&
      event.data.caseId === data.caseId &&
      isKeptUntil(events, event.data.proposal, data) &&
      event.metadata.occurredAt <= metadata.occurredAt &&
      metadata.occurredAt <= event.data.validUntil
  )

// A proposal that was only filled in is still the one that was verified.
const isKeptUntil = (
  events: ReadonlyArray<OrderEvent>,
  verified: number,
  { caseId, proposal }: EventOf<'NewAddressConfirmed'>['data']
): boolean =>
  verified <= proposal &&
  events.every(
    (event) =>
      event.type !== 'ProposalRevised' ||
      event.data.caseId !== caseId ||
      event.data.proposal <= verified ||
      event.data.proposal > proposal ||
      event.data.verificationKept
  )

const openCases = ({ addressChange }: PlacedOrder) =>
  addressChange.cases.filter(({ status }) => status === 'Verified' || status === 'Confirmed')

const isComplete = ({ address }: { readonly address: PostalAddress }): boolean =>
  address.recipientName !== null &&
  address.detail !== null &&
  (address.region.country.code !== 'CN' || (address.phone !== null && address.district !== null))

const addressCommands =
  /AddressChange|NewAddress|Amend|Impact|Protection|RecipientNotice|Acknowledge|AssessRisk|PlatformA|LockAddress|UnlockAddress|Fraud|Proposal|Clarif|Approv|RequestConsent|GiveConsent|^Consent|Freight|AddressForReview|AddressReview/

/** The laws about the address of an order. */
export const addressLaws: ReadonlyArray<Law> = [
  ofEvents(
    'I1: nothing takes effect without a check that was alive at the yes of the buyer, nor after the authorisation',
    effective,
    (event, step, history) => {
      const version = versionOf(event)
      if (version === null) return true
      const events = eventsUntil(history, step)
      const yes = confirmationOf(events, version)
      return yes !== undefined && isAlive(events, yes) && event.metadata.occurredAt <= yes.data.authorisedUntil
    }
  ),
  ofEvents('I2: what is saved is what was confirmed', ['AddressAmended'], ({ data }, step, history) => {
    const yes = confirmationOf(eventsUntil(history, step), data.version)
    return yes !== undefined && sameAddress(yes.data.address, data.address) && yes.data.recipient === data.recipient
  }),
  ofEvents(
    'I3: only the ordered version is printed',
    ['LabelPrinted'],
    ({ data }, { before }) => data.version === before.addressChange.ordered
  ),
  ofEvents(
    'I3: only the ordered version is shipped, unless the courier was quicker',
    ['ParcelShipped'],
    ({ data }, { before }) =>
      data.stale === (data.version !== before.addressChange.ordered) && (data.basis === 'Observed' || !data.stale)
  ),
  ofEvents('I4: nothing is amended when everything has been handed over', ['AddressAmended'], (_event, { before }) => {
    const parcels = before.parcel.parcels.filter(({ status }) => status !== 'Cancelled')
    const planned = parcels.flatMap(({ lines }) => lines).reduce((sum, { quantity }) => sum + quantity, 0)
    return planned < 2 || parcels.some(({ status }) => ['Planned', 'Labelled', 'Returned'].includes(status))
  }),
  ofEvents('I5: no confirmed or saved address is incomplete', ['NewAddressConfirmed', 'AddressAmended'], ({ data }) =>
    isComplete(data)
  ),
  // What the platform holds may be incomplete; it is ordered as it is, and nothing is sent with it.
  ofEvents('I5: no label is printed with an incomplete address', ['LabelPrinted'], ({ data }, { before }) => {
    const version = before.addressChange.versions[data.version - 1]
    return version !== undefined && isComplete(version)
  }),
  ofSteps(
    'I7: no command about an address moves the order or a parcel',
    ({ command, before, after }) =>
      !addressCommands.test(command.type) ||
      before.status === 'NotPlaced' ||
      after.status === 'NotPlaced' ||
      (before.placement === after.placement && before.parcel === after.parcel)
  ),
  ofEvents('I8: an amendment never changes the country', ['AddressAmended'], ({ data }, { before }) => {
    const ordered = before.addressChange.versions[before.addressChange.ordered - 1]
    return ordered?.address.region.country.code === data.address.region.country.code
  }),
  ofOrders('I9: at most one case is verified or confirmed', (order) => openCases(order).length <= 1),
  ...agreementLaws,
  ofOrders('I19: the changes are counted that took effect, attempts are not', ({ addressChange }, history) => {
    const events = history.flatMap((step) => step.events)
    const count = (is: (event: OrderEvent) => boolean) => events.filter(is).length
    return (
      addressChange.changesMade ===
      count(({ type }) => type === 'AddressAmended' || type === 'PlatformAddressChangeObserved') +
        count((event) => event.type === 'ParcelRerouted' && event.data.basis === 'Intercept') -
        count(({ type }) => type === 'AmendmentFailed')
    )
  }),
  ofOrders(
    'I25: versions are numbered without a gap, and exactly one is ordered',
    ({ addressChange: { versions, ordered } }) =>
      versions.every(({ version }, place) => version === place + 1) &&
      versions
        .filter(({ status }) => status === 'Ordered')
        .map(({ version }) => version)
        .join() === String(ordered)
  ),
  ofSteps(
    'I28: an ended case stays as it is, unless it was closed and is reopened',
    ({ command, before, after, events }) => {
      if (before.status === 'NotPlaced' || after.status === 'NotPlaced') return true
      // What the platform says or the page shows about a closed case is still taken in.
      const late = command.type === 'ReadBackAmendment' || isFact(command)
      return before.addressChange.cases
        .filter(({ status }) => ended.includes(status))
        .every(({ caseId, status }) => {
          const told = events.filter(({ data, type }) => 'caseId' in data && data.caseId === caseId && isOfCase(type))
          const now = after.addressChange.cases.find((one) => one.caseId === caseId)
          const reopened = events.some((event) => event.type === 'CaseReopened' && event.data.caseId === caseId)
          return now?.status === (reopened ? 'FollowUp' : status) && (late || told.length === 0)
        })
    }
  )
]

const ended = ['Closed', 'Rejected', 'Withdrawn', 'Superseded', 'Invalidated', 'Expired']

const isOfCase = (type: OrderEvent['type']): boolean =>
  addressCommands.test(type) && type !== 'SuspectedFraudReported' && type !== 'ParcelNearOldAddress'
