import * as Either from 'fp-ts/lib/Either.js'
import type { OrderId } from 'readdress'
import { type ExitCode, exitCode } from '../exit-code.ts'
import { askStore } from '../questions/ask-store.ts'
import type { NamedStore } from '../store-options.ts'
import type { Surroundings } from '../surroundings.ts'
import { personalRefusal } from '../texts/personal-refusal.ts'

/** What the command `personal link` is given. */
export interface LinkRequest extends NamedStore {
  readonly orderIds: readonly [OrderId, ...ReadonlyArray<OrderId>]
  readonly subject: string
  readonly person: string
}

/** Says of orders that they are of the same person; the first that cannot be linked ends it. */
export const linkCommand = (request: LinkRequest, surroundings: Surroundings): Promise<ExitCode> =>
  askStore(request, surroundings, async ({ personal }) => {
    const { out, err } = surroundings
    const { subject, person } = request
    for (const orderId of request.orderIds) {
      const linked = await personal.link({ orderId, subject, person })()
      if (Either.isLeft(linked)) {
        const { text, code } = personalRefusal(linked.left)
        err.write(`${orderId}: ${text}\n`)
        return code
      }
      out.write(`${subject} in ${orderId} is linked.\n`)
    }
    return exitCode.done
  })
