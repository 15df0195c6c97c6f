import * as Either from 'fp-ts/lib/Either.js'
import type { Clocks } from 'readdress'
import { coloursFor } from '../colours.ts'
import { type ExitCode, exitCode } from '../exit-code.ts'
import type { Surroundings } from '../surroundings.ts'
import { storeFailureText } from '../texts/store-failure-text.ts'
import { askStore } from './ask-store.ts'
import { orderText } from './order-text.ts'

/** What the command `order` is given. */
export interface OrderQuestion {
  readonly orderId: string
  readonly store: string
  readonly clocks: Clocks
  readonly json: boolean
  readonly plain: boolean
}

/** Tells where an order goes, with every personal value masked. */
export const orderCommand = (question: OrderQuestion, surroundings: Surroundings): Promise<ExitCode> =>
  askStore(question, surroundings, async (shop) => {
    const { orderId, clocks, json, plain } = question
    const { out, err } = surroundings
    const answer = await shop.currentAddress(orderId, clocks)()
    if (Either.isLeft(answer)) {
      err.write(`${storeFailureText(answer.left)}\n`)
      return exitCode.storeUnusable
    }
    if (answer.right === null) {
      const then = clocks.asOf === undefined && clocks.knownAt === undefined ? '' : ' at that time'
      err.write(`This store knows no order ${orderId}${then}.\n`)
      return exitCode.refused
    }
    out.write(
      json
        ? `${JSON.stringify(answer.right, null, 2)}\n`
        : orderText(answer.right, clocks, out, coloursFor(out, surroundings, plain))
    )
    return exitCode.done
  })
