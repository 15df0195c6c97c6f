import type { LeaseHeld } from '@readdress/event-store'
import type { LogFault } from '@readdress/evidence'
import type { SigningKeysUnusable } from './signing-keys-unusable.ts'

/** Why the log was not brought up to date. */
export type NotLogged = LogFault | LeaseHeld | SigningKeysUnusable
