import { isStoreReadFailure, type Position } from '@readdress/event-store'
import type { Calling } from './calling.ts'
import { headBeyond } from './log-reading.ts'

/** Who looks when a subscription that has caught up is silent: perhaps nothing happens, perhaps the server has dropped it without a word. */
export interface Silence {
  /** Whether it is to be begun anew behind this position. */
  readonly isBroken: (at: Position) => Promise<boolean>
  /** Notes that something came. */
  readonly isOver: () => void
}

const restsFor = 5

/**
 * Broken is one whose server does not answer, or has had something behind its position twice in a row. Since a filter may leave that out,
 * it is not begun anew again and again. That nothing may be read of all streams is told by beginning anew.
 */
export const silence = (reading: Calling): Silence => {
  const { patience, surroundings, tell } = reading
  const once = { ...reading, patience: { ...patience, tries: 1 } }
  let wasBehind = false
  let restsUntil = Number.NEGATIVE_INFINITY

  const isBehind = async (at: Position): Promise<boolean> => {
    const was = wasBehind
    wasBehind = (await headBeyond(once, at)) > at
    return was && wasBehind
  }

  return {
    isBroken: async (position) => {
      const now = surroundings.now().getTime()
      const isDue = await isBehind(position).catch((caught) => {
        if (isStoreReadFailure(caught) && caught.failure.type === 'StoreUnavailable') return true
        throw caught
      })
      const isBroken = isDue && now >= restsUntil
      tell('silence', { position, action: isBroken ? 'BeginAnew' : 'WaitOn' })
      if (!isBroken) return false
      wasBehind = false
      restsUntil = now + restsFor * patience.subscription
      return true
    },
    isOver: () => {
      wasBehind = false
    }
  }
}
