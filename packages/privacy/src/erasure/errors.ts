import type { GraceNotOver, LegalHoldActive, SecondApproverNeeded } from '../key-store-error.ts'
import type { ErasureCommandType } from './commands.ts'
import type { DeferralGround } from './enumerations.ts'

/** Why a command about an erasure is refused: facts for a reader, without personal values. */
export type ErasureError =
  /** The order must be kept: until a moment, or as long as it or something about it is open. */
  | {
      readonly type: 'RetentionRunning'
      readonly ground: Exclude<DeferralGround, 'LegalHold'>
      readonly until: string | null
    }
  /** The order is held, on these grounds. */
  | (LegalHoldActive & { readonly grounds: ReadonlyArray<string> })
  /** Two persons must say yes, neither the one who asked nor the one who does it; null: nobody did who counts. */
  | (SecondApproverNeeded & { readonly firstApproverRole: string | null })
  /** The time for a change of mind is not over, or copies of the keys still lie in backups. */
  | GraceNotOver
  /** These have not reported that they are clean, or nothing was destroyed yet. */
  | { readonly type: 'EvidenceMissing'; readonly need: ReadonlyArray<string> }
  /** The timer came too early. */
  | { readonly type: 'DeadlineNotReached'; readonly deadline: 'Retention'; readonly dueAt: string }
  /** The keys are destroyed: nothing can be restricted or released any more. */
  | {
      readonly type: 'ValueErased'
      readonly subject: string
      readonly because: 'Destroyed'
      readonly destroyedAt: string
    }
  /** This erasure knows of no such request, order or person. */
  | {
      readonly type: 'UnknownReference'
      readonly kind: 'ErasureRequest' | 'Order' | 'DataSubject'
      readonly id: string
    }
  /** The id already names the erasure of another person or order. */
  | { readonly type: 'IdReused'; readonly kind: 'Erasure'; readonly id: string }
  /** The value cannot be what its field asks for. */
  | { readonly type: 'InvalidValue'; readonly field: string; readonly problem: string }
  /** The role may not give this command. */
  | { readonly type: 'ActorNotPermitted'; readonly role: string; readonly command: ErasureCommandType }
