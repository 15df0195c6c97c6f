import * as Either from 'fp-ts/lib/Either.js'
import { coloursFor } from '../colours.ts'
import { type ExitCode, exitCode } from '../exit-code.ts'
import type { Surroundings } from '../surroundings.ts'
import { storeFailureText } from '../texts/store-failure-text.ts'
import { askStore } from './ask-store.ts'
import { auditText } from './audit-text.ts'

/** What the command `audit` is given. */
export interface AuditQuestion {
  readonly orderId: string
  readonly store: string
  readonly json: boolean
  readonly plain: boolean
}

/** Tells who did what to an order, when and why, with every personal value masked. */
export const auditCommand = (question: AuditQuestion, surroundings: Surroundings): Promise<ExitCode> =>
  askStore(question, surroundings, async (shop) => {
    const { orderId, json, plain } = question
    const { out, err } = surroundings
    const trail = await shop.auditTrail(orderId)()
    if (Either.isLeft(trail)) {
      err.write(`${storeFailureText(trail.left)}\n`)
      return exitCode.storeUnusable
    }
    if (trail.right.length === 0) {
      err.write(`This store knows no order ${orderId}.\n`)
      return exitCode.refused
    }
    out.write(
      json
        ? `${JSON.stringify(trail.right, null, 2)}\n`
        : auditText(orderId, trail.right, out, coloursFor(out, surroundings, plain))
    )
    return exitCode.done
  })
