import * as t from 'io-ts'
import { command } from '../command.ts'
import { CaseId } from '../values/identity.ts'
import { ParcelId } from '../values/local-name.ts'
import { CaseOutcome, ParcelOutcome } from './enumerations.ts'

/** Close a case with an outcome for every parcel. */
export const CloseCase = command(
  'CloseCase',
  {
    caseId: CaseId,
    outcome: CaseOutcome,
    outcomes: t.readonlyArray(t.readonly(t.strict({ parcelId: ParcelId, outcome: ParcelOutcome })))
  },
  {}
)
export type CloseCase = t.TypeOf<typeof CloseCase>

/** What may be asked once a case has come to its end. */
export type ClosingCommand = CloseCase

/** The codecs of these commands. */
export const closingCommands = [CloseCase] as const
