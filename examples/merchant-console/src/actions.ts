import type { Action } from './action.ts'
import { agreeing } from './actions/agreeing.ts'
import { carrierAnswer, droppingInstruction, redirectKnown } from './actions/answering-carrier.ts'
import { answeringWish } from './actions/answering-wish.ts'
import { askingCarrier } from './actions/asking-carrier.ts'
import { atPlatform } from './actions/at-platform.ts'
import { carryingOut } from './actions/carrying-out.ts'
import { comingBack } from './actions/coming-back.ts'
import { disputing } from './actions/disputing.ts'
import { followingUp } from './actions/following-up.ts'
import { holding } from './actions/holding.ts'
import { learning } from './actions/learning.ts'
import { losing } from './actions/losing.ts'
import { makingGood } from './actions/making-good.ts'
import { protecting } from './actions/protecting.ts'
import { redirecting } from './actions/redirecting.ts'
import { settlingFreight } from './actions/settling-freight.ts'
import { speaking } from './actions/speaking.ts'
import { waysOut } from './actions/ways-out.ts'

/** Every step but those of the wish itself, in the order in which a page shows them. */
export const actions: ReadonlyArray<Action> = [
  ...answeringWish,
  ...agreeing,
  ...settlingFreight,
  ...holding,
  ...waysOut,
  ...redirecting,
  carrierAnswer,
  droppingInstruction,
  redirectKnown,
  ...carryingOut,
  ...comingBack,
  ...askingCarrier,
  ...losing,
  ...makingGood,
  ...speaking,
  atPlatform,
  ...protecting,
  ...disputing,
  ...followingUp,
  ...learning
]
