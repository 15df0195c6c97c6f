import {
  type LeaseHeld,
  type Position,
  type StoreUnavailable,
  systemSurroundings,
  withLease
} from '@readdress/event-store'
import { type CatchingUp, type CheckedStore, signedUpTo, type TenantLog, type Trust } from '@readdress/evidence'
import { type DisclosurePolicy, decodeAccessCommand, genericDisclosurePolicy, handleAccesses } from '@readdress/privacy'
import * as Either from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import { defaultSettings } from '../default-settings.ts'
import { checked } from '../personal/checked-commands.ts'
import { inTheClear } from '../personal/personal.ts'
import type { NotSealedStore } from '../personal/personal-data.ts'
import type { Questions } from '../questions/questions.ts'
import type { Stores } from '../stores.ts'
import type { EvidenceWish } from './asking-to-show.ts'
import type { ExportedEvidence } from './bundle-order.ts'
import { type EvidenceKeys, trustIn } from './evidence-keys.ts'
import { exportEvidence, type NotExportedEvidence } from './export-evidence.ts'
import { type Following, followLog } from './follow-log.ts'
import type { NotLogged } from './not-logged.ts'
import { openedLog } from './opened-log.ts'
import { type LogKeyRotated, type RotatingLogKey, rotateLogKey } from './rotate-log-key.ts'
import { type SignedLog, signLog } from './sign-log.ts'
import type { SigningKeysUnusable } from './signing-keys-unusable.ts'
import { attest, type ThirdParties } from './third-parties.ts'

/** Proof for others of what is on record. */
export interface Evidence {
  /** The bundle of one order, for a stranger to verify; the log is brought up to date before, so that no event is left unproved. */
  readonly export: (wish: EvidenceWish) => TaskEither<NotExportedEvidence | NotSealedStore, ExportedEvidence>
  /**
   * Logs and signs every event that is not logged yet, and once in a day the ends of all orders, so that a quiet day differs from a lost one. One process
   * does it at a time. A time-stamp service stamps it, and witnesses sign it, where there are any; that one did not is told, and undoes nothing.
   */
  readonly checkpoint: (options?: CatchingUp) => TaskEither<NotLogged, SignedLog>
  /** Does that again and again until it is ended: what is new is signed a minute later, and the ends of all orders each day. */
  readonly follow: (following: Following) => TaskEither<NotLogged, void>
  /**
   * Changes the key that signs the log: the new one is announced on the log under the former, which is destroyed, and whose public half stays in `trust` with
   * how far it holds. Interrupted, it goes on when it is called again.
   */
  readonly rotateLogKey: (rotating?: RotatingLogKey) => TaskEither<NotLogged, LogKeyRotated>
  /**
   * How far in the store the log is signed, by its own account: an event whose `position` in the audit trail is not behind this one is on it. Null before the first
   * time. It is read at once, also while somebody signs; what proves it to others is a bundle.
   */
  readonly signedUpTo: TaskEither<StoreUnavailable, Position | null>
  /** Checks every event of the store against its chain, and that whatever is on the log is still there; it changes nothing. */
  readonly check: (options?: CatchingUp) => TaskEither<NotLogged, CheckedStore>
  /** The public half of the keys, for those who verify; the keys are made when there are none. */
  readonly trust: TaskEither<SigningKeysUnusable, Trust>
}

/** The rules that evidence is handed out under. */
export interface EvidenceRules extends ThirdParties {
  readonly tenant?: string
  readonly disclosures?: DisclosurePolicy
}

// What is asked of third parties while a bundle is made takes no longer.
const aMinute = 60_000
const aQuarterSecond = 250

/** The evidence of a shop. */
export const evidenceOf = (
  { linked, evidence, leases, raw, opened, attachments, keys: sealing }: Stores,
  questions: Pick<Questions, 'currentAddress'>,
  { tenant = defaultSettings.tenant, disclosures = genericDisclosurePolicy, ...third }: EvidenceRules
): Evidence => {
  const handleAccess = checked(decodeAccessCommand, handleAccesses(opened, { policy: disclosures }))

  const shop = { tenant, linked, places: evidence }

  // One at a time: also the keys are read by whoever is at it alone, for their change is part of it.
  const alone = async <E, A>(
    work: (signal: AbortSignal) => Promise<Either.Either<E, A>>,
    { signal: asked, patience = 0 }: { readonly signal?: AbortSignal; readonly patience?: number } = {}
  ): Promise<Either.Either<E | LeaseHeld | StoreUnavailable, A>> => {
    const until = Date.now() + patience
    for (;;) {
      const done = await withLease({ leases, surroundings: systemSurroundings }, 'evidence-log', asked, work)
      if (Either.isRight(done)) return done.right
      if (done.left.type !== 'LeaseHeld' || Date.now() >= until) return done
      await systemSurroundings.wait(aQuarterSecond, asked)
    }
  }

  const underLog = <E, A>(
    work: (log: TenantLog, keys: EvidenceKeys, signal: AbortSignal) => Promise<Either.Either<E, A>>,
    options: Parameters<typeof alone>[1] = {}
  ): Promise<Either.Either<E | NotLogged, A>> =>
    alone<E | NotLogged, A>(async (signal) => {
      const opened = await openedLog(shop)
      return Either.isLeft(opened) ? opened : work(opened.right.log, opened.right.keys, signal)
    }, options)

  const sign = async (options: CatchingUp): Promise<Either.Either<NotLogged, SignedLog>> => {
    const signed = await underLog((log, _, signal) => signLog(log, { ...options, signal }), options)
    if (Either.isLeft(signed)) return signed
    // Third parties may be slow, and others want the log meanwhile.
    const attested = signed.right.isComplete ? await attest(evidence.log, third) : { stamp: null, witnesses: [] }
    return Either.right({ ...signed.right, ...attested })
  }

  return {
    export: (wish) => async () => {
      if (sealing === null) return Either.left(inTheClear)
      const revealing = { raw, opened, keys: sealing, handleAccess, questions }
      return exportEvidence(
        {
          ...revealing,
          attachments,
          tenant,
          linked,
          underLog: (work) => underLog(work, { patience: aMinute }),
          storage: evidence.log,
          third
        },
        wish
      )
    },
    checkpoint:
      (options = {}) =>
      () =>
        sign(options),
    follow: (following) => () =>
      followLog({ events: linked, surroundings: systemSurroundings, sign: (signal) => sign({ signal }) }, following),
    rotateLogKey:
      (rotating = {}) =>
      () =>
        alone(() => rotateLogKey(shop, third, rotating), { patience: aMinute }),
    signedUpTo: signedUpTo(evidence.log),
    check:
      (options = {}) =>
      () =>
        underLog((log, _, signal) => log.check({ ...options, signal })(), options),
    trust: async () => Either.map((keys: EvidenceKeys) => trustIn(keys, tenant, third))(await evidence.keys.read())
  }
}
