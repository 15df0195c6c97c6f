// These names are the storage format.
import * as t from 'io-ts'

/** Why somebody wants to see personal data in clear. */
export const AccessPurpose = t.keyof(
  {
    ChangeAddress: null,
    PrintLabel: null,
    CarrierInstruction: null,
    CustomerService: null,
    AfterSale: null,
    Dispute: null,
    LegalRequest: null,
    SubjectAccess: null,
    Audit: null
  },
  'AccessPurpose'
)
export type AccessPurpose = t.TypeOf<typeof AccessPurpose>

/** What happened to personal data that should not have. */
export const IncidentKind = t.keyof(
  { Leak: null, WrongDisclosure: null, Loss: null, UnusualAccess: null },
  'IncidentKind'
)
export type IncidentKind = t.TypeOf<typeof IncidentKind>
