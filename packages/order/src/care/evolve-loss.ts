import type { ParcelId } from '../values/local-name.ts'
import type { InvestigationEvent } from './investigation-events.ts'
import type { DamageReported, LossEvent } from './loss-events.ts'
import type { CareState, Damage, Investigation, Loss } from './state.ts'

/** What an event changes in what is remembered of goods that do not arrive, or not whole. */
export const evolveLoss = (state: CareState, event: LossEvent | InvestigationEvent): CareState => {
  switch (event.type) {
    case 'LossSuspected':
    case 'LossConfirmed': {
      const { parcelId, issueId } = event.data
      return withLoss(state, { parcelId, issueId, confirmed: event.type === 'LossConfirmed', found: false })
    }
    case 'ParcelFound': {
      const loss = state.losses.find(({ parcelId }) => parcelId === event.data.parcelId)
      return loss === undefined ? state : withLoss(state, { ...loss, found: true })
    }
    case 'DamageReported':
      return { ...state, damages: [...others(state.damages, event.data.parcelId), reported(state, event)] }
    case 'DamageConfirmed': {
      const { issueId, extent, fault } = event.data
      const damages = state.damages.map(
        (one): Damage => (one.issueId === issueId ? { ...one, confirmed: { extent, fault } } : one)
      )
      return { ...state, damages }
    }
    case 'InvestigationOpened':
      return {
        ...state,
        investigations: [...state.investigations, { ...event.data, hasProof: false, concluded: null }]
      }
    case 'DeliveryVerifiedWithCarrier':
      return event.data.proof.length > 0
        ? withInvestigation(state, event.data.investigationId, { hasProof: true })
        : state
    case 'InvestigationConcluded': {
      const { investigationId, finding, fault } = event.data
      return withInvestigation(state, investigationId, { concluded: { finding, fault } })
    }
  }
}

const withLoss = (state: CareState, loss: Loss): CareState => ({
  ...state,
  losses: [...others(state.losses, loss.parcelId), loss]
})

const others = <One extends { readonly parcelId: ParcelId }>(
  ones: ReadonlyArray<One>,
  parcelId: ParcelId
): ReadonlyArray<One> => ones.filter((one) => one.parcelId !== parcelId)

const reported = ({ damages }: CareState, { data: { issueId, parcelId, evidence } }: DamageReported): Damage => {
  const before = damages.find((one) => one.issueId === issueId)
  return {
    parcelId,
    issueId,
    hasEvidence: before?.hasEvidence === true || evidence.length > 0,
    confirmed: before?.confirmed ?? null
  }
}

const withInvestigation = (state: CareState, investigationId: string, part: Partial<Investigation>): CareState => ({
  ...state,
  investigations: state.investigations.map((one) =>
    one.investigationId === investigationId ? { ...one, ...part } : one
  )
})
