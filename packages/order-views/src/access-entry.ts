import {
  AccessPurpose,
  type DisclosureRefused,
  type PersonalDataDisclosed,
  type PersonalDataDisclosureFailed
} from '@readdress/privacy'
import * as t from 'io-ts'
import { nullable } from './nullable.ts'

/** One wish to see the data of a person of an order in clear: whose, by whom, for what, and what came of it. It holds no value that was seen. */
export const AccessEntry = t.readonly(
  t.strict({
    requestId: t.string,
    orderId: t.string,
    subject: t.string,
    fields: t.readonlyArray(t.string),
    purpose: AccessPurpose,
    legalBasis: t.string,
    /** Who got to see it: the actor, or another party such as a carrier. */
    receiver: t.string,
    caseId: nullable(t.string),
    actor: t.readonly(t.strict({ role: t.string, id: t.string })),
    occurredAt: t.string,
    recordedAt: t.string,
    result: t.keyof({ Disclosed: null, Refused: null, Failed: null }),
    /** Why it was refused or failed; null where it was shown. */
    because: nullable(t.string)
  }),
  'AccessEntry'
)
export interface AccessEntry extends t.TypeOf<typeof AccessEntry> {}

/** An event that tells of somebody who wants to see personal data. */
export type DisclosureEvent = PersonalDataDisclosed | DisclosureRefused | PersonalDataDisclosureFailed
