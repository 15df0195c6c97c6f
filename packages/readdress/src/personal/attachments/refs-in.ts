import { isJsonObject, type Json } from '@readdress/event-store'
import { EvidenceRef } from '@readdress/order'

/** What the data of an event say of files that are kept outside, wherever in them it stands. */
export const refsIn = (value: Json | undefined): ReadonlyArray<EvidenceRef> => {
  if (EvidenceRef.is(value)) return [value]
  if (Array.isArray(value)) return value.flatMap(refsIn)
  return isJsonObject(value) ? Object.values(value).flatMap(refsIn) : []
}
