import { readFile } from 'node:fs/promises'
import * as Either from 'fp-ts/lib/Either.js'
import { verifierKeysIn } from '../note/verifier-key.ts'
import { visibleText } from '../report/visible-text.ts'
import { certificatesInPem } from '../stamp/certificate.ts'
import type { VerifierLanguage } from '../told/verification-text.ts'
import type { Requirement } from '../verify/requirement.ts'
import { readTrust, type Trust } from '../verify/trust.ts'

/** Which bundle is to be verified, against whose keys, and how that is told. */
export interface VerifyWish {
  /** The folder or the ZIP of the bundle. */
  readonly path: string
  /** A file of trust. */
  readonly trust?: string
  /** Keys in one line each, beside those of the file. */
  readonly logKeys: ReadonlyArray<string>
  readonly exportKeys: ReadonlyArray<string>
  /** Files with certificates of time-stamp authorities in PEM. */
  readonly tsaRoots: ReadonlyArray<string>
  /** Keys of witnesses, and how many of them must have signed. */
  readonly witnesses: ReadonlyArray<string>
  readonly quorum?: number
  readonly requires: ReadonlyArray<Requirement>
  readonly language: VerifierLanguage
  readonly json: boolean
}

/** Whom a wish trusts: nobody, if it names none; or what is wrong with what it names. */
export const trustOf = async (wish: VerifyWish): Promise<Either.Either<string, Trust>> => {
  const { trust: file, tsaRoots } = wish
  const text = file === undefined ? null : await textIn(file)
  if (text === '') return Either.left(wrong[wish.language].missing(visibleText(file ?? '')))
  const trust = text === null ? nobody : readTrust(text)
  if (trust === null) return Either.left(wrong[wish.language].trust(visibleText(file ?? '')))
  const [logKeys, exportKeys] = [verifierKeysIn(wish.logKeys, 'note'), verifierKeysIn(wish.exportKeys, 'note')]
  const witnesses = verifierKeysIn(wish.witnesses, 'cosignature')
  if (logKeys === null || exportKeys === null || witnesses === null) return Either.left(wrong[wish.language].key)
  const roots: Array<string> = []
  for (const path of tsaRoots) {
    const pem = await textIn(path)
    if (certificatesInPem([pem]) === null) return Either.left(wrong[wish.language].root(visibleText(path)))
    roots.push(pem)
  }
  const { quorum = trust.quorum } = wish
  return Either.right({
    ...trust,
    logKeys: [...trust.logKeys, ...logKeys],
    exportKeys: [...trust.exportKeys, ...exportKeys],
    tsaRoots: [...trust.tsaRoots, ...roots],
    witnesses: [...(trust.witnesses ?? []), ...witnesses],
    ...(quorum === undefined ? {} : { quorum })
  })
}

// Nothing, where it is not there.
const textIn = (file: string): Promise<string> => readFile(file, 'utf8').catch(() => '')

const nobody: Trust = { tenant: null, logKeys: [], exportKeys: [], tsaRoots: [] }

interface Wrong {
  readonly missing: (file: string) => string
  readonly trust: (file: string) => string
  readonly key: string
  readonly root: (file: string) => string
}

const wrong: Readonly<Record<VerifierLanguage, Wrong>> = {
  en: {
    missing: (file) => `${file} is not there, or cannot be read: check the path of the public keys.`,
    trust: (file) => `${file} is no file of public keys: take the trust.json that the shop gave you.`,
    key: 'A key is none of its kind: give it as NAME+ID+KEY, in quotation marks, as the shop or the witness publishes it.',
    root: (file) => `${file} holds no certificate in PEM: take that of the time-stamp authority.`
  },
  zh: {
    missing: (file) => `${file} 不存在或无法读取：请检查公钥文件的路径。`,
    trust: (file) => `${file} 不是公钥文件：请使用店铺提供的 trust.json。`,
    key: '有一个密钥无效或类别不符：请按店铺或见证人公布的形式 NAME+ID+KEY 给出，并加引号。',
    root: (file) => `${file} 中没有 PEM 证书：请使用时间戳机构的证书。`
  }
}
