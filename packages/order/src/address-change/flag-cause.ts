// These names are the storage format.
import * as t from 'io-ts'

/** Why somebody is to look at the address of an order once more. */
export const FlagCause = t.keyof({ Relocation: null, Incident: null, FraudOnSibling: null }, 'FlagCause')
export type FlagCause = t.TypeOf<typeof FlagCause>
