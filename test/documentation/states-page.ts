import { type StatusesOf, type Transition, transitionsOf } from './transitions.ts'

/** The reference page of all statuses, made from what the commands of the decision table come to. */
export const statesPage = (): string => `${[head, ...things.map(section)].join('\n\n')}\n`

const head = `# States

Which statuses a thing can have, and which events take it from one to another. Made from the decision table, whose every command is taken in every
state of an order; do not edit. An arrow from the black dot is a beginning. [The commands](commands.md) say who may give them.`

interface Thing {
  readonly name: string
  readonly what: string
  readonly statuses: StatusesOf
}

const each = <One extends { readonly status: string }>(ones: ReadonlyArray<One>, idOf: (one: One) => string) =>
  new Map(ones.map((one) => [idOf(one), one.status]))

const things: ReadonlyArray<Thing> = [
  {
    name: 'Order',
    what: 'The order as a whole.',
    statuses: ({ placement }) => new Map([['order', placement.status]])
  },
  {
    name: 'Address change',
    what: 'One wish to change the address: a case. An order may have many of them, one after the other and side by side.',
    statuses: ({ addressChange }) => each(addressChange.cases, ({ caseId }) => caseId)
  },
  {
    name: 'Address version',
    what: 'A numbered address of the order.',
    statuses: ({ addressChange }) => each(addressChange.versions, ({ version }) => String(version))
  },
  {
    name: 'Parcel',
    what: 'One physical unit. How far it is on its way is told by the stage of its newest scan, beside the status.',
    statuses: ({ parcel }) => each(parcel.parcels, ({ parcelId }) => parcelId)
  },
  {
    name: 'Hold of a parcel',
    what: 'Whether the warehouse was asked to stop a parcel that is still in the house, and what it answered.',
    statuses: ({ parcel }) =>
      new Map(parcel.parcels.map(({ parcelId, hold }) => [parcelId, hold === null ? 'None' : hold.status]))
  },
  {
    name: 'Issue',
    what: 'A problem with a parcel.',
    statuses: ({ parcel: { parcels } }) =>
      new Map(
        parcels
          .flatMap(({ issues }) => issues)
          .map(({ issueId, open, assigned }) => [issueId, open ? (assigned === null ? 'Open' : 'Owned') : 'Resolved'])
      )
  },
  {
    name: 'Intercept',
    what: 'One instruction to a carrier about a parcel that it has.',
    statuses: ({ carrierIntercept }) => each(carrierIntercept.intercepts, ({ interceptId }) => interceptId)
  },
  {
    name: 'Question about a redirect',
    what: 'Asked when a parcel turns up redirected and nobody had told us.',
    statuses: ({ carrierIntercept }) => each(carrierIntercept.redirectQuestions, ({ parcelId }) => parcelId)
  },
  {
    name: 'Resolution',
    what: 'A way out that was offered, where a parcel cannot simply be redirected.',
    statuses: ({ resolution }) => each(resolution.offers, ({ resolutionId }) => resolutionId)
  },
  {
    name: 'Enquiry with a carrier',
    what: 'How far up a complaint has come.',
    statuses: ({ care }) => new Map(care.enquiries.map(({ enquiryId, rung }) => [enquiryId, rung]))
  },
  {
    name: 'Answer to an enquiry',
    what: 'Whether the carrier has said what is the matter.',
    statuses: ({ care }) => each(care.enquiries, ({ enquiryId }) => enquiryId)
  },
  {
    name: 'Loss',
    what: 'A parcel that is suspected or known to be lost.',
    statuses: ({ care }) =>
      new Map(
        care.losses.map(({ parcelId, confirmed, found }) => [
          parcelId,
          found ? 'Found' : confirmed ? 'Confirmed' : 'Suspected'
        ])
      )
  },
  {
    name: 'Damage',
    what: 'Goods that arrived damaged.',
    statuses: ({ care }) =>
      new Map(care.damages.map(({ issueId, confirmed }) => [issueId, confirmed === null ? 'Reported' : 'Confirmed']))
  },
  {
    name: 'Investigation',
    what: 'A delivery that is looked into.',
    statuses: ({ care }) =>
      new Map(
        care.investigations.map(({ investigationId, concluded }) => [
          investigationId,
          concluded === null ? 'Opened' : 'Concluded'
        ])
      )
  },
  {
    name: 'Remedy',
    what: 'An offer of what may make good a problem with parcels.',
    statuses: ({ care }) => each(care.remedies, ({ remedyId }) => remedyId)
  },
  {
    name: 'Claim',
    what: 'A demand on a carrier.',
    statuses: ({ care }) => each(care.claims, ({ claimId }) => claimId)
  },
  {
    name: 'Receipt',
    what: 'Whether the goods of a parcel arrived, as far as anybody said.',
    statuses: ({ care }) => each(care.receipts, ({ parcelId }) => parcelId)
  },
  {
    name: 'Improvement',
    what: 'What a review of a case led somebody to take on.',
    statuses: ({ record }) =>
      new Map(record.improvements.map(({ actionId, done }) => [actionId, done ? 'Done' : 'Agreed']))
  },
  {
    name: 'Dispute',
    what: 'A formal quarrel about the order, with a time until which it can be answered.',
    statuses: ({ record }) => each(record.disputes, ({ disputeId }) => disputeId)
  },
  {
    name: 'Legal hold',
    what: 'A reason why nothing of the order may be erased.',
    statuses: ({ record }) =>
      new Map(record.legalHolds.map(({ holdId, released }) => [holdId, released ? 'Released' : 'Placed']))
  },
  {
    name: 'Data of a person',
    what: 'Whether the data of somebody in the order may be used, may only be kept, or cannot be read any more.',
    statuses: ({ record }) => each(record.dataSubjects, ({ subject }) => subject)
  }
]

const section = ({ name, what, statuses }: Thing): string => {
  const transitions = fromTheBeginning(transitionsOf(statuses))
  const rows = transitions.map(
    ({ from, event, to, commands }) =>
      `| ${from ?? ''} | \`${event}\` | ${to} | ${commands.map((command) => `\`${command}\``).join(', ')} |`
  )
  return [
    `## ${name}`,
    what,
    ['```mermaid', 'stateDiagram-v2', ...arrows(transitions), '```'].join('\n'),
    ['| from | event | to | given by |', '|---|---|---|---|', ...rows].join('\n')
  ].join('\n\n')
}

/** In the order in which the statuses are reached, first those that are next to a beginning. */
const fromTheBeginning = (transitions: ReadonlyArray<Transition>): ReadonlyArray<Transition> => {
  const reached = new Set<string | null>([null])
  for (const status of reached) for (const { from, to } of transitions) if (from === status) reached.add(to)
  for (const { from } of transitions) reached.add(from)
  return [...reached].flatMap((status) =>
    [...reached].flatMap((next) => transitions.filter(({ from, to }) => from === status && to === next))
  )
}

/** One arrow for each two statuses, with all events that lead from one to the other. */
const arrows = (transitions: ReadonlyArray<Transition>): ReadonlyArray<string> => {
  const labels = new Map<string, ReadonlyArray<string>>()
  for (const { from, event, to } of transitions) {
    const arrow = `${from ?? '[*]'} --> ${to}`
    labels.set(arrow, [...(labels.get(arrow) ?? []), event])
  }
  return [...labels].map(([arrow, events]) => `    ${arrow}: ${events.join('<br/>')}`)
}
