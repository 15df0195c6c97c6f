import type { AccessCommandType } from './commands.ts'
import type { DisclosureError } from './disclosure-error.ts'

/** Why a command to the access log is refused: facts for a reader, without personal values. */
export type AccessError =
  | DisclosureError
  /** The log of that day has no such thing, or the key store no such person. */
  | {
      readonly type: 'UnknownReference'
      readonly kind: 'Disclosure' | 'SubjectExport' | 'Incident' | 'Person'
      readonly id: string
    }
  /** The id already names something else. */
  | { readonly type: 'IdReused'; readonly kind: 'Incident'; readonly id: string }
  /** The role may not give this command. */
  | { readonly type: 'ActorNotPermitted'; readonly role: string; readonly command: AccessCommandType }
