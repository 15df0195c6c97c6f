import type { DamageConfirmed, LossConfirmed } from './loss-events.ts'
import type { RemedyEvent } from './remedy-events.ts'
import type { Claim, ClaimWait, RemedyOffer } from './remedy-state.ts'
import type { CareState } from './state.ts'

/** What an event changes in what is remembered of making good, and of making carriers pay. */
export const evolveRemedy = (state: CareState, event: RemedyEvent | LossConfirmed | DamageConfirmed): CareState => {
  switch (event.type) {
    case 'RemedyProposed': {
      const proposed: RemedyOffer = { ...event.data, status: 'Proposed', agreed: null }
      return { ...state, remedies: [...state.remedies, proposed] }
    }
    case 'RemedyAgreed': {
      const { remedyId, remedy, amount } = event.data
      return withRemedy(state, remedyId, { status: 'Agreed', agreed: { remedy, amount } })
    }
    case 'RemedyDeclined':
      return withRemedy(state, event.data.remedyId, { status: 'Declined' })
    case 'RemedyCompleted':
      return withRemedy(state, event.data.remedyId, { status: 'Completed' })
    case 'LossConfirmed':
      return waiting(state, event.data, 'Loss')
    case 'DamageConfirmed':
      return waiting(state, event.data, 'Damage')
    case 'CarrierClaimFiled':
      return { ...state, claims: [...state.claims, { ...event.data, status: 'Filed' }] }
    case 'CarrierClaimPaid':
      return withClaim(state, event.data.claimId, 'Paid')
    case 'CarrierClaimDenied':
      return withClaim(state, event.data.claimId, 'Denied')
    case 'ClaimDeadlineMissed': {
      const { parcelId, dueAt } = event.data
      const claimWaits = state.claimWaits.map((one) =>
        one.parcelId === parcelId && one.dueAt === dueAt ? { ...one, missed: true } : one
      )
      return { ...state, claimWaits }
    }
  }
}

const withRemedy = (state: CareState, remedyId: string, part: Partial<RemedyOffer>): CareState => ({
  ...state,
  remedies: state.remedies.map((one) => (one.remedyId === remedyId ? { ...one, ...part } : one))
})

const withClaim = (state: CareState, claimId: string, status: Claim['status']): CareState => ({
  ...state,
  claims: state.claims.map((one) => (one.claimId === claimId ? { ...one, status } : one))
})

// What is confirmed anew begins another wait, or none.
const waiting = (
  state: CareState,
  { parcelId, dueAt }: Pick<DamageConfirmed['data'], 'parcelId' | 'dueAt'>,
  basis: ClaimWait['basis']
): CareState => {
  const others = state.claimWaits.filter((one) => one.parcelId !== parcelId || one.basis !== basis)
  return { ...state, claimWaits: dueAt === null ? others : [...others, { parcelId, basis, dueAt, missed: false }] }
}
