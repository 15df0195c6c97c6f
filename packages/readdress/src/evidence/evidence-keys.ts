import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { writeNewFile } from '@readdress/event-store/files'
import { ownVerifierKey, privateKeyOf, type Trust } from '@readdress/evidence'
import * as Either from 'fp-ts/lib/Either.js'
import * as t from 'io-ts'
import { type SigningKeysUnusable, signingKeysUnusable } from './signing-keys-unusable.ts'
import type { ThirdParties } from './third-parties.ts'

/** A key that signs, under the name by which others know it. */
export interface SigningKey {
  readonly name: string
  readonly key: ReturnType<typeof privateKeyOf>
}

/** The keys of a shop that sign its log and its bundles. */
export interface EvidenceKeys {
  readonly log: SigningKey
  readonly export: SigningKey
}

/** What a stranger must know to verify what these keys sign. */
export const trustIn = (keys: EvidenceKeys, tenant: string, { timeStamps, witnesses }: ThirdParties = {}): Trust => ({
  tenant,
  logKeys: [ownVerifierKey(keys.log.name, keys.log.key)],
  exportKeys: [ownVerifierKey(keys.export.name, keys.export.key)],
  tsaRoots: timeStamps?.roots ?? [],
  ...(witnesses === undefined || witnesses.ask.length === 0
    ? {}
    : { witnesses: witnesses.ask.map(({ key }) => key), quorum: witnesses.quorum ?? 1 })
})

const Seed = t.refinement(t.string, (text) => Buffer.from(text, 'base64url').length === 32, 'Seed')
const KeyFile = t.strict({ export: Seed, log: Seed, v: t.literal(1) })

/** Keys that live as long as the process. */
export const newEvidenceKeys = (tenant: string): EvidenceKeys => keysOf(tenant, newSeeds())

/** The keys in a file, for nobody but its owner to read. They are made when there is none, unless something was signed before. */
export const evidenceKeysIn = async (
  file: string,
  tenant: string,
  isSigned: boolean
): Promise<Either.Either<SigningKeysUnusable, EvidenceKeys>> => {
  if (isSigned && !existsSync(file)) return Either.left(signingKeysUnusable(file, 'Lost'))
  try {
    if (!existsSync(file)) {
      const made = await writeNewFile(file, `${JSON.stringify({ ...newSeeds(), v: 1 })}\n`)
      // Two who make them at once both read what the first has made.
      if (Either.isLeft(made) && made.left.code !== 'EEXIST')
        return Either.left(signingKeysUnusable(file, 'NotWritable'))
    }
    const json: unknown = JSON.parse(await readFile(file, 'utf8'))
    return KeyFile.is(json) ? Either.right(keysOf(tenant, json)) : Either.left(signingKeysUnusable(file, 'Malformed'))
  } catch (caught) {
    return Either.left(signingKeysUnusable(file, caught instanceof SyntaxError ? 'Malformed' : 'NotWritable'))
  }
}

interface Seeds {
  readonly export: string
  readonly log: string
}

const newSeeds = (): Seeds => ({
  export: randomBytes(32).toString('base64url'),
  log: randomBytes(32).toString('base64url')
})

// The name of a key has no white space and no plus sign, as the name of a shop may.
const keysOf = (tenant: string, seeds: Seeds): EvidenceKeys => {
  const origin = `readdress/${encodeURIComponent(tenant)}`
  return {
    log: { name: origin, key: privateKeyOf(Buffer.from(seeds.log, 'base64url')) },
    export: { name: `${origin}/export`, key: privateKeyOf(Buffer.from(seeds.export, 'base64url')) }
  }
}
