import { createHash } from 'node:crypto'
import { orderStream } from '@readdress/order'
import * as Either from 'fp-ts/lib/Either.js'
import type { Erasing, NotErased } from './erasing.ts'
import type { PersonInOrder } from './export/subject-export.ts'

/** The erasure of a person in an order: one that somebody wants already, or that is done, is the one; the person is not erased twice. */
export const erasureIdFor = async (
  { keys: { tenant }, progress }: Erasing,
  { orderId, subject }: PersonInOrder
): Promise<Either.Either<NotErased, string>> => {
  const known = await progress.ofOrder(orderId)()
  if (Either.isLeft(known)) return known
  const wanted = known.right.find((one) => one.subject === subject && (one.request !== null || one.destroyed !== null))
  return Either.right(wanted?.erasureId ?? idOfScope([tenant, orderStream(orderId), subject]))
}

/**
 * The same each time, so that two who ask at once ask for one erasure; made of nothing but what its stream says anyway, so that it links no orders.
 * A UUID of version 8 (RFC 9562).
 */
const idOfScope = (scope: ReadonlyArray<string>): string => {
  const digest = createHash('sha256')
    .update(JSON.stringify(['readdress/erasure/v1', ...scope]))
    .digest('hex')
  const [, first, second, third, fourth, fifth] = /^(.{8})(.{4}).(.{3}).(.{3})(.{12})/.exec(digest) ?? []
  return `${first}-${second}-8${third}-8${fourth}-${fifth}`
}
