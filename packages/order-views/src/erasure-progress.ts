import { Instant } from '@readdress/order'
import { DeferralGround, type ErasureEvent, erasureRegistry } from '@readdress/privacy'
import { type Projection, projection } from '@readdress/projections'
import * as t from 'io-ts'
import { nullable } from './nullable.ts'

/** How far the erasure of one person in one order has come. */
export const ErasureProgress = t.readonly(
  t.strict({
    erasureId: t.string,
    orderId: t.string,
    subject: t.string,
    isRestricted: t.boolean,
    /** Who asked for it and when; null where nobody does, or does any longer. */
    request: nullable(t.readonly(t.strict({ by: t.string, at: Instant }))),
    /** Why it must wait and until when, as it was known at the request; null where it need not, or no longer. */
    deferred: nullable(t.readonly(t.strict({ ground: DeferralGround, until: nullable(Instant) }))),
    /** Who said yes to it since it was asked for, each once. */
    approvers: t.readonlyArray(t.string),
    /** When the keys were destroyed, and until when copies of them may exist; null while they are not. */
    destroyed: nullable(t.readonly(t.strict({ at: Instant, effectiveBy: Instant }))),
    effectiveAt: nullable(Instant)
  }),
  'ErasureProgress'
)
export interface ErasureProgress extends t.TypeOf<typeof ErasureProgress> {}

/** The projection that follows erasures: one document for each, under its id; the index `order` finds those of an order, `open` those that somebody wants and that are not done. */
export const erasuresProjection: Projection<ErasureEvent, ErasureProgress> = projection(erasureRegistry, {
  name: 'erasures',
  version: 2,
  eventTypes: 'every',
  streamPrefix: 'erasure-',
  keys: (_event, { stream }) => [stream.replace(/^erasure-/, '')],
  evolve: (progress, event, _recorded, key) => {
    const before = progress ?? begun(event, key)
    return before === null ? null : after(before, event)
  },
  indexes: { order: ({ orderId }) => [orderId], open: (progress) => (isOpen(progress) ? ['open'] : []) },
  document: ErasureProgress
})

const isOpen = ({ request, destroyed, effectiveAt }: ErasureProgress): boolean =>
  effectiveAt === null && (request !== null || destroyed !== null)

// Whom it is about is said by the first event.
const begun = ({ data }: ErasureEvent, erasureId: string): ErasureProgress | null =>
  'subject' in data
    ? {
        erasureId,
        orderId: data.orderId,
        subject: data.subject,
        isRestricted: false,
        request: null,
        deferred: null,
        approvers: [],
        destroyed: null,
        effectiveAt: null
      }
    : null

const after = (progress: ErasureProgress, event: ErasureEvent): ErasureProgress => {
  switch (event.type) {
    case 'ErasureRequested': {
      const request = { by: event.data.requestedBy, at: instant(event.metadata.occurredAt) }
      return { ...progress, request, deferred: null, approvers: [] }
    }
    case 'ErasureDeferred': {
      const { ground, until } = event.data
      return { ...progress, deferred: { ground, until: until === null ? null : instant(until) } }
    }
    case 'ErasureRefused':
    case 'ErasureWithdrawn':
      return { ...progress, request: null, deferred: null, approvers: [] }
    case 'ProcessingRestricted':
      return { ...progress, isRestricted: true }
    case 'RestrictionLifted':
      return { ...progress, isRestricted: false }
    case 'RetentionExpired':
      return { ...progress, deferred: null }
    case 'ErasureApproved':
      return { ...progress, approvers: [...new Set([...progress.approvers, event.data.approver])] }
    case 'KeysDestroyed': {
      const { destroyedAt, effectiveBy } = event.data
      return { ...progress, destroyed: { at: instant(destroyedAt), effectiveBy: instant(effectiveBy) } }
    }
    case 'RecipientsNotified':
      return progress
    case 'ErasureEffective':
      return { ...progress, effectiveAt: instant(event.data.at) }
  }
}

// The codec of the event has read it as one.
const instant = (text: string): Instant => {
  if (Instant.is(text)) return text
  throw new TypeError('not an instant')
}
