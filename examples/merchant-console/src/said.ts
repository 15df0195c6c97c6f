import type { Communication, ShownEntry } from 'readdress'
import { saidIn } from './said-in.ts'

/** Something that was said about an order: by or to whom, when, by which channel, and what, in codes. */
export interface Said {
  readonly revision: number
  readonly at: string
  readonly direction: 'In' | 'Out'
  readonly party: string
  readonly channel: string
  /** What was said: the kind of a message, or the type of the event that says it. */
  readonly what: string
  readonly codes: ReadonlyArray<string>
  /** That it was not said in time, or did not arrive. */
  readonly failed: string | null
  /** How long what it answers had waited, in milliseconds. */
  readonly repliedAfter: number | null
}

type Party = readonly [direction: Said['direction'], party: string]

const toCarrier: Party = ['Out', 'Carrier']
const fromCarrier: Party = ['In', 'Carrier']
const toBuyer: Party = ['Out', 'Buyer']
const fromBuyer: Party = ['In', 'Buyer']

// What somebody said that is more than a message: it has an event of its own.
const answers: ReadonlyMap<string, Party> = new Map([
  ['StepUpRequested', toBuyer],
  ['NewAddressConfirmed', fromBuyer],
  ['ConsentRequested', toBuyer],
  ['ConsentGiven', fromBuyer],
  ['ImpactAssessed', toBuyer],
  ['ImpactAccepted', fromBuyer],
  ['ResolutionOffered', toBuyer],
  ['ResolutionAgreed', fromBuyer],
  ['ResolutionDeclined', fromBuyer],
  ['PickupConsentGiven', fromBuyer],
  ['ReceiptConfirmed', fromBuyer],
  ['NonReceiptReported', fromBuyer],
  ['RedirectConfirmed', fromBuyer],
  ['RedirectDenied', fromBuyer],
  ['FeedbackReceived', fromBuyer],
  ['CarrierNotified', toCarrier],
  ['CarrierNotReached', toCarrier],
  ['InterceptAccepted', fromCarrier],
  ['InterceptProgressed', fromCarrier],
  ['InterceptRefused', fromCarrier],
  ['InterceptSucceeded', fromCarrier],
  ['InterceptFailed', fromCarrier],
  ['InterceptCancelRequested', toCarrier],
  ['InterceptCancelled', fromCarrier],
  ['InterceptCancelRefused', fromCarrier],
  ['CarrierEnquiryOpened', toCarrier],
  ['CarrierEnquiryEscalated', toCarrier],
  ['CarrierEnquiryAnswered', fromCarrier],
  ['DeliveryVerifiedWithCarrier', fromCarrier]
])

const codeFields = ['action', 'reason', 'resolution', 'method', 'pointKind', 'rung', 'cause']
const codeLists = ['targets', 'options', 'wanted']

/** All of it in the order in which it is on record: the messages, and what buyers and carriers were asked and answered. */
export const saidAbout = (
  log: ReadonlyArray<Communication>,
  entries: ReadonlyArray<ShownEntry>
): ReadonlyArray<Said> => {
  const byRevision = new Map(entries.map((entry) => [entry.revision, entry]))
  const messages = log.map(
    ({ revision, at, direction, party, channel, kind, status, repliedAfter }): Said => ({
      ...{ revision, at, direction, party, channel, repliedAfter, what: kind },
      codes: codesOf(byRevision.get(revision)),
      failed: status === 'Exchanged' ? null : status
    })
  )
  const known = new Set(messages.map(({ revision }) => revision))
  const others = entries.flatMap((entry): ReadonlyArray<Said> => {
    const [direction, party] = answers.get(entry.type) ?? []
    if (direction === undefined || party === undefined || known.has(entry.revision) || entry.takenBackBy !== null)
      return []
    const { revision, occurredAt: at, type: what } = entry
    // A carrier is told by another way than the seller was.
    const channel = String(saidIn(entry, 'via') ?? entry.channel)
    return [{ revision, at, direction, party, channel, what, codes: codesOf(entry), failed: null, repliedAfter: null }]
  })
  return [...messages, ...others].toSorted((one, other) => one.revision - other.revision)
}

const codesOf = (entry: ShownEntry | undefined): ReadonlyArray<string> => {
  if (entry === undefined) return []
  const single = codeFields.map((field) => saidIn(entry, field))
  const several = codeLists.flatMap((field) => {
    const list = saidIn(entry, field)
    return Array.isArray(list) ? list.map((one) => Object(one).resolution ?? one) : []
  })
  return [...single, ...several].filter((code) => typeof code === 'string')
}
