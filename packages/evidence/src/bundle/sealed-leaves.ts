import { escapedName, isJsonObject, type Json, type JsonObject } from '@readdress/event-store'

/** What stands in the place of a personal value: the digest that fixes it, whose it is, and where. */
export interface SealedLeafAt {
  readonly pointer: string
  readonly digest: string
  readonly subject: string
}

/** The sealed leaves of the data of an event, in their order. */
export const sealedLeavesIn = (data: JsonObject): ReadonlyArray<SealedLeafAt> => leavesAt(data, '')

const leavesAt = (value: Json, pointer: string): ReadonlyArray<SealedLeafAt> => {
  if (typeof value !== 'object' || value === null) return []
  if (!isJsonObject(value)) return value.flatMap((item, index) => leavesAt(item, `${pointer}/${index}`))
  const { $sd: digest, subject } = value
  if (typeof digest === 'string' && typeof subject === 'string') return [{ pointer, digest, subject }]
  return Object.entries(value).flatMap(([name, member]) => leavesAt(member, `${pointer}/${escapedName(name)}`))
}
