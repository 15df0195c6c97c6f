import * as t from 'io-ts'
import { Actor } from './values/actor.ts'
import { Channel } from './values/channel.ts'
import { Instant } from './values/instant.ts'
import { PolicyRef } from './values/policy-ref.ts'
import { SourceRef } from './values/source-ref.ts'
import { swift } from './values/swift-decode.ts'

/**
 * What every event says beside its data: when it happened in the world, who gave the command and how it came in.
 *
 * `source` stands on facts from outside, `policy` on decisions. What the command handler adds (ids, the time of recording) stays beside these.
 */
export const EventMetadata = t.readonly(
  t.intersection([
    t.type({ occurredAt: Instant, actor: Actor, channel: Channel }),
    t.partial({ source: SourceRef, policy: PolicyRef })
  ]),
  'EventMetadata'
)
export type EventMetadata = t.TypeOf<typeof EventMetadata>

/** The codec of one kind of event: its name, its data and its metadata. */
export const event = <Type extends string, Data extends t.Props>(
  type: Type,
  data: Data
): t.ExactC<
  t.TypeC<{ type: t.LiteralC<Type>; data: t.ReadonlyC<t.ExactC<t.TypeC<Data>>>; metadata: typeof EventMetadata }>
> =>
  swift(
    t.strict({ type: t.literal(type), data: t.readonly(t.strict(data, `${type}Data`)), metadata: EventMetadata }, type)
  )
