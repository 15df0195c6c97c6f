import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { inMemoryLogStorage, type LogStorage, logStorageInFolder } from '@readdress/evidence'
import { inMemoryKeys, type KeyPlace, keysInFile } from './key-place.ts'

/** Where the evidence of a shop lies. */
export interface EvidencePlaces {
  /** The log, beside the events. */
  readonly log: LogStorage
  /** What was signed last, beside the keys: not restored together with the log. */
  readonly signed: LogStorage
  readonly keys: KeyPlace
}

/** Evidence that lives as long as the process. */
export const inMemoryEvidence = (tenant: string): EvidencePlaces => ({
  log: inMemoryLogStorage(),
  signed: inMemoryLogStorage(),
  keys: inMemoryKeys(tenant)
})

/** Evidence in the folder of a store and in that of its keys. */
export const evidenceIn = (folder: string, keysFolder: string, tenant: string): EvidencePlaces => ({
  log: logStorageInFolder(join(folder, 'evidence')),
  signed: logStorageInFolder(join(keysFolder, 'evidence')),
  keys: keysInFile(join(keysFolder, 'evidence-keys.json'), tenant, () =>
    existsSync(join(folder, 'evidence', 'checkpoint'))
  )
})
