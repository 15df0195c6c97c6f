// These names are the storage format: they are read for as long as an order is kept.
import * as t from 'io-ts'
import { event } from '../event.ts'
import { CaseId } from '../values/identity.ts'
import { ParcelId } from '../values/local-name.ts'
import { CaseOutcome, ParcelOutcome } from './enumerations.ts'

/** The case was closed with an outcome for every parcel. */
export const CaseClosed = event('CaseClosed', {
  caseId: CaseId,
  outcome: CaseOutcome,
  outcomes: t.readonlyArray(t.readonly(t.strict({ parcelId: ParcelId, outcome: ParcelOutcome })))
})
export interface CaseClosed extends t.TypeOf<typeof CaseClosed> {}

/** What happens once a case has come to its end. */
export type ClosingEvent = CaseClosed

/** The codecs of these events. */
export const closingEvents = [CaseClosed] as const
