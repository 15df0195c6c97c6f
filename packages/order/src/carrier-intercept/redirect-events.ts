// These names are the storage format: they are read for as long as an order is kept.
import type * as t from 'io-ts'
import { event } from '../event.ts'
import { DataSubject } from '../values/data-subject.ts'
import { MessageId } from '../values/identity.ts'
import { ParcelId } from '../values/local-name.ts'
import { nullable } from '../values/nullable.ts'
import { PostalAddress } from '../values/postal-address.ts'
import { Ordinal } from '../values/quantity.ts'
import { RedirectAnswerer } from './enumerations.ts'

/** The person concerned knows of the redirect. `version`, `address` and `recipient` are null where he did not say where it leads; else they make a new version, for this parcel only. */
export const RedirectConfirmed = event('RedirectConfirmed', {
  parcelId: ParcelId,
  by: RedirectAnswerer,
  version: nullable(Ordinal),
  address: nullable(PostalAddress),
  recipient: nullable(DataSubject),
  messageId: nullable(MessageId)
})
export interface RedirectConfirmed extends t.TypeOf<typeof RedirectConfirmed> {}

/** The person concerned knows nothing of the redirect: somebody else is behind it. */
export const RedirectDenied = event('RedirectDenied', {
  parcelId: ParcelId,
  by: RedirectAnswerer,
  messageId: nullable(MessageId)
})
export interface RedirectDenied extends t.TypeOf<typeof RedirectDenied> {}

/** What is said of a redirect that nobody had told us of. */
export type RedirectEvent = RedirectConfirmed | RedirectDenied

/** The codecs of these events. */
export const redirectEvents = [RedirectConfirmed, RedirectDenied] as const
