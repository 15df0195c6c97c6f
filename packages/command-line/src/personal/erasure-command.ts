import * as Either from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import type { Erasure, NotErased, NotSealedStore, Readdress } from 'readdress'
import { type ExitCode, exitCode } from '../exit-code.ts'
import { askStore } from '../questions/ask-store.ts'
import type { NamedStore } from '../store-options.ts'
import type { Surroundings } from '../surroundings.ts'
import { personalRefusal } from '../texts/personal-refusal.ts'

/** Makes one step of an erasure, and tells how it stands. */
export const erasureCommand = (
  { json, ...named }: NamedStore & { readonly json: boolean },
  surroundings: Surroundings,
  step: (shop: Readdress) => TaskEither<NotErased | NotSealedStore, Erasure>
): Promise<ExitCode> =>
  askStore(named, surroundings, async (shop) => {
    const { out, err } = surroundings
    const made = await step(shop)()
    if (Either.isLeft(made)) {
      const { text, code } = personalRefusal(made.left)
      err.write(`${text}\n`)
      return code
    }
    out.write(json ? `${JSON.stringify(made.right, null, 2)}\n` : `${standingText(made.right)}\n`)
    return exitCode.done
  })

const standingText = ({ erasureId, state }: Erasure): string => {
  const of = `Erasure ${erasureId}`
  switch (state.status) {
    case 'None':
      return `${of}: nobody asked for it.`
    case 'Living':
      return `${of} of ${state.subject} in order ${state.orderId}: ${requestText(state.request)}`
    case 'Destroyed':
      return `${of} of ${state.subject} in order ${state.orderId}: the keys were destroyed at ${state.destroyedAt}, approved by ${state.approvedBy.join(' and ')}. Backups of the keys may hold them until ${state.effectiveBy}.`
  }
}

type Request = Extract<Erasure['state'], { readonly status: 'Living' }>['request']

const requestText = (request: Request): string => {
  if (request === null) return 'it was refused or taken back.'
  const approved = `${request.approvals.length} of 2 persons have approved it.`
  if (request.deferred === null) return `the data may only be kept; ${approved}`
  const { ground, until } = request.deferred
  return `the data may only be kept; it must wait (${ground})${until === null ? '' : ` until ${until}`}; ${approved}`
}
