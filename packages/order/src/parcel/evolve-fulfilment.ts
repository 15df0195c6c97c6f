import { type Instant, isBefore } from '../values/instant.ts'
import type { ParcelId } from '../values/local-name.ts'
import type { FulfilmentStage } from './enumerations.ts'
import type { FulfilmentEvent, FulfilmentHeld, FulfilmentHoldRefused } from './fulfilment-events.ts'
import type { Hold, ParcelFile, ParcelState } from './state.ts'

/** What an event of the warehouse changes in what is remembered about parcels. */
export const evolveFulfilment = (state: ParcelState, event: FulfilmentEvent): ParcelState => {
  const { occurredAt } = event.metadata
  switch (event.type) {
    case 'FulfilmentStageReached':
      return withFiles(state, [event.data.parcelId], (file) => reached(file, event.data.stage, occurredAt))
    case 'FulfilmentHoldRequested': {
      const { caseId, dueAt } = event.data
      return withFiles(state, event.data.parcelIds, () => ({
        hold: { status: 'Requested', caseId, dueAt, since: occurredAt }
      }))
    }
    case 'FulfilmentHeld':
    case 'FulfilmentHoldRefused':
      return withFiles(state, event.data.parcelIds, (file) => ({
        ...reached(file, event.data.stage, occurredAt),
        hold: file.hold === null ? null : answered(file.hold, event)
      }))
    case 'FulfilmentReleased':
      return withFiles(state, event.data.parcelIds, () => ({ hold: null }))
  }
}

const inOrder: ReadonlyArray<FulfilmentStage> = ['Picking', 'Allocating', 'InWarehouse', 'Outbound']

// What was said last counts; of two stages of one moment the further one, in whichever order the news came.
const reached = ({ fulfilment }: ParcelFile, stage: FulfilmentStage, at: Instant): Partial<ParcelFile> => {
  const isNews =
    fulfilment === null ||
    isBefore(fulfilment.reachedAt, at) ||
    (fulfilment.reachedAt === at && inOrder.indexOf(fulfilment.stage) < inOrder.indexOf(stage))
  return isNews ? { fulfilment: { stage, reachedAt: at } } : {}
}

// An answer that is older than the question, or than another answer, is out of date; of two of one moment the refusal counts.
const answered = (hold: Hold, { type, metadata }: FulfilmentHeld | FulfilmentHoldRefused): Hold => {
  const at = metadata.occurredAt
  if (isBefore(at, hold.since)) return hold
  if (type === 'FulfilmentHoldRefused') return { ...hold, status: 'Refused', since: at }
  return hold.status === 'Refused' && hold.since === at ? hold : { ...hold, status: 'Held', since: at }
}

const withFiles = (
  state: ParcelState,
  parcelIds: ReadonlyArray<ParcelId>,
  update: (file: ParcelFile) => Partial<ParcelFile>
): ParcelState => ({
  parcels: state.parcels.map((parcel) =>
    parcelIds.includes(parcel.parcelId) ? { ...parcel, ...update(parcel) } : parcel
  )
})
