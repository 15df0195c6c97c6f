import type { EventToAppend, JsonObject } from '@readdress/event-store'
import type { Chance } from '../../examples/data/chance.ts'
import { uuid } from './uuid.ts'

/** Who did it, and how it came in. */
export interface By {
  readonly role: string
  readonly id: string
  readonly channel: string
}

/** Tells the events of one order as they lie in a store. */
export interface EventTeller {
  readonly draw: Chance
  /** The moment so many minutes after the last event. */
  readonly after: (minutes: number) => string
  readonly tell: (minutes: number, by: By, type: string, data: JsonObject, more?: JsonObject) => void
  readonly events: () => ReadonlyArray<EventToAppend>
}

/** A teller that begins at a moment, in milliseconds since 1970. */
export const eventTeller = (draw: Chance, begin: number): EventTeller => {
  const events: Array<EventToAppend> = []
  let moment = begin
  const after = (minutes: number): string => new Date(moment + minutes * 60_000).toISOString()

  return {
    draw,
    after,
    tell: (minutes, { role, id, channel }, type, data, more = {}) => {
      const occurredAt = after(minutes)
      moment += minutes * 60_000
      const commandId = uuid(draw)
      const metadata = {
        actor: { role, id },
        channel,
        ...more,
        schemaVersion: 1,
        occurredAt,
        recordedAt: new Date(moment + draw.between(1, 20_000)).toISOString(),
        commandId,
        $correlationId: uuid(draw),
        $causationId: commandId
      }
      events.push({ id: uuid(draw), type, data, metadata })
    },
    events: () => events
  }
}
