import { existsSync } from 'node:fs'
import { join } from 'node:path'

/** The files of an embedded store. */
export interface EmbeddedFiles {
  readonly events: string
  /** Only there where the events lie in another store: by which order they are known. */
  readonly elsewhere: string
  /** They can be made anew from the events. */
  readonly views: string
  /** Only there once a process has asked for a lease. */
  readonly leases: string
  /** Only there once something is done by itself. It cannot be made anew from the events. */
  readonly outbox: string
  /** Only there once a webhook was not taken. */
  readonly refused: string
  /** A folder, only there once a file is kept. */
  readonly attachments: string
}

/** Where an embedded store lies in its folder. */
export const embeddedFiles = (folder: string): EmbeddedFiles => ({
  events: join(folder, 'events.sqlite'),
  elsewhere: join(folder, 'events-elsewhere.json'),
  views: join(folder, 'views.sqlite'),
  leases: join(folder, 'leases.sqlite'),
  outbox: join(folder, 'outbox.sqlite'),
  refused: join(folder, 'refused.sqlite'),
  attachments: join(folder, 'attachments')
})

/** Whether a folder holds an embedded store. It only looks, for whoever must not make one by asking. */
export const holdsStore = (folder: string): boolean => existsSync(embeddedFiles(folder).events)
