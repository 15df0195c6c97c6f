import * as Either from 'fp-ts/lib/Either.js'
import type { LinkedErasure, LinkedErasureWish } from 'readdress'
import { type ExitCode, exitCode } from '../exit-code.ts'
import { askStoreAs } from '../questions/ask-store.ts'
import type { Surroundings } from '../surroundings.ts'
import { personalRefusal } from '../texts/personal-refusal.ts'
import type { Acting } from './acting.ts'
import { erasureText } from './erasure-text.ts'
import { refused } from './refused.ts'

/** Asks for an erasure in an order and in all that are linked to it, and tells of each what came of it; it fails where one of them does. */
export const linkedCommand = (
  wish: Omit<LinkedErasureWish, 'by'>,
  { json, ...acting }: Acting,
  surroundings: Surroundings
): Promise<ExitCode> =>
  askStoreAs(acting, surroundings, async ({ personal }, by) => {
    const { out, err } = surroundings
    const asked = await personal.requestLinkedErasures({ ...wish, by })()
    if (Either.isLeft(asked)) return refused(surroundings, asked.left)
    if (json) out.write(`${JSON.stringify(asked.right, null, 2)}\n`)
    const codes = asked.right.map((one) => told(one, json, surroundings))
    const failed = codes.find((code) => code !== exitCode.done)
    if (asked.right.length === 1 && failed === undefined)
      err.write(
        `No other order is linked to ${wish.subject} in ${wish.orderId}: link them first with readdress personal link, and ask again.\n`
      )
    return failed ?? exitCode.done
  })

const told = (one: LinkedErasure, json: boolean, { out, err }: Surroundings): ExitCode => {
  if (one.status === 'Requested') {
    if (!json) out.write(`${erasureText(one)}\n`)
    return exitCode.done
  }
  const { text, code } = personalRefusal(one.because)
  err.write(`${one.subject} in order ${one.orderId}: ${text}\n`)
  return code
}
