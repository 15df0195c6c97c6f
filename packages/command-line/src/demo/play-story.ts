import * as Either from 'fp-ts/lib/Either.js'
import type { Readdress, Refused } from 'readdress'
import { isStoreFailure, type StoreFailure } from '../texts/store-failure-text.ts'
import type { Step, Story } from './story.ts'
import type { StoryClock } from './story-clock.ts'

/** What became of one step: the revisions of its events in the order's stream, or why it was refused. */
export type Played = { readonly step: Step } & (
  | { readonly type: 'Taken'; readonly revisions: ReadonlyArray<number> }
  | { readonly type: 'Refused'; readonly refused: Refused }
)

/** Gives the steps of a story to its order, from the step numbered `first` on. */
export const playSteps = async (
  shop: Readdress,
  clock: StoryClock,
  { orderId }: Story,
  first: number,
  steps: ReadonlyArray<Step>
): Promise<Either.Either<StoreFailure, ReadonlyArray<Played>>> => {
  const played: Array<Played> = []
  for (const [index, step] of steps.entries()) {
    const answer = await shop.receive(commandOf(step, clock, orderId, first + index))()
    if (Either.isRight(answer)) {
      played.push({ step, type: 'Taken', revisions: answer.right.events.map(({ revision }) => revision) })
    } else if (isStoreFailure(answer.left)) return Either.left(answer.left)
    else played.push({ step, type: 'Refused', refused: answer.left })
  }
  return Either.right(played)
}

const commandOf = (
  { at, by, channel, type, data, isReport }: Step,
  clock: StoryClock,
  orderId: string,
  number: number
): object => ({
  type,
  commandId: `c0de0000-0000-4000-8000-${String(number).padStart(12, '0')}`,
  orderId,
  actor: { role: by, id: actorIds[by] },
  channel,
  occurredAt: clock.instant(at),
  ...(isReport ? { source: { system: 'demo', eventId: `${orderId}-${number}` } } : {}),
  data
})

// Pseudonyms, as a shop would keep them: who that is, only the shop knows.
const actorIds: Readonly<Record<Step['by'], string>> = {
  Buyer: 'b-7f3a',
  SellerAgent: 'a-1c20',
  SellerSupervisor: 's-0e55',
  Warehouse: 'w-2b18',
  Carrier: 'c-sf',
  Platform: 'p-api',
  System: 'sys-1'
}
