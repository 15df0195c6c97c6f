import * as t from 'io-ts'
import { Code, Count } from '../values/code.ts'
import { Days } from '../values/days.ts'

const Roles = t.readonlyArray(Code)

/** Under which rules a person is erased, as data: how long one may still change one's mind, how old a yes may be, and which roles may give which command. */
export const ErasurePolicy = t.readonly(
  t.strict({
    id: Code,
    version: Count,
    /** From the request or, if that comes later, from the end of the time that the order must be kept. */
    grace: Days,
    approvalsCountFor: Days,
    permitted: t.readonly(
      t.strict({
        RequestErasure: Roles,
        RefuseErasure: Roles,
        WithdrawErasure: Roles,
        RestrictProcessing: Roles,
        LiftRestriction: Roles,
        RecordRetentionExpired: Roles,
        ApproveErasure: Roles,
        DestroyKeys: Roles,
        NotifyRecipients: Roles,
        RecordErasureEffective: Roles
      })
    )
  }),
  'ErasurePolicy'
)
export interface ErasurePolicy extends t.TypeOf<typeof ErasurePolicy> {}

const officer = ['PrivacyOfficer']
const officerAndSystem = ['PrivacyOfficer', 'System']

/** The rules where a shop has none of its own: a grace of seven days, and everything by the privacy officer, or by the system where only a moment has come. */
export const genericErasurePolicy: ErasurePolicy = {
  id: 'generic',
  version: 1,
  grace: 'P7D',
  approvalsCountFor: 'P7D',
  permitted: {
    RequestErasure: officerAndSystem,
    RefuseErasure: officer,
    WithdrawErasure: officerAndSystem,
    RestrictProcessing: officerAndSystem,
    LiftRestriction: officer,
    RecordRetentionExpired: officerAndSystem,
    ApproveErasure: officer,
    DestroyKeys: officerAndSystem,
    NotifyRecipients: officerAndSystem,
    RecordErasureEffective: officerAndSystem
  }
}
