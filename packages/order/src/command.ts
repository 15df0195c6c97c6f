import * as t from 'io-ts'
import { Actor } from './values/actor.ts'
import { Channel } from './values/channel.ts'
import { CommandId } from './values/identity.ts'
import { Instant } from './values/instant.ts'
import { OrderId } from './values/order-id.ts'
import { SourceRef } from './values/source-ref.ts'
import { ShortText } from './values/text.ts'

const envelope = { commandId: CommandId, orderId: OrderId, actor: Actor, channel: Channel, occurredAt: Instant }
const origin = { correlationId: ShortText, causationId: ShortText }

type Data<Required extends t.Props, Optional extends t.Props> = t.ReadonlyC<
  t.ExactC<t.IntersectionC<[t.TypeC<Required>, t.PartialC<Optional>]>>
>

// Each codec gets a name, for io-ts would otherwise spell out all that is in it.
const fields = <Required extends t.Props, Optional extends t.Props>(
  required: Required,
  optional: Optional,
  name: string
): Data<Required, Optional> =>
  t.readonly(t.exact(t.intersection([t.type(required, name), t.partial(optional, name)], name), name))

type Envelope = typeof envelope
type CommandC<Type extends string, D extends t.Mixed, More extends t.Props> = t.ExactC<
  t.IntersectionC<[t.TypeC<Envelope & { type: t.LiteralC<Type>; data: D } & More>, t.PartialC<typeof origin>]>
>

/** The codec of one kind of command: what we are asked to do. A field that may be left out stands in `optional`. */
export const command = <Type extends string, Required extends t.Props, Optional extends t.Props = Record<never, never>>(
  type: Type,
  required: Required,
  optional: Optional
): CommandC<Type, Data<Required, Optional>, Record<never, never>> =>
  t.exact(
    t.intersection(
      [
        t.type({ ...envelope, type: t.literal(type), data: fields(required, optional, `${type}Data`) }, type),
        t.partial(origin, type)
      ],
      type
    ),
    type
  )

/** The codec of one kind of fact command: it reports what happened outside, and names its source, so that a repeat is known. */
export const fact = <Type extends string, Required extends t.Props, Optional extends t.Props = Record<never, never>>(
  type: Type,
  required: Required,
  optional: Optional
): CommandC<Type, Data<Required, Optional>, { source: typeof SourceRef }> =>
  t.exact(
    t.intersection(
      [
        t.type(
          { ...envelope, source: SourceRef, type: t.literal(type), data: fields(required, optional, `${type}Data`) },
          type
        ),
        t.partial(origin, type)
      ],
      type
    ),
    type
  )
