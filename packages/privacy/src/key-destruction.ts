import * as Either from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import * as TaskEither from 'fp-ts/lib/TaskEither.js'
import { approversNeeded } from './approvers-needed.ts'
import { rowsOf } from './key-holding.ts'
import type { KeyId } from './key-id.ts'
import type { DestroyedKey, DestructionOrder, KeyStore } from './key-store.ts'
import type { DestructionRefused } from './key-store-error.ts'
import type { FoundKeys, KeyRow } from './key-table.ts'
import { destroyedRow, holdsInForce, type KeyWork, tombstoneOf } from './key-work.ts'

/** Destroying keys for ever. */
export const keyDestruction = (work: KeyWork): Pick<KeyStore, 'destroy' | 'reconcile'> => ({
  destroy: (order) =>
    forgetting(
      work,
      work.table.change({ ordersOf: order.keyIds }, (found) =>
        pipe(
          rowsToDestroy(found, order),
          Either.flatMap((rows) => allowed(work, found, rows, order)),
          Either.map((rows) => {
            const keys = rows.map((row) => destroyedRow(row, work.now().toISOString(), order.ground))
            return { answer: keys.map((row) => tombstoneOf(work, row)), keys, forget: true }
          })
        )
      )
    ),
  reconcile: (destroyed) => async () => {
    const destroyedAgain: Array<KeyId> = []
    const noted: Array<KeyId> = []
    const report = { destroyedAgain, noted }
    for (const one of destroyed) {
      const outcome = await forgetting(
        work,
        work.table.change({ stream: one.stream }, (found) => reconciled(found, one))
      )()
      if (Either.isLeft(outcome)) return outcome
      if (outcome.right !== null) report[outcome.right].push(one.keyId)
    }
    return Either.right(report)
  }
})

const forgetting = <E, A>({ opened }: KeyWork, change: TaskEither.TaskEither<E, A>): TaskEither.TaskEither<E, A> =>
  pipe(
    change,
    TaskEither.map((answer) => {
      opened.forget()
      return answer
    })
  )

// All generations of a person in an order are destroyed together.
const rowsToDestroy = (
  found: FoundKeys,
  { keyIds }: DestructionOrder
): Either.Either<DestructionRefused, ReadonlyArray<KeyRow>> =>
  pipe(
    rowsOf(found, keyIds),
    Either.map((named) =>
      found.keys.filter((row) => named.some(({ stream, subject }) => stream === row.stream && subject === row.subject))
    )
  )

const allowed = (
  { now, grace, approvalLife }: KeyWork,
  { holds }: FoundKeys,
  rows: ReadonlyArray<KeyRow>,
  { requestedBy, requestedAt, approvals, executor }: DestructionOrder
): Either.Either<DestructionRefused, ReadonlyArray<KeyRow>> => {
  // Destroyed is destroyed: to repeat it needs nobody's leave.
  if (rows.every(({ status }) => status === 'Destroyed')) return Either.right(rows)
  const time = now().getTime()
  const streams = [...new Set(rows.map(({ stream }) => stream))]
  const holdIds = streams.flatMap((stream) => holdsInForce(holds, stream, now()).map(({ holdId }) => holdId))
  if (holdIds.length > 0) return Either.left({ type: 'LegalHoldActive', holdIds })
  const end = Date.parse(requestedAt) + grace
  if (Number.isNaN(end) || time < end) {
    return Either.left({ type: 'GraceNotOver', until: Number.isNaN(end) ? requestedAt : new Date(end).toISOString() })
  }
  const counting = approvals.filter(({ by, at }) => {
    const age = time - Date.parse(at)
    return by !== requestedBy && by !== executor && age >= 0 && age <= approvalLife
  })
  const approvers = [...new Set(counting.map(({ by }) => by))]
  return approvers.length >= approversNeeded
    ? Either.right(rows)
    : Either.left({ type: 'SecondApproverNeeded', approvers })
}

const reconciled = ({ keys }: FoundKeys, { keyId, stream, subject, destroyedAt, ground }: DestroyedKey) => {
  const row = keys.find((one) => one.keyId === keyId)
  if (row?.status === 'Destroyed') return Either.right({ answer: null })
  if (row !== undefined) {
    const answer = 'destroyedAgain' as const
    return Either.right({ answer, keys: [destroyedRow(row, destroyedAt, ground)], forget: true })
  }
  // Its row is younger than the backup: without a tombstone what was erased would read as a fault, and a new key would be made for it.
  const generations = keys
    .filter((one) => one.stream === stream && one.subject === subject)
    .map((one) => one.generation)
  const tombstone: KeyRow = {
    keyId,
    stream,
    subject,
    generation: Math.max(-1, ...generations) + 1,
    person: null,
    wrapped: null,
    epoch: null,
    status: 'Destroyed',
    createdAt: destroyedAt,
    restrictedAt: null,
    destroyedAt,
    ground
  }
  return Either.right({ answer: 'noted' as const, keys: [tombstone] })
}
