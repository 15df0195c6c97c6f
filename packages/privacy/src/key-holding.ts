import type { StoreUnavailable } from '@readdress/event-store'
import * as Either from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import * as TaskEither from 'fp-ts/lib/TaskEither.js'
import type { KeyId } from './key-id.ts'
import type { KeyRecord, LegalHold } from './key-record.ts'
import type { KeyStore } from './key-store.ts'
import type { KeyNotFound } from './key-store-error.ts'
import type { FoundKeys, KeyRow } from './key-table.ts'
import { holdsInForce, type KeyWork, recordOf } from './key-work.ts'

/** Telling whose keys there are, restricting them, and holding them. All of it may be repeated. */
export const keyHolding = (
  work: KeyWork,
  current: KeyStore['current']
): Pick<KeyStore, 'keysOf' | 'link' | 'restrict' | 'unrestrict' | 'hold' | 'release' | 'holdsOn'> => {
  const { table, now } = work

  // A tombstone stays what it is.
  const mark = (
    keyIds: ReadonlyArray<KeyId>,
    marked: (row: KeyRow) => KeyRow
  ): TaskEither.TaskEither<KeyNotFound | StoreUnavailable, ReadonlyArray<KeyRecord>> =>
    pipe(
      table.change({ ordersOf: keyIds }, (found) =>
        pipe(
          rowsOf(found, keyIds),
          Either.map((rows) => {
            const keys = rows.map((row) => (row.status === 'Destroyed' ? row : marked(row)))
            return { answer: keys.map(recordOf), keys }
          })
        )
      ),
      TaskEither.map((records) => {
        work.opened.forget()
        return records
      })
    )

  return {
    keysOf: (whose) =>
      pipe(
        table.read(whose),
        TaskEither.map(({ keys }) => keys.map(recordOf))
      ),
    link: (scope, person) =>
      pipe(
        current(scope),
        TaskEither.flatMap(() =>
          table.change({ stream: scope.stream }, ({ keys }) =>
            Either.right({
              answer: undefined,
              keys: keys
                .filter(({ subject, status }) => subject === scope.subject && status !== 'Destroyed')
                .map((row) => ({ ...row, person }))
            })
          )
        )
      ),
    restrict: (keyIds, ground) =>
      mark(keyIds, (row) =>
        row.status === 'Restricted' ? row : { ...row, status: 'Restricted', restrictedAt: now().toISOString(), ground }
      ),
    unrestrict: (keyIds) => mark(keyIds, (row) => ({ ...row, status: 'Active', restrictedAt: null, ground: null })),
    hold: (hold) =>
      table.change({ holdId: hold.holdId }, ({ holds }) =>
        Either.right(
          holds.length > 0
            ? { answer: undefined }
            : { answer: undefined, holds: [{ ...onlyHold(hold), releasedAt: null, releasedBecause: null }] }
        )
      ),
    release: (holdId, because) =>
      table.change({ holdId }, ({ holds }) =>
        Either.right({
          answer: undefined,
          holds: holds
            .filter(({ releasedAt }) => releasedAt === null)
            .map((hold) => ({ ...hold, releasedAt: now().toISOString(), releasedBecause: because }))
        })
      ),
    holdsOn: (stream) =>
      pipe(
        table.read({ stream }),
        TaskEither.map(({ holds }) => holdsInForce(holds, stream, now()))
      )
  }
}

const onlyHold = ({ holdId, stream, ground, until }: LegalHold): LegalHold => ({ holdId, stream, ground, until })

/** The rows of these keys, or the first that is not there. */
export const rowsOf = (
  { keys }: FoundKeys,
  keyIds: ReadonlyArray<KeyId>
): Either.Either<KeyNotFound, ReadonlyArray<KeyRow>> => {
  const keyId = keyIds.find((id) => !keys.some((row) => row.keyId === id))
  return keyId === undefined
    ? Either.right(keys.filter((row) => keyIds.includes(row.keyId)))
    : Either.left({ type: 'KeyNotFound', keyId })
}
