import * as Either from 'fp-ts/lib/Either.js'
import { readBundle } from '../bundle/read-bundle.ts'
import { visibleText } from '../report/visible-text.ts'
import { unreadableText } from '../told/unreadable-text.ts'
import { type VerifierLanguage, verificationText } from '../told/verification-text.ts'
import type { Verdict } from '../verify/finding.ts'
import { type Verification, verifyBundle } from '../verify/verify-bundle.ts'
import { trustOf, type VerifyWish } from './verify-wish.ts'

/** Where a verifier writes: its answer, and why there is none. */
export interface VerifierOutput {
  readonly out: (text: string) => void
  readonly err: (text: string) => void
}

/** How a verifier ends: 0 verified; 1 failed; 2 wrong arguments; 3 not readable as a bundle; 4 verified with limits; 70 a fault of the verifier. */
export type VerifierExit = 0 | 1 | 2 | 3 | 4 | 70

/** Verifies a bundle in a folder or a ZIP, and says what it proves. Nothing is written but the answer. */
export const verifyAt = async (wish: VerifyWish, { out, err }: VerifierOutput): Promise<VerifierExit> => {
  const { path, language, json } = wish
  const trust = await trustOf(wish)
  if (Either.isLeft(trust)) {
    err(`${trust.left}\n`)
    return 2
  }
  const files = await readBundle(path)()
  if (Either.isLeft(files)) {
    err(`${unreadableText(path, files.left, language)}\n`)
    return 3
  }
  const verification = verified(() => verifyBundle(files.right, trust.right, wish.requires))
  if (verification === null) {
    err(`${ownFault[language](visibleText(path))}\n`)
    return 70
  }
  out(json ? `${inAscii(JSON.stringify(verification, null, 2))}\n` : verificationText(verification, language))
  return exits[verification.verdict]
}

// The names in a bundle are anybody's, and a terminal may take some signs for orders.
const inAscii = (json: string): string =>
  json.replace(/[^\n -~]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`)

// Whatever a bundle holds is a finding; anything else is our fault, and must not pass for one of the bundle.
const verified = (verify: () => Verification): Verification | null => {
  try {
    return verify()
  } catch {
    return null
  }
}

const ownFault: Readonly<Record<VerifierLanguage, (path: string) => string>> = {
  en: (path) => `The verifier failed on ${path}, which says nothing about the bundle: use its newest version.`,
  zh: (path) => `核验程序处理 ${path} 时出错，这不说明证据包有任何问题：请使用最新版本。`
}

const exits: Readonly<Record<Verdict, VerifierExit>> = { verified: 0, 'verified-with-limits': 4, failed: 1 }
