import { mkdir } from 'node:fs/promises'
import { type EventStore, inMemoryEventStore, inMemoryLeases, type Leases } from '@readdress/event-store'
import { chained } from '@readdress/evidence'
import { type Attachments, attachmentsInFolder, inMemoryAttachments, type KeyStore, sealed } from '@readdress/privacy'
import { inMemoryViewStore, type ViewStore } from '@readdress/projections'
import { type SqliteViewStore, type StoreFileUnusable, sqliteViewStore } from '@readdress/sqlite'
import * as Either from 'fp-ts/lib/Either.js'
import { embeddedFiles } from './embedded-files.ts'
import type { EventsUnusable } from './events-unusable.ts'
import { type EvidencePlaces, evidenceIn, inMemoryEvidence } from './evidence/evidence-places.ts'
import { inMemoryKeys, type KeptPersonalData, type KeyRules, type Keys, keysBeside } from './keys.ts'
import { keysFor } from './keys-for.ts'
import type { KeysUnusable } from './keys-unusable.ts'
import { leasesWhenNeeded } from './leases-when-needed.ts'
import { type OpenedEvents, openedEvents, type StorePlace } from './opened-events.ts'
import { noSearchKeys, type OwnSearchKeys } from './search-keys.ts'
import type { SealMismatch } from './store-seal.ts'
import { type OwnStore, storeInMemory, storeWhenNeeded } from './store-when-needed.ts'

/** The stores that orders are kept in. */
export interface Stores {
  /** The events without personal values, for whatever keeps what it reads. */
  readonly events: EventStore
  /** The events with personal values, to decide on and to seal into. */
  readonly opened: EventStore
  /** The events as they are sealed, checked against their chain. */
  readonly raw: EventStore
  /** The events as they lie in the store, with the links of their chain. */
  readonly linked: EventStore
  /** Where the log over them, and its keys, lie. */
  readonly evidence: EvidencePlaces
  readonly views: ViewStore
  readonly leases: Leases
  /** What is to be done and is not done yet. */
  readonly outbox: OwnStore
  /** Webhooks that were not taken. */
  readonly refused: OwnStore
  /** The sealed files that events name. */
  readonly attachments: Attachments
  /** Null where personal values are kept in the clear. */
  readonly keys: KeyStore | null
  /** The keys of the fingerprints by which orders are found. */
  readonly searchKeys: OwnSearchKeys
  readonly close: () => Promise<void>
}

/** Why stores were not opened; nothing was changed. */
export type NotOpenedStore = StoreFileUnusable | EventsUnusable | KeysUnusable | SealMismatch

/** Stores that live as long as the process. */
export const inMemoryStores = (personalData: KeptPersonalData, rules: KeyRules): Stores => {
  const keys = personalData === 'in-the-clear' ? null : inMemoryKeys(rules)
  return {
    ...sealing({ store: inMemoryEventStore(), confirmsOwnWrites: true }, keys, rules),
    views: inMemoryViewStore(),
    leases: inMemoryLeases(),
    outbox: storeInMemory(inMemoryViewStore()),
    refused: storeInMemory(inMemoryViewStore()),
    attachments: inMemoryAttachments(),
    evidence: inMemoryEvidence(rules.tenant),
    close: async () => {}
  }
}

/** The stores in a folder, made if they are missing; the events may lie in another. */
export const storesIn = async (
  place: StorePlace,
  personalData: KeptPersonalData,
  rules: KeyRules
): Promise<Either.Either<NotOpenedStore, Stores>> => {
  const { folder } = place
  // A folder that cannot be made is told by the file that cannot be opened in it.
  await mkdir(folder, { recursive: true }).catch(() => undefined)
  const files = embeddedFiles(folder)
  const opened = await openedEvents(place)
  if (Either.isLeft(opened)) return opened
  const events = opened.right
  const keys = await keysFor(folder, events.store, personalData, rules)
  if (Either.isLeft(keys)) {
    await events.close()
    return keys
  }
  const takenOn = await events.takeOn()
  const views: Either.Either<NotOpenedStore, SqliteViewStore> = Either.isLeft(takenOn)
    ? takenOn
    : await sqliteViewStore({ file: files.views })()
  if (Either.isLeft(views)) {
    await events.close()
    await keys.right?.close()
    return views
  }
  const leases = leasesWhenNeeded(files.leases)
  const outbox = storeWhenNeeded(files.outbox)
  const refused = storeWhenNeeded(files.refused)
  const close = async (): Promise<void> => {
    await events.close()
    await views.right.close()
    await leases.close()
    await outbox.close()
    await refused.close()
    await keys.right?.close()
  }
  const attachments = attachmentsInFolder(files.attachments)
  const keysFolder = personalData === 'in-the-clear' ? keysBeside(folder) : (personalData.folder ?? keysBeside(folder))
  const evidence = evidenceIn(folder, keysFolder, rules.tenant)
  return Either.right({
    ...sealing(events, keys.right, rules),
    views: views.right,
    leases,
    outbox,
    refused,
    attachments,
    evidence,
    close
  })
}

const sealing = (
  { store: linked, confirmsOwnWrites }: Pick<OpenedEvents, 'store' | 'confirmsOwnWrites'>,
  keys: Keys | null,
  { tenant }: KeyRules
): Pick<Stores, 'events' | 'opened' | 'raw' | 'linked' | 'keys' | 'searchKeys'> => {
  // What is decided on and shown is checked. A view can be made anew, and every event is checked when it is logged: there it would double the work.
  const chain = (check: 'full' | 'none') => chained(linked, { tenant, check, confirmsOwnWrites })
  const [raw, events] = [chain('full'), chain('none')]
  return keys === null
    ? { events, opened: raw, raw, linked, keys: null, searchKeys: noSearchKeys }
    : {
        events: sealed(events, { keys: keys.store, mode: 'closed' }),
        opened: sealed(raw, { keys: keys.store, mode: 'open' }),
        raw,
        linked,
        keys: keys.store,
        searchKeys: keys.searchKeys
      }
}
