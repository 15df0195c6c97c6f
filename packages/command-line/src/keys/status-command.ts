import * as Either from 'fp-ts/lib/Either.js'
import { type EpochInUse, keysStatus } from 'readdress'
import { type ExitCode, exitCode } from '../exit-code.ts'
import { keysOf, type NamedStore } from '../store-options.ts'
import type { Surroundings } from '../surroundings.ts'
import { keysNotReachedText } from '../texts/keys-not-reached-text.ts'
import { counted } from '../texts/words.ts'

/** What the command `keys status` is given. */
export interface KeysRequest extends NamedStore {
  readonly json: boolean
}

/** Tells under which epoch keys the keys of a store are wrapped. */
export const statusCommand = async ({ json, ...named }: KeysRequest, { out, err }: Surroundings): Promise<ExitCode> => {
  const of = keysOf(named)
  if (Either.isLeft(of)) {
    err.write(`${of.left.remedy}\n`)
    return exitCode.storeUnusable
  }
  const epochs = await keysStatus(of.right)()
  if (Either.isLeft(epochs)) {
    err.write(`${keysNotReachedText(epochs.left)}\n`)
    return exitCode.storeUnusable
  }
  out.write(json ? `${JSON.stringify(epochs.right, null, 2)}\n` : epochs.right.map(line).join(''))
  return exitCode.done
}

const line = ({ epoch, status, keys }: EpochInUse): string =>
  `${epoch.padEnd(12)}  ${counted(keys, 'key')}, ${said[status]}\n`

const said: Readonly<Record<EpochInUse['status'], string>> = {
  Current: 'current',
  Retiring: 'retiring: readdress keys rotate ends it',
  Destroyed: 'destroyed'
}
