import type { Revision } from '@readdress/event-store'
import { type OrderId, orderStream } from '@readdress/order'
import { sealed } from '@readdress/privacy'
import * as Either from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import type { NotAnswered } from '../questions/not-answered.ts'
import type { ShownAddress } from '../questions/where-it-goes.ts'
import { askToSee, type NotRevealed, noteNotShown, type Revealing, type ToReveal } from './asking-to-see.ts'
import { type Revealed, valuesIn } from './disclosed-values.ts'
import { keysUnder } from './keys-under.ts'

/**
 * Shows personal values in clear: the only way to them from outside. The entry in the access log is durable before anything is opened, and where it
 * cannot be written nothing is; what is not shown is written down too.
 */
export const reveal =
  (revealing: Revealing, asked: ToReveal): TaskEither<NotRevealed, ReadonlyArray<Revealed>> =>
  async () => {
    const { raw, keys, questions } = revealing
    const logged = await askToSee(revealing, asked)
    if (Either.isLeft(logged)) return logged
    const store = sealed(raw, { keys: keysUnder(keys, asked.underHold), mode: 'open' })
    const address = await addressRevision(questions, asked.orderId)
    if (Either.isLeft(address)) return address
    const revision = asked.of === 'every' ? null : (asked.of ?? address.right)
    const values = await valuesIn(store, orderStream(asked.orderId), { ...asked, revision })
    if (Either.isLeft(values)) await noteNotShown(revealing, asked.by, logged.right, values.left.type)
    return values
  }

const addressRevision = async (
  { currentAddress }: Revealing['questions'],
  orderId: OrderId
): Promise<Either.Either<NotAnswered, Revision>> =>
  Either.map((shown: ShownAddress | null) => shown?.ordered.revision ?? 0)(await currentAddress(orderId)())
