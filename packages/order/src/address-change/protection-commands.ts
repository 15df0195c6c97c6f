import * as t from 'io-ts'
import { command } from '../command.ts'
import { CaseId } from '../values/identity.ts'
import { Code } from '../values/text.ts'
import { FlagCause } from './flag-cause.ts'

/** Record that fraud is suspected and to whom it was reported. */
export const ReportSuspectedFraud = command(
  'ReportSuspectedFraud',
  { indicators: t.readonlyArray(Code), reportedTo: Code },
  { caseId: CaseId }
)
export type ReportSuspectedFraud = t.TypeOf<typeof ReportSuspectedFraud>

/** Freeze the address of the order. */
export const LockAddress = command('LockAddress', { ground: Code }, {})
export type LockAddress = t.TypeOf<typeof LockAddress>

/** Free the address of the order. */
export const UnlockAddress = command('UnlockAddress', { ground: Code }, {})
export type UnlockAddress = t.TypeOf<typeof UnlockAddress>

/** Ask somebody to look at the address once more; `ref` names what it is about. */
export const FlagAddressForReview = command('FlagAddressForReview', { cause: FlagCause }, { ref: Code })
export type FlagAddressForReview = t.TypeOf<typeof FlagAddressForReview>

/** Say what looking at the address once more came to. */
export const ClearAddressReview = command('ClearAddressReview', { cause: FlagCause, result: Code }, {})
export type ClearAddressReview = t.TypeOf<typeof ClearAddressReview>

/** What may be asked for the safety of the address as a whole. */
export type ProtectionCommand =
  | ReportSuspectedFraud
  | LockAddress
  | UnlockAddress
  | FlagAddressForReview
  | ClearAddressReview

/** The codecs of these commands. */
export const protectionCommands = [
  ReportSuspectedFraud,
  LockAddress,
  UnlockAddress,
  FlagAddressForReview,
  ClearAddressReview
] as const
