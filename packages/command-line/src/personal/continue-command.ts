import * as Either from 'fp-ts/lib/Either.js'
import type { ContinuedErasure } from 'readdress'
import { type ExitCode, exitCode } from '../exit-code.ts'
import { askStoreAs } from '../questions/ask-store.ts'
import type { Surroundings } from '../surroundings.ts'
import { personalRefusal } from '../texts/personal-refusal.ts'
import type { Acting } from './acting.ts'
import { erasureText } from './erasure-text.ts'
import { refused } from './refused.ts'

/** Takes every erasure as far as it can go, and tells what was done and what each waits for; then destroys the search keys whose time is over. */
export const continueCommand = ({ json, ...acting }: Acting, surroundings: Surroundings): Promise<ExitCode> =>
  askStoreAs(acting, surroundings, async ({ personal }, by) => {
    const { out, err } = surroundings
    const continued = await personal.continueErasures({ by })()
    if (Either.isLeft(continued)) return refused(surroundings, continued.left)
    out.write(json ? `${JSON.stringify(continued.right, null, 2)}\n` : continued.right.map(lines).join(''))
    if (continued.right.length === 0) err.write('No erasure is under way.\n')
    const ended = await personal.destroySearchKeys()()
    if (Either.isLeft(ended)) return refused(surroundings, ended.left)
    for (const halfYear of ended.right)
      err.write(`The search key of ${halfYear} is destroyed: its orders are found by their numbers only.\n`)
    return exitCode.done
  })

const lines = (one: ContinuedErasure): string => {
  const done = one.done.length === 0 ? '' : `  Done: ${one.done.join(', ')}.\n`
  return `${erasureText(one)}\n${done}${one.waitsFor === null ? '' : `  ${waitingText(one, one.waitsFor)}\n`}`
}

const waitingText = (
  { erasureId, state }: ContinuedErasure,
  waitsFor: NonNullable<ContinuedErasure['waitsFor']>
): string => {
  if (waitsFor.type === 'RecipientsNotTold') {
    const receivers = waitsFor.receivers.join(',')
    return `Tell ${receivers}, who were given some of the data, and then run readdress personal notify-recipients ${erasureId} --receivers ${receivers}`
  }
  if (waitsFor.type === 'GraceNotOver' && state.status === 'Destroyed')
    return `Nothing more to do until ${waitsFor.until}, when no backup holds the keys any more.`
  if (waitsFor.type === 'EvidenceMissing' && Array.isArray(waitsFor.need))
    return `Not clean yet: ${waitsFor.need.join(', ')}.`
  return personalRefusal(waitsFor).text
}
