export { attachmentsContract, type FreshAttachments } from './testing/attachments-contract.ts'
export type { FreshKeys, KeyLock, OpenKeys } from './testing/key-ground.ts'
export { keyStoreContract } from './testing/key-store-contract.ts'
