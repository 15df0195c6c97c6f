import { escapedName, isJsonObject, type Json } from '@readdress/event-store'

/** A place of a personal value in the data of an event, whose it is, and the value; or why it cannot be read. */
export interface PersonalLeaf {
  /** JSON pointer of the place. */
  readonly pointer: string
  readonly field: string
  readonly subject: string
  readonly held: { readonly value: Json } | { readonly because: string }
}

/** Every personal value in the data of an opened event, in the order in which they stand there. */
export const personalLeavesIn = (value: Json | undefined, pointer = ''): ReadonlyArray<PersonalLeaf> => {
  if (Array.isArray(value)) return value.flatMap((one, index) => personalLeavesIn(one, `${pointer}/${index}`))
  if (!isJsonObject(value)) return []
  const { $personal, $erased } = value
  const field = fieldOf(pointer)
  if (isJsonObject($personal) && typeof $personal['subject'] === 'string')
    return [{ pointer, field, subject: $personal['subject'], held: { value: $personal['value'] ?? null } }]
  if (isJsonObject($erased) && typeof $erased['subject'] === 'string')
    return [{ pointer, field, subject: $erased['subject'], held: { because: String($erased['because']) } }]
  return Object.entries(value).flatMap(([name, one]) => personalLeavesIn(one, `${pointer}/${escapedName(name)}`))
}

/** The field of a place, as disclosures name it: in an address by what it is there, elsewhere by its own name. */
export const fieldOf = (pointer: string): string => {
  const names = pointer.split('/').slice(1)
  const inAddress = names.lastIndexOf('address') + 1
  const name = (inAddress === 0 ? undefined : names[inAddress]) ?? names.at(-1) ?? ''
  return ownNames.get(name) ?? `${name.slice(0, 1).toUpperCase()}${name.slice(1)}`
}

const ownNames: ReadonlyMap<string, string> = new Map([
  ['recipientName', 'Name'],
  ['point', 'DeliveryPoint']
])
