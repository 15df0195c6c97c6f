import { orderStream } from '@readdress/order'
import type { KeyId, ReconcileReport } from '@readdress/privacy'
import * as Either from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import type { Erasing, NotErased } from './erasing.ts'
import { holdAsRecorded } from './holds.ts'
import { keysOnRecord } from './keys-on-record.ts'
import { keysOfPerson } from './person.ts'

/** What had to be done so that the keys are again what the record says; holds are placed again too. */
export interface Reconciled extends ReconcileReport {
  readonly restrictedAgain: ReadonlyArray<KeyId>
}

/** After the key store was restored from a backup, before anything is read: destroys, restricts and holds again what the record says. */
export const reconcile =
  (erasing: Erasing): TaskEither<NotErased, Reconciled> =>
  async () => {
    const record = await keysOnRecord(erasing.events)
    if (Either.isLeft(record)) return record
    const { destroyed, restrictions, heldOrders } = record.right
    const report = await erasing.keys.reconcile(destroyed)()
    if (Either.isLeft(report)) return report
    const restrictedAgain: Array<KeyId> = []
    for (const { orderId, subject, ground } of restrictions) {
      const keys = await keysOfPerson(erasing.keys, orderStream(orderId), subject)()
      if (Either.isLeft(keys)) return keys
      const used = keys.right.filter(({ status }) => status === 'Active').map(({ keyId }) => keyId)
      if (used.length === 0) continue
      const restricted = await erasing.keys.restrict(used, ground)()
      if (Either.isLeft(restricted)) return restricted
      restrictedAgain.push(...used)
    }
    for (const orderId of heldOrders) {
      const held = await holdAsRecorded(erasing.events, erasing.keys, orderId)
      if (Either.isLeft(held)) return held
    }
    return Either.right({ ...report.right, restrictedAgain })
  }
