import { type Surroundings, systemSurroundings } from '@readdress/event-store'
import { type ActorId, type ChannelPolicy, instantAt, policyFor } from '@readdress/order'
import {
  assignProblemsTo,
  fireDeadlines,
  type Intent,
  keepReacting,
  type NoticeLanguage,
  type Outcome,
  type Partners,
  type ProcessPolicy,
  processPolicies,
  reactOnce
} from '@readdress/reactions'
import * as Either from 'fp-ts/lib/Either.js'
import type * as TaskEither from 'fp-ts/lib/TaskEither.js'
import type { HandleOrder } from '../handle-orders.ts'
import { orderRegistry } from '../order-registry.ts'
import type { TellRecipients } from '../personal/confirm-erasure.ts'
import type { PersonalData } from '../personal/personal-data.ts'
import type { Questions } from '../questions/questions.ts'
import type { Stores } from '../stores.ts'
import { erasuresHourly } from './erasures-by-themselves.ts'
import { keeperOf } from './keeper-of.ts'
import { otherOrdersOfBuyer } from './other-orders-of-buyer.ts'
import { isPassingFailure, type ReactionsFailure } from './reactions-failure.ts'

/** Who does what the shop cannot do itself, and what is to be done by itself at all. */
export interface ReactionsSettings {
  /** What a partner would do who is not there, people do. */
  readonly partners?: Partners
  /** Those that come with the library, if not said. */
  readonly policies?: ReadonlyArray<ProcessPolicy>
  /** Who looks after problems with parcels that nobody has taken on, by his pseudonym; they wait for somebody on the worklist, if not said. */
  readonly problemOwner?: ActorId
  /** From where on events are looked at, the first time: the present end, if not said. */
  readonly startAt?: 'beginning' | 'end'
  /** In which language the buyers of a platform are written to: Chinese, and English for Shopify and Amazon, if not said. */
  readonly languageOf?: (platform: string) => NoticeLanguage
  /** Whether what two persons have approved to be erased is erased when its time has come, looked at once an hour; true, if not said. */
  readonly erasures?: boolean
  /** Tells receivers that data they were given are erased; where it is not said, an erasure waits until a person has told them. */
  readonly tellRecipients?: TellRecipients
  /** Is told what became of each try. */
  readonly tried?: (intent: Intent, outcome: Outcome) => void
  /** Is told what each round came to. */
  readonly rounded?: (round: ReactionsRound) => void
  /** Is told of each fault that passes. */
  readonly troubled?: (failure: { readonly type: string }) => void
}

/** What a round came to: intents that were chosen and tried, waits that were ended, and whether there may be more to do at once. */
export interface ReactionsRound {
  readonly chosen: number
  readonly tried: number
  readonly fired: number
  readonly hasMore: boolean
}

/** What the shop does by itself. */
export interface Reactions {
  /** One round: looks at what has happened, does what is to be done because of it, and ends the waits that are over; once an hour it goes on with erasures. By one process at a time. */
  readonly round: (signal?: AbortSignal) => TaskEither.TaskEither<ReactionsFailure, ReactionsRound>
  /** Goes on until the signal is aborted, or something is in the way that does not pass. Of several processes one does it, and another takes over when it ends. */
  readonly run: (signal: AbortSignal) => TaskEither.TaskEither<ReactionsFailure, void>
}

interface Doing {
  readonly handle: HandleOrder
  readonly questions: Pick<Questions, 'deadlinesDue'>
  readonly personal: Pick<
    PersonalData,
    'continueErasures' | 'destroySearchKeys' | 'rotateSubjectKeys' | 'notifySubjectOfIncident'
  >
}

interface Deciding {
  readonly surroundings?: Surroundings
  readonly policies?: ReadonlyArray<ChannelPolicy>
}

type OfShop = Pick<Stores, 'events' | 'keys' | 'outbox' | 'leases'>

/** The reactions of a shop over its stores. */
export const reactionsOf =
  (
    { events, keys, outbox, leases }: OfShop,
    { handle, questions: { deadlinesDue }, personal }: Doing,
    { surroundings = systemSurroundings, policies: rules }: Deciding = {}
  ) =>
  (settings: ReactionsSettings = {}): Reactions => {
    const {
      partners = {},
      policies = processPolicies,
      problemOwner,
      startAt = 'end',
      languageOf = usualLanguage,
      erasures = true,
      tellRecipients,
      tried = () => {},
      rounded = () => {},
      troubled = () => {}
    } = settings
    const reacting = {
      events,
      registry: orderRegistry,
      policies: problemOwner === undefined ? policies : [...policies, assignProblemsTo(problemOwner)],
      partners,
      give: handle,
      otherOrdersOfBuyer: otherOrdersOfBuyer(keys),
      ...(keys === null ? {} : { keeper: keeperOf(personal) }),
      policyOf: (platform: string) => policyFor(platform, rules),
      languageOf,
      startAt,
      tried,
      surroundings
    }
    const goOn = erasuresHourly(surroundings, personal, troubled, tellRecipients)
    const round = async (signal: AbortSignal): Promise<Either.Either<ReactionsFailure, ReactionsRound>> => {
      const store = await outbox.store()
      if (Either.isLeft(store)) return store
      const reacted = await reactOnce({ ...reacting, outbox: store.right }, signal)
      if (Either.isLeft(reacted)) return reacted
      const fired = await fireDeadlines({ deadlinesDue, give: handle }, instantAt(surroundings.now()), signal)
      if (Either.isLeft(fired)) return fired
      if (erasures) await goOn()
      const { chosen, tried, hasMore } = reacted.right
      const done = {
        chosen,
        tried,
        fired: fired.right.fired,
        // Not for a wait that was ended: whatever follows from it is an event, and seen by the next round.
        hasMore: hasMore || chosen > 0 || tried > 0
      }
      rounded(done)
      return Either.right(done)
    }
    return {
      round:
        (signal = new AbortController().signal) =>
        () =>
          round(signal),
      run: (signal) => () =>
        keepReacting({ round, isPassing: isPassingFailure, leases, surroundings, troubled }, signal)
    }
  }

const english: ReadonlySet<string> = new Set(['shopify', 'amazon'])

const usualLanguage = (platform: string): NoticeLanguage => (english.has(platform) ? 'en' : 'zh-CN')
