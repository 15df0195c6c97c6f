import * as t from 'io-ts'
import { command } from '../command.ts'
import { Code, OrderId, Uuid } from '../values/code.ts'
import { DataSubject } from '../values/data-subject.ts'
import { Day, Instant } from '../values/instant.ts'
import { nullable } from '../values/nullable.ts'
import { OpenHold } from '../values/open-hold.ts'
import { AccessPurpose } from './enumerations.ts'

/** What the order and the keys say about the data of a person, read by whoever gives the command. */
const Circumstances = t.readonly(
  t.strict({
    /** The stage of what the purpose is about. */
    stage: Code,
    /** Why the data may only be kept; null where they may be used. */
    restricted: nullable(Code),
    /** When the keys were destroyed; null while they are not. */
    destroyedAt: nullable(Instant),
    openHolds: t.readonlyArray(OpenHold)
  }),
  'Circumstances'
)

/** Ask to see fields of a person's data in clear. `underHold` names the hold that opens data which may only be kept. */
export const RevealPersonalData = command(
  'RevealPersonalData',
  {},
  {
    orderId: OrderId,
    subject: DataSubject,
    fields: t.readonlyArray(Code),
    purpose: AccessPurpose,
    legalBasis: Code,
    /** Who is given the values: an actor, whose id may be only digits, or another party. */
    receiver: Code,
    caseId: nullable(Code),
    underHold: nullable(Code),
    circumstances: Circumstances
  }
)
export type RevealPersonalData = t.TypeOf<typeof RevealPersonalData>

/** Take in that what was to be shown could not be opened. `recordedOn` is the day of the stream that the request stands in. */
export const RecordDisclosureFailure = command(
  'RecordDisclosureFailure',
  {},
  { recordedOn: Day, requestId: Uuid, why: Code }
)
export type RecordDisclosureFailure = t.TypeOf<typeof RecordDisclosureFailure>

/** What may be asked about disclosures. */
export type DisclosureCommand = RevealPersonalData | RecordDisclosureFailure

/** The codecs of these commands. */
export const disclosureCommands = [RevealPersonalData, RecordDisclosureFailure] as const
