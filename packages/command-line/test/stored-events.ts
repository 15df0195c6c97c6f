import * as Either from 'fp-ts/lib/Either.js'
import { openReaddress } from 'readdress'

/** The names of the events of these orders, as the store's audit trail has them. */
export const eventsIn = async (
  folder: string,
  orderIds: ReadonlyArray<string>
): Promise<ReadonlyArray<ReadonlyArray<string>>> => {
  const opened = await openReaddress({ store: { folder } })()
  if (Either.isLeft(opened)) throw new Error(opened.left.remedy)
  const trails: Array<ReadonlyArray<string>> = []
  for (const orderId of orderIds) {
    const trail = await opened.right.auditTrail(orderId)()
    if (Either.isLeft(trail)) throw new Error(trail.left.type)
    trails.push(trail.right.map(({ id, type }) => `${type} ${id}`))
  }
  await opened.right.close()
  return trails
}
