import type { ActorRole } from 'readdress'

const sellers: ReadonlyArray<ActorRole> = ['SellerAgent', 'SellerSupervisor']

/**
 * Which roles may ask what. Which commands a role may give is the order's own table (`ActorNotPermitted`), and what is shown in clear is decided by the
 * access log, which puts it on record: for these two, a role that is not listed does not even come so far.
 */
export const mayAsk = {
  order: [...sellers, 'Buyer', 'Warehouse', 'PlatformSupport', 'System', 'PrivacyOfficer', 'Auditor'],
  timeline: [...sellers, 'PlatformSupport', 'System', 'PrivacyOfficer', 'Auditor'],
  auditTrail: ['SellerSupervisor', 'System', 'PrivacyOfficer', 'Auditor'],
  worklist: [...sellers, 'System'],
  search: [...sellers, 'System', 'PrivacyOfficer'],
  command: [
    ...sellers,
    'Buyer',
    'Recipient',
    'Warehouse',
    'Carrier',
    'Platform',
    'PlatformSupport',
    'System',
    'PrivacyOfficer'
  ],
  reveal: [...sellers, 'Warehouse', 'System', 'PrivacyOfficer'],
  evidence: ['SellerSupervisor', 'PrivacyOfficer']
} as const satisfies Readonly<Record<string, ReadonlyArray<ActorRole>>>
