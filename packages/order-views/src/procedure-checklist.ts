import type { CaseId, Instant, OrderEvent } from '@readdress/order'
import type { EventRegistry, Projection } from '@readdress/projections'
import { type ChecklistEvent, checklistEvents } from './checklist-events.ts'
import { countedEvents, happenedAt } from './clocks.ts'
import { type KeptEvent, type KeptEvents, keptEventsProjection } from './kept-events.ts'
import { doneBy, isApplicable, type Step, steps } from './procedure-steps.ts'

/** One step of the procedure in a change: done by which event and when, still open, passed over, or of no use here. */
export type CheckedStep =
  | { readonly step: Step; readonly status: 'Done'; readonly revision: number; readonly at: Instant }
  | { readonly step: Step; readonly status: 'Open' | 'Skipped' | 'NotApplicable' }

/** The steps of every change of an order, in the order in which they are to be made. */
export interface ProcedureChecklist {
  readonly caseId: CaseId
  readonly steps: ReadonlyArray<CheckedStep>
}

/** The checklists of an order, one for each change that was wished. */
export const procedureChecklists = ({ events }: Pick<KeptEvents, 'events'>): ReadonlyArray<ProcedureChecklist> => {
  const counted = countedEvents(events)
  return counted.flatMap(({ event }) =>
    event.type === 'AddressChangeRequested'
      ? [{ caseId: event.data.caseId, steps: checked(event.data.caseId, counted) }]
      : []
  )
}

const checked = (caseId: CaseId, counted: ReadonlyArray<KeptEvent>): ReadonlyArray<CheckedStep> => {
  const happened = counted.map(({ event }) => event)
  const done = steps.map((step) => counted.findLast(({ event }) => doneBy(step, caseId, event, happened)))
  const last = done.findLastIndex((one) => one !== undefined)
  const isClosed = happened.some(({ type, data }) => type === 'CaseClosed' && data.caseId === caseId)
  return steps.map((step, place): CheckedStep => {
    const by = done[place]
    if (by !== undefined) return { step, status: 'Done', revision: by.recorded.revision, at: happenedAt(by.event) }
    if (!isApplicable(step, caseId, happened)) return { step, status: 'NotApplicable' }
    return { step, status: place < last || isClosed ? 'Skipped' : 'Open' }
  })
}

/** The projection behind the checklists: one document for each order. The index `case` finds it by the id of a change. */
export const procedureChecklistProjection = (
  registry: EventRegistry<OrderEvent>
): Projection<ChecklistEvent, KeptEvents<ChecklistEvent>> =>
  keptEventsProjection(registry, {
    name: 'procedure-checklist',
    version: 1,
    eventTypes: checklistEvents,
    indexes: { case: (document) => procedureChecklists(document).map(({ caseId }) => caseId) }
  })
