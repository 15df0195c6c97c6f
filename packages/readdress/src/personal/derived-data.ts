import { type StoreUnavailable, streamName } from '@readdress/event-store'
import { orderOfStream } from '@readdress/order'
import type { OrderKeys } from '@readdress/order-views'
import type { AttachmentKeeping, Attachments, DerivedStore, Forgotten, KeyRecord } from '@readdress/privacy'
import { pipe } from 'fp-ts/lib/function.js'
import * as Option from 'fp-ts/lib/Option.js'
import * as TaskEither from 'fp-ts/lib/TaskEither.js'
import type { OrderHandler } from '../handle-orders.ts'
import type { ShopViews } from '../shop-views.ts'
import { keysOfPerson } from './person.ts'

/** All that a shop itself derives from personal values; its other views are made of events without them. */
export const derivedData = (
  { keys, attachments }: AttachmentKeeping,
  { forget }: OrderHandler,
  { orderSearch }: Pick<ShopViews, 'orderSearch'>
): ReadonlyArray<DerivedStore> => [
  {
    name: 'orders-in-memory',
    forget: (stream) => TaskEither.fromIO(() => ({ removed: forget(streamName(stream)), left: 0 }))
  },
  {
    name: 'order-search',
    forget: (stream, subject) => {
      const orderId = orderOfStream(stream) ?? stream
      const count = Option.match(() => 0, countOf(subject))
      return pipe(
        orderSearch.asItStands.get(orderId),
        TaskEither.map(count),
        // Nobody has searched yet: then there is no index, and a later one is made without this person.
        TaskEither.orElse((failure) =>
          failure.type === 'ViewNotBuilt' ? TaskEither.right(null) : TaskEither.left(failure)
        ),
        TaskEither.flatMap((before) =>
          before === null
            ? TaskEither.right({ removed: 0, left: 0 })
            : pipe(
                orderSearch.ask((view) => view.get(orderId)),
                TaskEither.map(count),
                TaskEither.map((left) => ({ removed: before - left, left }))
              )
        )
      )
    }
  },
  {
    name: 'attachments',
    forget: (stream, subject) =>
      pipe(
        keysOfPerson(keys, stream, subject),
        TaskEither.flatMap(TaskEither.traverseSeqArray(forgetFiles(attachments))),
        TaskEither.map((all) => ({
          removed: all.reduce((sum, { removed }) => sum + removed, 0),
          left: all.reduce((sum, { left }) => sum + left, 0)
        }))
      )
  },
  {
    // A key that came back from a backup opens everything again.
    name: 'keys',
    forget: (stream, subject) =>
      pipe(
        keysOfPerson(keys, stream, subject),
        TaskEither.map((records) => ({
          removed: 0,
          left: records.filter(({ status }) => status !== 'Destroyed').length
        }))
      )
  }
]

// Whatever a living key opens is still wanted.
const forgetFiles =
  (attachments: Attachments) =>
  ({ keyId, status }: KeyRecord): TaskEither.TaskEither<StoreUnavailable, Forgotten> =>
    status === 'Destroyed'
      ? pipe(
          attachments.remove(keyId),
          TaskEither.map((removed) => ({ removed, left: 0 }))
        )
      : pipe(
          attachments.list(keyId),
          TaskEither.map((files) => ({ removed: 0, left: files.length }))
        )

const countOf =
  (subject: string) =>
  ({ fingerprints, buyer }: OrderKeys): number =>
    fingerprints.filter((one) => one.subject === subject).length + (subject === 'buyer' && buyer !== null ? 1 : 0)
