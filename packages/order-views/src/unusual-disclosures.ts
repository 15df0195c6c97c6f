import type { AccessPurpose } from '@readdress/privacy'
import type { AccessEntry } from './access-entry.ts'

/**
 * Something about what an actor saw that somebody should look into: `Rate`, more within an hour than is usual; `QuotaReached`, he was refused because he had
 * seen enough; `NoTask`, nothing was open about the orders that called for it.
 */
export interface UnusualDisclosures {
  readonly actor: AccessEntry['actor']
  readonly why: 'Rate' | 'QuotaReached' | 'NoTask'
  /** When the first and the last of them were recorded. */
  readonly from: string
  readonly until: string
  readonly requestIds: ReadonlyArray<string>
  /** The orders that they were about, each once. */
  readonly orderIds: ReadonlyArray<string>
}

/** What is usual. */
export interface Usual {
  /** How many disclosures within an hour are usual for somebody of a role; null: any number. */
  readonly anHour: (role: string) => number | null
  /** Whether something was open about the order when this was shown. */
  readonly hadTask: (entry: AccessEntry) => boolean
}

/** Goes through entries of the access log, such as those of a day, and tells what is unusual about them, for each actor. */
export const unusualDisclosures = (
  entries: ReadonlyArray<AccessEntry>,
  { anHour, hadTask }: Usual
): ReadonlyArray<UnusualDisclosures> =>
  [...Map.groupBy(entries, ({ actor }) => `${actor.role} ${actor.id}`).values()].flatMap((ofActor) => {
    const inOrder = ofActor.toSorted((one, other) => Date.parse(one.recordedAt) - Date.parse(other.recordedAt))
    const shown = inOrder.filter(({ result }) => result === 'Disclosed')
    return [
      ...told('Rate', tooManyAnHour(shown, anHour)),
      ...told(
        'QuotaReached',
        inOrder.filter(({ because }) => because === 'QuotaExceeded')
      ),
      ...told(
        'NoTask',
        shown.filter((entry) => callsForATask(entry) && !hadTask(entry))
      )
    ]
  })

const hour = 60 * 60_000

// Those that lie within some hour with more than there usually are. Both ends of the hour only move on.
const tooManyAnHour = (shown: ReadonlyArray<AccessEntry>, anHour: Usual['anHour']): ReadonlyArray<AccessEntry> => {
  const usual = shown[0] === undefined ? null : anHour(shown[0].actor.role)
  if (usual === null) return []
  const times = shown.map(({ recordedAt }) => Date.parse(recordedAt))
  let end = 0
  let told = 0
  return times.flatMap((start, place) => {
    while ((times[end] ?? Number.POSITIVE_INFINITY) < start + hour) end += 1
    if (end - place <= usual) return []
    const from = Math.max(place, told)
    told = end
    return shown.slice(from, end)
  })
}

/** Whether something has to be open about an order for this to be shown. The system acts because of an event, labels are printed for every order, and what a law or the person himself wants needs no task. */
export const callsForATask = ({ actor, purpose }: AccessEntry): boolean =>
  actor.role !== 'System' && purposesOfTasks.has(purpose)

const purposesOfTasks: ReadonlySet<AccessPurpose> = new Set<AccessPurpose>([
  'ChangeAddress',
  'CustomerService',
  'AfterSale',
  'Dispute'
])

const told = (why: UnusualDisclosures['why'], found: ReadonlyArray<AccessEntry>): ReadonlyArray<UnusualDisclosures> => {
  const [first] = found
  const last = found.at(-1)
  if (first === undefined || last === undefined) return []
  return [
    {
      actor: first.actor,
      why,
      from: first.recordedAt,
      until: last.recordedAt,
      requestIds: found.map(({ requestId }) => requestId),
      orderIds: [...new Set(found.map(({ orderId }) => orderId))]
    }
  ]
}
