import * as Either from 'fp-ts/lib/Either.js'

/** What keeps events on EventStoreDB: a package that brings the client along, which is why it is left to whoever wants it. */
export type ServerPackage = typeof import('@readdress/eventstoredb')

type EventStoreDbEventStore = import('@readdress/eventstoredb').EventStoreDbEventStore

/** The events on a server are not reached for: what to do about it, without the connection string, which may hold a password. */
export interface ServerNotUsable {
  readonly type: 'ServerNotUsable'
  readonly remedy: string
}

/** Whether a text names a server rather than a folder. */
export const isOnServer = (store: string): boolean => /^[a-z][a-z0-9+.-]*:\/\//i.test(store)

/** The events at a connection string; whoever asked for them closes them. The package is loaded only now. */
export const eventsOnServer = async (
  connectionString: string,
  load: () => Promise<ServerPackage> = () => import('@readdress/eventstoredb')
): Promise<Either.Either<ServerNotUsable, EventStoreDbEventStore>> => {
  let loaded: ServerPackage
  try {
    loaded = await load()
  } catch {
    return notUsable(
      'Events on EventStoreDB are kept by the package @readdress/eventstoredb, which is not installed beside this program: npm install @readdress/eventstoredb'
    )
  }
  const opened = loaded.eventStoreDbEventStore({ connectionString })
  if (Either.isRight(opened)) return opened
  const { setting, remedy } = opened.left
  // What stands in the place of a setting may be a part of a password that was not encoded: only what looks like a name is repeated.
  const named = /^[A-Za-z_-]{1,30}$/.test(setting) ? ` (${setting})` : ''
  const hint = named === '' ? ' In user and password, / is %2F and ? is %3F.' : ''
  return notUsable(`The connection string of the store cannot be used${named}. ${remedy}${hint}`)
}

const notUsable = (remedy: string): Either.Either<ServerNotUsable, never> =>
  Either.left({ type: 'ServerNotUsable', remedy })
