export type { FreshKeys, KeyLock, OpenKeys } from './testing/key-ground.ts'
export { keyStoreContract } from './testing/key-store-contract.ts'
