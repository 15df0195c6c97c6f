import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { inMemoryLogStorage, type LogStorage, logStorageInFolder } from '@readdress/evidence'
import * as Either from 'fp-ts/lib/Either.js'
import { type EvidenceKeys, evidenceKeysIn, newEvidenceKeys } from './evidence-keys.ts'
import type { SigningKeysUnusable } from './signing-keys-unusable.ts'

/** Where the evidence of a shop lies. */
export interface EvidencePlaces {
  /** The log, beside the events. */
  readonly log: LogStorage
  /** What was signed last, beside the keys: not restored together with the log. */
  readonly signed: LogStorage
  /** The keys, made when they are first asked for. */
  readonly keys: () => Promise<Either.Either<SigningKeysUnusable, EvidenceKeys>>
}

/** Evidence that lives as long as the process. */
export const inMemoryEvidence = (tenant: string): EvidencePlaces => {
  const keys = newEvidenceKeys(tenant)
  return { log: inMemoryLogStorage(), signed: inMemoryLogStorage(), keys: async () => Either.right(keys) }
}

/** Evidence in the folder of a store and in that of its keys. */
export const evidenceIn = (folder: string, keysFolder: string, tenant: string): EvidencePlaces => ({
  log: logStorageInFolder(join(folder, 'evidence')),
  signed: logStorageInFolder(join(keysFolder, 'evidence')),
  keys: () => {
    const isSigned = existsSync(join(folder, 'evidence', 'checkpoint'))
    return evidenceKeysIn(join(keysFolder, 'evidence-keys.json'), tenant, isSigned)
  }
})
