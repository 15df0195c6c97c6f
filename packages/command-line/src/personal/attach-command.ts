import { readFile, stat } from 'node:fs/promises'
import * as Either from 'fp-ts/lib/Either.js'
import { largestAttachment, type OrderId } from 'readdress'
import { type ExitCode, exitCode } from '../exit-code.ts'
import { askStore } from '../questions/ask-store.ts'
import type { NamedStore } from '../store-options.ts'
import type { Surroundings } from '../surroundings.ts'
import { refused } from './refused.ts'

/** What the command `personal attach` is given. */
export interface AttachRequest extends NamedStore {
  readonly orderId: OrderId
  readonly path: string
  readonly subject: string
  readonly mediaType: string
}

/** Seals a file and keeps it with the store; what comes out goes into the `evidence` of a command. */
export const attachCommand = (request: AttachRequest, surroundings: Surroundings): Promise<ExitCode> =>
  askStore(request, surroundings, async ({ personal }) => {
    const { out, err } = surroundings
    const { orderId, subject, mediaType, path } = request
    // What is too large is not read to be told so.
    const size = await stat(path).then(
      (found) => found.size,
      () => 0
    )
    if (size > largestAttachment) return refused(surroundings, { type: 'TooLarge' })
    const file = await readFile(path).catch(() => null)
    if (file === null) {
      err.write(`${path} cannot be read: check the path, and who may read it.\n`)
      return exitCode.usage
    }
    const attached = await personal.attach({ orderId, subject, file, mediaType })()
    if (Either.isLeft(attached)) return refused(surroundings, attached.left)
    out.write(`${JSON.stringify(attached.right)}\n`)
    return exitCode.done
  })
