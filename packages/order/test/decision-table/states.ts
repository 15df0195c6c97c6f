import { agreedStates } from './agreed-states.ts'
import { answeredStates } from './answered-states.ts'
import { careStates } from './care-states.ts'
import { disputeStates } from './dispute-states.ts'
import { everyState } from './every-state.ts'
import { laterStates } from './later-states.ts'
import { lossStates } from './loss-states.ts'
import { movingStates } from './moving-states.ts'
import { oddStates } from './odd-states.ts'
import { personalDataStates } from './personal-data-states.ts'
import { pickupStates } from './pickup-states.ts'
import { platformStates } from './platform-states.ts'
import { recordStates } from './record-states.ts'
import { redirectStates } from './redirect-states.ts'
import { remedyStates } from './remedy-states.ts'
import { reshipmentStates } from './reshipment-states.ts'
import type { Situation } from './situation.ts'
import { warehouseStates } from './warehouse-states.ts'

/** The states of the table, each built when it is first asked for. */
export const states = {
  ...everyState,
  ...laterStates,
  ...oddStates,
  ...agreedStates,
  ...warehouseStates,
  ...platformStates,
  ...movingStates,
  ...redirectStates,
  ...answeredStates,
  ...careStates,
  ...lossStates,
  ...remedyStates,
  ...reshipmentStates,
  ...recordStates,
  ...disputeStates,
  ...personalDataStates,
  ...pickupStates
}
export type State = keyof typeof states

const built = new Map<State, Situation>()
const told = new Map<State, Situation>()

/** Forgets what the situations are by the rules, where these are others from now on; what has happened in them stays. */
export const forgetSituations = (): void => built.clear()

/** The situation of a state's name: its story is told once, and from then on its events are folded. */
export const situation = (state: State): Situation => {
  const known = built.get(state) ?? retold(state)
  built.set(state, known)
  return known
}

const retold = (state: State): Situation => {
  const before = told.get(state)
  if (before !== undefined) return { at: before.at, order: before.order.fork() }
  const story = states[state]()
  told.set(state, story)
  return story
}
