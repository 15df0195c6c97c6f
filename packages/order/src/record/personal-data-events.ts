// These names are the storage format: they are read for as long as an order is kept.
import * as t from 'io-ts'
import { event } from '../event.ts'
import { ActorId } from '../values/actor.ts'
import { DataSubject } from '../values/data-subject.ts'
import { Instant } from '../values/instant.ts'
import { Code } from '../values/text.ts'

export interface KeyIdBrand {
  readonly KeyId: unique symbol
}

/** The id of a key that personal values are sealed under: 1 to 64 letters, digits, hyphens or underlines. */
export const KeyId = t.brand(
  t.string,
  (text): text is t.Branded<string, KeyIdBrand> => /^[A-Za-z0-9_-]{1,64}$/.test(text),
  'KeyId'
)

/** The data of a person may be kept and protected, and used for nothing else. */
export const PersonalDataRestricted = event('PersonalDataRestricted', { subject: DataSubject, ground: Code })
export interface PersonalDataRestricted extends t.TypeOf<typeof PersonalDataRestricted> {}

/** The data of a person may be used again. */
export const PersonalDataReleased = event('PersonalDataReleased', { subject: DataSubject, ground: Code })
export interface PersonalDataReleased extends t.TypeOf<typeof PersonalDataReleased> {}

/** The keys of a person were destroyed: the values about that person can never be read again. */
export const PersonalDataErased = event('PersonalDataErased', {
  subject: DataSubject,
  keyIds: t.readonlyArray(KeyId),
  ground: Code,
  approvedBy: t.readonlyArray(ActorId),
  destroyedAt: Instant,
  effectiveBy: Instant
})
export interface PersonalDataErased extends t.TypeOf<typeof PersonalDataErased> {}

/** What happens to the data of a person. */
export type PersonalDataEvent = PersonalDataRestricted | PersonalDataReleased | PersonalDataErased

/** The codecs of these events. */
export const personalDataEvents = [PersonalDataRestricted, PersonalDataReleased, PersonalDataErased] as const
