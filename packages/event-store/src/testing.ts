export type { ContractCase, DurableStore, FreshStore, OpenStore } from './testing/contract-case.ts'
export { durabilityCases } from './testing/durability-cases.ts'
export { eventStoreContract } from './testing/event-store-contract.ts'
