import type { Surroundings } from '@readdress/event-store'
import * as Either from 'fp-ts/lib/Either.js'
import type { TellRecipients } from '../personal/confirm-erasure.ts'
import type { PersonalData } from '../personal/personal-data.ts'

const anHour = 60 * 60_000

/**
 * Takes the erasures that were approved as far as they can go, and destroys search keys that nothing needs any more; once an hour, for their terms are days.
 * What one waits for is no trouble, and one that fails keeps nothing else from being done.
 */
export const erasuresHourly = (
  { now }: Pick<Surroundings, 'now'>,
  { continueErasures, destroySearchKeys }: Pick<PersonalData, 'continueErasures' | 'destroySearchKeys'>,
  troubled: (failure: { readonly type: string }) => void,
  tellRecipients?: TellRecipients
): (() => Promise<void>) => {
  let lookedAt = 0
  const by = { role: 'System', id: 'reactions' } as const
  return async () => {
    const at = now().getTime()
    if (at - lookedAt < anHour) return
    lookedAt = at
    const continued = await continueErasures({ by, ...(tellRecipients === undefined ? {} : { tellRecipients }) })()
    const destroyed = await destroySearchKeys()()
    for (const done of [continued, destroyed])
      if (Either.isLeft(done) && done.left.type !== 'StoreInTheClear') troubled(done.left)
  }
}
