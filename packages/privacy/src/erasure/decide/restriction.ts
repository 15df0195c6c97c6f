import type { LiftRestriction, RestrictProcessing } from '../commands.ts'
import { accept, type ErasureDecision, refuse } from '../decision.ts'
import type { Destroyed, ErasureState } from '../state.ts'

/** Data may be restricted on a ground of their own, such as the limit that a platform sets, before anybody wants them erased. */
export const restrictProcessing = ({ data }: RestrictProcessing, state: ErasureState): ErasureDecision => {
  switch (state.status) {
    case 'None':
      return accept({ type: 'ProcessingRestricted', data })
    case 'Living':
      return state.restricted === null ? accept({ type: 'ProcessingRestricted', data }) : accept()
    case 'Destroyed':
      return valueErased(state)
  }
}

/** Data that were restricted may be used again. */
export const liftRestriction = ({ data }: LiftRestriction, state: ErasureState): ErasureDecision => {
  switch (state.status) {
    case 'None':
      return accept()
    case 'Living':
      return state.restricted === null ? accept() : accept({ type: 'RestrictionLifted', data })
    case 'Destroyed':
      return valueErased(state)
  }
}

const valueErased = ({ subject, destroyedAt }: Destroyed): ErasureDecision =>
  refuse({ type: 'ValueErased', subject, because: 'Destroyed', destroyedAt })
