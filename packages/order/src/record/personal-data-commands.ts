import * as t from 'io-ts'
import { fact } from '../command.ts'
import { ActorId } from '../values/actor.ts'
import { DataSubject } from '../values/data-subject.ts'
import { Instant } from '../values/instant.ts'
import { Code } from '../values/text.ts'
import { KeyId } from './personal-data-events.ts'

/** Take in that the data of a person may only be kept from now on, or that they may be used again. */
export const RecordRestriction = fact(
  'RecordRestriction',
  { subject: DataSubject, restricted: t.boolean, ground: Code },
  {}
)
export type RecordRestriction = t.TypeOf<typeof RecordRestriction>

/** Take in that the keys of a person were destroyed, by whose approval, and until when copies of them may exist. */
export const RecordErasure = fact(
  'RecordErasure',
  {
    subject: DataSubject,
    keyIds: t.readonlyArray(KeyId),
    ground: Code,
    approvedBy: t.readonlyArray(ActorId),
    destroyedAt: Instant,
    effectiveBy: Instant
  },
  {}
)
export type RecordErasure = t.TypeOf<typeof RecordErasure>

/** What may be reported about the data of a person. */
export type PersonalDataCommand = RecordRestriction | RecordErasure

/** The codecs of these commands. */
export const personalDataCommands = [RecordRestriction, RecordErasure] as const
