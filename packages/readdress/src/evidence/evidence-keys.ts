import { randomBytes } from 'node:crypto'
import { type FormerLogKey, ownVerifierKey, privateKeyOf, readVerifierKey, type Trust } from '@readdress/evidence'
import * as t from 'io-ts'
import type { ThirdParties } from './third-parties.ts'

/** A key that signs, under the name by which others know it. */
export interface SigningKey {
  readonly name: string
  readonly key: ReturnType<typeof privateKeyOf>
}

/** The keys of a shop that sign its log and its bundles. */
export interface EvidenceKeys {
  readonly log: SigningKey
  /** Those that signed the log before, of which only the public half is left; the oldest first. */
  readonly formerLog: ReadonlyArray<FormerLogKey>
  /** The one that will sign the log, while the change to it is under way. */
  readonly nextLog: SigningKey | null
  readonly export: SigningKey
}

/** What a stranger must know to verify what these keys sign. */
export const trustIn = (keys: EvidenceKeys, tenant: string, { timeStamps, witnesses }: ThirdParties = {}): Trust => ({
  tenant,
  logKeys: [ownVerifierKey(keys.log.name, keys.log.key)],
  ...(keys.formerLog.length === 0 ? {} : { formerLogKeys: keys.formerLog }),
  exportKeys: [ownVerifierKey(keys.export.name, keys.export.key)],
  tsaRoots: timeStamps?.roots ?? [],
  ...(witnesses === undefined || witnesses.ask.length === 0
    ? {}
    : { witnesses: witnesses.ask.map(({ key }) => key), quorum: witnesses.quorum ?? 1 })
})

const Seed = t.refinement(t.string, (text) => Buffer.from(text, 'base64url').length === 32, 'Seed')
const PublicKey = t.refinement(t.string, (text) => readVerifierKey(text) !== null, 'PublicKey')
const StampedBefore = t.union([t.string, t.null])

/** What the file of the keys holds: seeds, and the public halves of former keys. It is read by every later version. */
export const KeyFile = t.intersection([
  t.strict({ export: Seed, log: Seed, v: t.literal(1) }),
  t.partial({
    formerLog: t.readonlyArray(t.strict({ key: PublicKey, size: t.number, stampedBefore: StampedBefore })),
    nextLog: t.strict({ seed: Seed, stampedBefore: StampedBefore })
  })
])
export type KeyFile = t.TypeOf<typeof KeyFile>

const newSeed = (): string => randomBytes(32).toString('base64url')

/** A file of new keys. */
export const newKeyFile = (): KeyFile => ({ export: newSeed(), log: newSeed(), v: 1 })

/** The file with a next key of the log: the one that is there already, or a new one. */
export const withNextLogKey = (file: KeyFile, stampedBefore: string | null): KeyFile => ({
  ...file,
  nextLog: {
    seed: file.nextLog?.seed ?? newSeed(),
    stampedBefore: stampedBefore ?? file.nextLog?.stampedBefore ?? null
  }
})

/** The file with the next key in the place of the one that signed the log, whose private half is gone with it; the same where there is no next. */
export const withLogKeyChanged = ({ nextLog, ...file }: KeyFile, former: string, size: number): KeyFile =>
  nextLog === undefined
    ? file
    : {
        ...file,
        log: nextLog.seed,
        formerLog: [...(file.formerLog ?? []), { key: former, size, stampedBefore: nextLog.stampedBefore }]
      }

/** The keys of a file. The name of a key has no white space and no plus sign, as the name of a shop may. */
export const keysOf = (tenant: string, file: KeyFile): EvidenceKeys => {
  const origin = `readdress/${encodeURIComponent(tenant)}`
  const keyOf = (name: string, seed: string): SigningKey => ({
    name,
    key: privateKeyOf(Buffer.from(seed, 'base64url'))
  })
  return {
    log: keyOf(origin, file.log),
    formerLog: (file.formerLog ?? []).flatMap(({ key: text, ...former }) => {
      const key = readVerifierKey(text)
      return key === null ? [] : [{ key, ...former }]
    }),
    nextLog: file.nextLog === undefined ? null : keyOf(origin, file.nextLog.seed),
    export: keyOf(`${origin}/export`, file.export)
  }
}
