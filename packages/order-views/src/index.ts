export type { AddressEvent } from './address-events.ts'
export { AddressFact, type Way } from './address-fact.ts'
export { AuditEntry, auditTrailProjection } from './audit-trail.ts'
export { type CloudEvent, cloudEventOf } from './cloud-event.ts'
export {
  type Clocks,
  type CurrentAddress,
  currentAddress,
  type HeldAddress
} from './current-address.ts'
export { AddressFacts, currentAddressProjection } from './current-address-projection.ts'
export { isRecord, type Json } from './json.ts'
export { maskedData } from './masked-data.ts'
export { orderIdOf } from './order-id-of.ts'
export type { ParcelAddress } from './parcel-addresses.ts'
export type { PendingChange } from './pending-changes.ts'
