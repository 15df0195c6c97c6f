import type { DisclosurePolicy, DisclosureRule } from './disclosure-policy.ts'

const seller = ['SellerAgent', 'SellerSupervisor']
const sellerAndSystem = [...seller, 'System']
const officer = ['PrivacyOfficer']
const officerAndSystem = ['PrivacyOfficer', 'System']

const fullAddress = ['Name', 'Phone', 'District', 'Street', 'Detail', 'Postcode', 'Instructions', 'DeliveryPoint']

const unshipped = [
  'AwaitingPayment',
  'AwaitingShipment',
  'Picking',
  'Allocating',
  'InWarehouse',
  'Outbound',
  'LabelPrinted'
]

const rule = (
  purpose: DisclosureRule['purpose'],
  roles: ReadonlyArray<string>,
  fields: DisclosureRule['fields'],
  more: Partial<Pick<DisclosureRule, 'stages' | 'whileRestricted'>> = {}
): DisclosureRule => ({ purpose, roles, fields, stages: 'Every', whileRestricted: 'Never', ...more })

/**
 * Who may see what where a shop has no policy of its own: to each purpose no more than it needs.
 *
 * `Audit` opens nothing. The quotas, marked † where no source states them, bound what one person can carry away in a day; a shop sets its own.
 * Everything is handed over within a month of any length (GDPR art. 12).
 */
export const genericDisclosurePolicy: DisclosurePolicy = {
  id: 'generic',
  version: 1,
  rules: [
    rule('ChangeAddress', sellerAndSystem, ['Detail', 'Street', 'Phone', 'Name']),
    rule('PrintLabel', ['Warehouse', ...sellerAndSystem], fullAddress, { stages: unshipped }),
    rule('CarrierInstruction', sellerAndSystem, fullAddress),
    rule('CustomerService', seller, ['Phone', 'Street']),
    rule('AfterSale', seller, ['Phone']),
    rule('Dispute', ['SellerSupervisor', ...officer], 'Every', { whileRestricted: 'UnderHold' }),
    rule('LegalRequest', officer, 'Every', { whileRestricted: 'UnderHold' }),
    rule('SubjectAccess', officer, 'Every')
  ],
  quotas: [
    { role: 'SellerAgent', aDay: 100 }, // †
    { role: 'SellerSupervisor', aDay: 200 }, // †
    { role: 'Warehouse', aDay: 2000 }, // †
    { role: 'PrivacyOfficer', aDay: 500 }, // †
    { role: 'System', aDay: null }
  ],
  subjectExportWithin: 'P28D',
  permitted: {
    RecordDisclosureFailure: ['Warehouse', ...sellerAndSystem, ...officer],
    RotateSubjectKey: officerAndSystem,
    RequestSubjectExport: officerAndSystem,
    ProvideSubjectExport: officerAndSystem,
    RecordIncident: officerAndSystem,
    ContainIncident: officer,
    ReportIncident: officer,
    NotifySubjectOfIncident: officerAndSystem
  }
}
