import { readFile } from 'node:fs/promises'
import * as Either from 'fp-ts/lib/Either.js'
import {
  type BundleFiles,
  readBundleFolder,
  readTrust,
  type Trust,
  type Verdict,
  type Verification,
  verifyBundle
} from 'readdress'
import { type ExitCode, exitCode } from '../exit-code.ts'
import type { Surroundings } from '../surroundings.ts'
import { unreadableText, verificationText } from './verification-text.ts'

/** What the command `evidence verify` is given. */
export interface VerifyRequest {
  readonly folder: string
  readonly trust?: string
  readonly json: boolean
}

const nobody: Trust = { tenant: null, logKeys: [], exportKeys: [], tsaRoots: [] }

/** Verifies a bundle with the keys in a file; without any, nothing that is signed is proved. */
export const verifyCommand = async (
  { folder, trust: file, json }: VerifyRequest,
  { out, err }: Surroundings
): Promise<ExitCode> => {
  const trust = file === undefined ? nobody : readTrust(await readFile(file, 'utf8').catch(() => ''))
  if (trust === null) {
    err.write(`${file} is no file of public keys: take the trust.json that the shop gave you.\n`)
    return exitCode.usage
  }
  const files = await readBundleFolder(folder)()
  if (Either.isLeft(files)) {
    err.write(`${unreadableText(folder, files.left)}\n`)
    return exitCode.storeUnusable
  }
  const verification = verified(files.right, trust)
  if (verification === null) {
    err.write(`The verifier failed on ${folder}, which says nothing about the bundle: use its newest version.\n`)
    return exitCode.verifierFailed
  }
  out.write(json ? `${JSON.stringify(verification, null, 2)}\n` : verificationText(verification))
  return codes[verification.verdict]
}

// Whatever a bundle holds is a finding; anything else is our fault, and must not pass for one of the bundle.
const verified = (files: BundleFiles, trust: Trust): Verification | null => {
  try {
    return verifyBundle(files, trust)
  } catch {
    return null
  }
}

const codes: Readonly<Record<Verdict, ExitCode>> = {
  verified: exitCode.done,
  'verified-with-limits': exitCode.verifiedWithLimits,
  failed: exitCode.refused
}
