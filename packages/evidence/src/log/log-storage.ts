import type { StoreUnavailable } from '@readdress/event-store'
import * as TaskEither from 'fp-ts/lib/TaskEither.js'

/** The port to where a log lies: files under relative paths. What is written is durable, and there whole or not at all. */
export interface LogStorage {
  /** The bytes of a file; null when there is none. */
  readonly read: (path: string) => TaskEither.TaskEither<StoreUnavailable, Buffer | null>
  /** Writes a file; one that is there already is replaced. */
  readonly write: (path: string, bytes: Uint8Array) => TaskEither.TaskEither<StoreUnavailable, void>
  /** The names of the files right in a folder, in no order; none when there is no such folder. */
  readonly list: (folder: string) => TaskEither.TaskEither<StoreUnavailable, ReadonlyArray<string>>
}

/** A log that lives as long as the process. */
export const inMemoryLogStorage = (): LogStorage => {
  const files = new Map<string, Buffer>()
  return {
    read: (path) => TaskEither.fromIO(() => files.get(path) ?? null),
    write: (path, bytes) =>
      TaskEither.fromIO(() => {
        files.set(path, Buffer.from(bytes))
      }),
    list: (folder) =>
      TaskEither.fromIO(() =>
        [...files.keys()].flatMap((path) => {
          const name = path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : ''
          return name === '' || name.includes('/') ? [] : [name]
        })
      )
  }
}
