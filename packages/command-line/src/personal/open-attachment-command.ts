import * as Either from 'fp-ts/lib/Either.js'
import { newFile, type OrderId } from 'readdress'
import { type ExitCode, exitCode } from '../exit-code.ts'
import { askStoreAs } from '../questions/ask-store.ts'
import type { Surroundings } from '../surroundings.ts'
import { notWrittenText } from '../texts/not-written-text.ts'
import { personalRefusal } from '../texts/personal-refusal.ts'
import { type Disclosing, disclosureOf } from './disclosing.ts'

/** What the command `personal open-attachment` is given. */
export interface OpenAttachmentRequest extends Disclosing {
  readonly orderId: OrderId
  readonly storedAs: string
  readonly to: string
}

/** Writes a sealed file in clear where no file is yet. */
export const openAttachmentCommand = (request: OpenAttachmentRequest, surroundings: Surroundings): Promise<ExitCode> =>
  askStoreAs(request, surroundings, async ({ personal }, by) => {
    const { out, err } = surroundings
    const { orderId, storedAs, to } = request
    // Nothing is shown and recorded that there is no place for.
    const file = await newFile(to)
    if (Either.isLeft(file)) {
      err.write(`${notWrittenText(file.left)}\n`)
      return exitCode.usage
    }
    const opened = await personal.openAttachment({ orderId, storedAs, by, ...disclosureOf(request) })()
    if (Either.isLeft(opened)) {
      await file.right.discard()
      const { text, code } = personalRefusal(opened.left)
      err.write(`${text}\n`)
      return code
    }
    const { ref, salt } = opened.right
    const placed = await file.right.place(opened.right.file)
    if (Either.isLeft(placed)) {
      err.write(`${notWrittenText(placed.left)} That it was shown is on record already.\n`)
      return exitCode.refused
    }
    const answer = { ...ref, salt: Buffer.from(salt).toString('hex'), file: to }
    out.write(
      request.json ? `${JSON.stringify(answer, null, 2)}\n` : `${to} holds it, ${ref.bytes} bytes, ${ref.mediaType}.\n`
    )
    return exitCode.done
  })
