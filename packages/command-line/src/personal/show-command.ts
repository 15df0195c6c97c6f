import * as Either from 'fp-ts/lib/Either.js'
import { type OrderId, personalText, type Revealed } from 'readdress'
import { type ExitCode, exitCode } from '../exit-code.ts'
import { askStoreAs } from '../questions/ask-store.ts'
import type { Surroundings } from '../surroundings.ts'
import { type Disclosing, disclosureOf } from './disclosing.ts'
import { listed } from './listed.ts'
import { refused } from './refused.ts'

/** What the command `personal show` is given. */
export interface ShowRequest extends Disclosing {
  readonly orderId: OrderId
  readonly subject: string
  readonly fields: string
  readonly whole: boolean
}

/** Shows personal values in clear. */
export const showCommand = (request: ShowRequest, surroundings: Surroundings): Promise<ExitCode> =>
  askStoreAs(request, surroundings, async ({ personal }, by) => {
    const { out, err } = surroundings
    const { orderId, subject } = request
    const revealed = await personal.reveal({
      orderId,
      subject,
      fields: listed(request.fields),
      by,
      ...disclosureOf(request),
      ...(request.whole ? { of: 'every' as const } : {})
    })()
    if (Either.isLeft(revealed)) return refused(surroundings, revealed.left)
    out.write(request.json ? `${JSON.stringify(revealed.right, null, 2)}\n` : revealed.right.map(line).join(''))
    if (revealed.right.length === 0) err.write('None of these values stands there.\n')
    return exitCode.done
  })

const line = ({ revision, eventType, field, value }: Revealed): string =>
  `${field.padEnd(14)} ${personalText(value)}   (event ${revision}, ${eventType})\n`
