import * as t from 'io-ts'
import { Actor } from './values/actor.ts'
import { Code, Count } from './values/code.ts'
import { Instant } from './values/instant.ts'

/** Which policy a decision was made under. */
export const PolicyRef = t.readonly(t.strict({ id: Code, version: Count }), 'PolicyRef')
export interface PolicyRef extends t.TypeOf<typeof PolicyRef> {}

/** What every event of this package says beside its data: when it happened in the world, who gave the command, how it came in, and under which policy. */
export const EventMetadata = t.readonly(
  t.strict({ occurredAt: Instant, actor: Actor, channel: Code, policy: PolicyRef }),
  'EventMetadata'
)
export interface EventMetadata extends t.TypeOf<typeof EventMetadata> {}

/** The codec of one kind of event: its name, its data and its metadata. */
export const event = <Type extends string, Data extends t.Props>(type: Type, data: Data) =>
  t.strict({ type: t.literal(type), data: t.readonly(t.strict(data, `${type}Data`)), metadata: EventMetadata }, type)
