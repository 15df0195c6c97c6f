import { readFile } from 'node:fs/promises'
import { sha256Hex } from './sha256.ts'

/** The verifier in one file, as it is published, and its SHA-256 as 64 hexadecimal digits. */
export interface PublishedVerifier {
  readonly bytes: Uint8Array
  readonly sha256: string
}

/** Reads it: it lies beside the folder of this module, also when the package is built. */
export const publishedVerifier = async (): Promise<PublishedVerifier> => {
  const bytes = await readFile(new URL('../verify.mjs', import.meta.url))
  return { bytes, sha256: sha256Hex(bytes) }
}
