// These names are the storage format.
import * as t from 'io-ts'
import { LineId } from '../values/local-name.ts'
import { Quantity } from '../values/quantity.ts'

/** The goods in a parcel: how much of which line. */
export const PackedLines = t.readonlyArray(t.readonly(t.strict({ lineId: LineId, quantity: Quantity })), 'PackedLines')
