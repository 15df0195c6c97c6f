import { instant } from '../order-under-test.ts'
import { bySystem } from '../steps.ts'
import { everyState } from './every-state.ts'
import type { Situation } from './situation.ts'

/** The buyer is erased at once, so that it can be reported in every state. */
export const erasure = {
  subject: 'buyer',
  keyIds: ['k1_Kid4HC-ByjphtzSBZ8dJ5Q'],
  ground: 'RetentionOver',
  approvedBy: ['q-11aa', 'q-22bb'],
  destroyedAt: instant('01 09:00'),
  effectiveBy: instant('30 09:00')
}

const says = (at: string, restricted: boolean, order = everyState.delivered().order) =>
  order
    .when(at, 'RecordRestriction', { subject: 'buyer', restricted, ground: 'BuyerAsked' }, bySystem)
    .gives(restricted ? 'PersonalDataRestricted' : 'PersonalDataReleased')

/** States that only some commands have a row for: the data of the buyer may not be used, or cannot be read any more. */
export const personalDataStates = {
  restricted: () => ({ at: '10 10:00', order: says('10 09:00', true) }),
  released: () => ({ at: '11 10:00', order: says('11 09:00', false, says('10 09:00', true)) }),
  erased: () => ({
    at: '12 10:00',
    order: everyState.delivered().order.when('12 09:00', 'RecordErasure', erasure, bySystem).gives('PersonalDataErased')
  })
} satisfies Record<string, () => Situation>
