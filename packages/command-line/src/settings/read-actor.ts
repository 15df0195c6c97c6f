import { InvalidArgumentError } from 'commander'
import * as Either from 'fp-ts/lib/Either.js'
import type { By } from 'readdress'
import { ActorText, actorForm } from './actor-text.ts'

/** Reads who acts, as a person typed it. */
export const readActor = (text: string): By => {
  const by = ActorText.decode(text)
  if (Either.isLeft(by)) throw new InvalidArgumentError(`Expected ${actorForm}.`)
  return by.right
}
