import * as t from 'io-ts'
import { Actor } from './values/actor.ts'
import { Code, Uuid } from './values/code.ts'
import { Instant } from './values/instant.ts'

/** What every command says beside its data: its id, who gave it, how it came in, and when it happened in the world. */
const envelope = { commandId: Uuid, actor: Actor, channel: Code, occurredAt: Instant }
const origin = { correlationId: Code, causationId: Code }

/** The codec of one kind of command; `more` is what all commands of its stream say beside their data. */
export const command = <Type extends string, Data extends t.Props, More extends t.Props>(
  type: Type,
  more: More,
  data: Data
) =>
  t.exact(
    t.intersection(
      [
        t.type({ ...envelope, ...more, type: t.literal(type), data: t.readonly(t.strict(data), `${type}Data`) }, type),
        t.partial(origin, type)
      ],
      type
    ),
    type
  )

/** What every command of this package says of where it comes from. */
export interface CommandOrigin {
  readonly commandId: string
  readonly occurredAt: string
  readonly correlationId?: string
  readonly causationId?: string
}
