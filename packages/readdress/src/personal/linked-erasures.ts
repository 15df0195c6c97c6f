import type { ErasureState } from '@readdress/privacy'
import * as Either from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import type { Erasing, NotErased } from './erasing.ts'
import { erasureIdFor } from './erasure-id.ts'
import type { PersonInOrder } from './export/subject-export.ts'
import { otherOrdersOf } from './linked-orders.ts'
import { askForErasure, type ErasureWish } from './request-erasure.ts'

/** Whose data are to be erased, in one order and in every other that is linked to the same person; else as for one. */
export type LinkedErasureWish = Omit<ErasureWish, 'erasureId'>

/** What came of the wish in one order: how the erasure stands, which also says what it must wait for; or why it was not asked for, or not wholly. */
export type LinkedErasure =
  | (PersonInOrder & { readonly status: 'Requested'; readonly erasureId: string; readonly state: ErasureState })
  | (PersonInOrder & { readonly status: 'NotRequested'; readonly because: NotErased })

/**
 * Asks for the erasure of one person in an order and in all that are linked to it, that order first, and tells of each what came of it. What is refused
 * in one keeps no other from it. Each is an erasure of its own, for each order is kept as long as it must be. Interrupted anywhere, it is called again:
 * what was asked for is not asked for twice.
 */
export const requestLinkedErasures =
  (erasing: Erasing, wish: LinkedErasureWish): TaskEither<NotErased, ReadonlyArray<LinkedErasure>> =>
  async () => {
    const { orderId, subject } = wish
    const others = await otherOrdersOf(erasing.keys, { orderId, subject })
    if (Either.isLeft(others)) return others
    const asked: Array<LinkedErasure> = []
    for (const person of [{ orderId, subject }, ...others.right])
      asked.push({ ...person, ...(await askedFor(erasing, { ...wish, ...person })) })
    return Either.right(asked)
  }

const askedFor = async (erasing: Erasing, wish: LinkedErasureWish) => {
  const erasureId = await erasureIdFor(erasing, wish)
  const asked = Either.isLeft(erasureId)
    ? erasureId
    : await askForErasure(erasing, { ...wish, erasureId: erasureId.right })
  return Either.isLeft(asked)
    ? ({ status: 'NotRequested', because: asked.left } as const)
    : ({ status: 'Requested', ...asked.right } as const)
}
