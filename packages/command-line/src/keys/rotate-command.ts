import * as Either from 'fp-ts/lib/Either.js'
import { type KeysRotated, rotateKeys } from 'readdress'
import { type ExitCode, exitCode } from '../exit-code.ts'
import { progress, progressText } from '../progress.ts'
import { keysOf } from '../store-options.ts'
import type { Surroundings } from '../surroundings.ts'
import { keysNotReachedText } from '../texts/keys-not-reached-text.ts'
import { counted } from '../texts/words.ts'
import type { KeysRequest } from './status-command.ts'

/** Wraps all keys of a store under a new epoch key. */
export const rotateCommand = async ({ json, ...named }: KeysRequest, surroundings: Surroundings): Promise<ExitCode> => {
  const { out, err, now } = surroundings
  const of = keysOf(named)
  if (Either.isLeft(of)) {
    err.write(`${of.left.remedy}\n`)
    return exitCode.storeUnusable
  }
  const { show, clear } = progress(surroundings)
  const began = now().getTime()
  const rotated = await rotateKeys({
    ...of.right,
    progressed: ({ looked, of: all }) =>
      show(() => {
        const elapsed = now().getTime() - began
        return `wrapping ${progressText({ size: all, beganAt: 0, offset: looked, done: looked, what: 'key', elapsed })}`
      })
  })()
  clear()
  if (Either.isLeft(rotated)) {
    err.write(`${keysNotReachedText(rotated.left)}\nRun it again: it goes on where it stopped.\n`)
    return exitCode.storeUnusable
  }
  out.write(json ? `${JSON.stringify(rotated.right, null, 2)}\n` : rotatedText(rotated.right))
  return rotated.right.status === 'Rotated' ? exitCode.done : exitCode.refused
}

const rotatedText = ({ status, epoch, looked, rewrapped, destroyed, kept }: KeysRotated): string =>
  [
    status === 'Rotated'
      ? `${counted(looked, 'key')} read back under ${epoch}, ${rewrapped.toLocaleString('en')} of them wrapped anew now.\n`
      : `There is no newer epoch key than ${epoch}: add NAME=KEY at the end of the variable, with a new key of 32 bytes in base64url, and run it again.\n`,
    ...destroyed.map((one) => `The epoch key ${one} is destroyed.\n`),
    ...kept.map(
      (one) => `Nothing is wrapped under ${one} any more: remove it from where it is kept, and from its copies.\n`
    )
  ].join('')
