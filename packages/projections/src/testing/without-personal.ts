import { isJsonObject, type Json, type RecordedEvent } from '@readdress/event-store'

/** An event as it is read when the keys of all its people have been destroyed. */
export const withoutPersonal = (event: RecordedEvent): RecordedEvent => {
  const data = erasedIn(event.data)
  return isJsonObject(data) ? { ...event, data } : event
}

const erasedIn = (value: Json): Json => {
  if (typeof value !== 'object' || value === null) return value
  if (!isJsonObject(value)) return value.map(erasedIn)
  const marked = value['$personal']
  if (marked !== undefined && isJsonObject(marked))
    return { $erased: { because: 'Destroyed', subject: marked['subject'] ?? null } }
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, erasedIn(member)]))
}
