/** The shapes in this file are stored for ever: they never change, a later version adds others. */
import * as t from 'io-ts'

/** What stands in the place of a personal value: the digest that fixes it, and whose it is. It is hashed by whoever chains the event. */
export type SealedLeaf = { readonly $sd: string; readonly subject: string }

/** The value itself, encrypted: a member of `$sealed` under the JSON pointer of its leaf. It is hashed by nobody, and may be sealed anew or removed. */
export const SealedEntry = t.strict({ ct: t.string, iv: t.string, kid: t.string, v: t.literal(1) }, 'SealedEntry')
export type SealedEntry = Readonly<t.TypeOf<typeof SealedEntry>>

/** The event that a leaf is bound to. */
export interface SealedEvent {
  readonly tenant: string
  readonly stream: string
  readonly eventId: string
  readonly eventType: string
}

/** What binds every leaf of one event to it: text before, between and behind what differs from leaf to leaf. */
export interface EventBinding {
  readonly eventId: string
  readonly stream: string
  readonly tenantAndType: string
}

/** The binding of an event, made once for all its leaves. */
export const eventBinding = ({ tenant, stream, eventId, eventType }: SealedEvent): EventBinding => ({
  eventId: JSON.stringify(eventId),
  stream: JSON.stringify(stream),
  tenantAndType: `"tenant":${JSON.stringify(tenant)},"type":${JSON.stringify(eventType)}`
})

/** The associated data of a leaf: a label and the canonical JSON of all that it belongs to. */
export const associatedData = (
  { eventId, stream, tenantAndType }: EventBinding,
  keyId: string,
  pointer: string,
  { $sd, subject }: SealedLeaf
): string =>
  `readdress/leaf/v1\n{"eventId":${eventId},"kid":"${keyId}","ptr":${pointer},"sd":"${$sd}","stream":${stream},"subject":"${subject}",${tenantAndType},"v":1}`
