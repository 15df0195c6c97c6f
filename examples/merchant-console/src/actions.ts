import type { Action } from './action.ts'
import { carrierAnswer } from './actions/answering-carrier.ts'
import { carryingOut } from './actions/carrying-out.ts'
import { disputing } from './actions/disputing.ts'
import { followingUp } from './actions/following-up.ts'
import { protecting } from './actions/protecting.ts'
import { redirecting } from './actions/redirecting.ts'
import { waysOut } from './actions/ways-out.ts'

/** Every step but those of the wish itself, in the order in which a page shows them. */
export const actions: ReadonlyArray<Action> = [
  ...redirecting,
  carrierAnswer,
  ...waysOut,
  ...carryingOut,
  ...protecting,
  ...disputing,
  ...followingUp
]
