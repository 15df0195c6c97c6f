import { isBefore } from '../values/instant.ts'
import type { DisputeDecided, DisputeEvent } from './dispute-events.ts'
import type { Dispute } from './dispute-state.ts'
import type { RecordState } from './state.ts'

/** What an event changes in what is remembered of disputes, and of what is kept for them. */
export const evolveDispute = (state: RecordState, event: DisputeEvent): RecordState => {
  switch (event.type) {
    case 'DisputeOpened': {
      const { agreedPlace: _sealed, ...opened } = event.data
      return { ...state, disputes: [...state.disputes, { ...opened, packages: [], status: 'Opened' }] }
    }
    case 'EvidenceSubmitted':
      return withDispute(state, event.data.disputeId, (one) => answered(one, event.data.packageSha256))
    case 'DisputeDeadlineMissed':
      return withDispute(state, event.data.disputeId, (one) => ({ ...one, status: 'Missed' }))
    case 'DisputeDecided':
      return withDispute(state, event.data.disputeId, (one) => decided(one, event))
    case 'LegalHoldPlaced':
      return { ...state, legalHolds: [...state.legalHolds, { ...event.data, released: false }] }
    case 'LegalHoldReleased':
      return {
        ...state,
        legalHolds: state.legalHolds.map((one) => (one.holdId === event.data.holdId ? { ...one, released: true } : one))
      }
  }
}

const withDispute = (
  state: RecordState,
  disputeId: Dispute['disputeId'],
  update: (one: Dispute) => Dispute
): RecordState => ({
  ...state,
  disputes: state.disputes.map((one) => (one.disputeId === disputeId ? update(one) : one))
})

const answered = (one: Dispute, packageSha256: Dispute['packages'][number]): Dispute => ({
  ...one,
  packages: [...one.packages, packageSha256],
  status: 'Answered'
})

// Of two decisions the later one counts, in whichever order they were told.
const decided = (one: Dispute, { data, metadata }: DisputeDecided): Dispute =>
  one.status === 'Decided' && isBefore(metadata.occurredAt, one.decidedAt)
    ? one
    : {
        ...one,
        status: 'Decided',
        outcome: data.outcome,
        decidedAmount: data.amount,
        decidedAt: metadata.occurredAt
      }
