import * as t from 'io-ts'
import { Code, Count } from '../values/code.ts'
import { Days } from '../values/days.ts'
import { nullable } from '../values/nullable.ts'
import { AccessPurpose } from './enumerations.ts'

const Roles = t.readonlyArray(Code)

/** What one purpose opens: to which roles, which fields, at which stages, and whether also data that may only be kept. */
export const DisclosureRule = t.readonly(
  t.strict({
    purpose: AccessPurpose,
    roles: Roles,
    fields: t.union([t.literal('Every'), t.readonlyArray(Code)]),
    stages: t.union([t.literal('Every'), t.readonlyArray(Code)]),
    whileRestricted: t.keyof({ Never: null, UnderHold: null, Always: null })
  }),
  'DisclosureRule'
)
export interface DisclosureRule extends t.TypeOf<typeof DisclosureRule> {}

/** How many disclosures an actor of a role may have in a day; null: any number. */
export const DisclosureQuota = t.readonly(t.strict({ role: Code, aDay: nullable(Count) }), 'DisclosureQuota')

/**
 * Who may see which personal data in clear, as data. What no rule opens stays closed, and a role without a quota sees nothing.
 *
 * Which policy a decision was made under is recorded with it; changing a policy never changes the meaning of stored events.
 */
export const DisclosurePolicy = t.readonly(
  t.strict({
    id: Code,
    version: Count,
    rules: t.readonlyArray(DisclosureRule),
    quotas: t.readonlyArray(DisclosureQuota),
    /** Within which time everything about a person is handed over to whoever asks for it. */
    subjectExportWithin: Days,
    permitted: t.readonly(
      t.strict({
        RecordDisclosureFailure: Roles,
        RotateSubjectKey: Roles,
        RequestSubjectExport: Roles,
        ProvideSubjectExport: Roles,
        RecordIncident: Roles,
        ContainIncident: Roles,
        ReportIncident: Roles,
        NotifySubjectOfIncident: Roles
      })
    )
  }),
  'DisclosurePolicy'
)
export interface DisclosurePolicy extends t.TypeOf<typeof DisclosurePolicy> {}
