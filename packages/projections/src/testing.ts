export { durableViewStoreContract } from './testing/durable-view-store-contract.ts'
export { projectionContract } from './testing/projection-contract.ts'
export type { DurableViewStore, OpenViewStore } from './testing/view-store-case.ts'
export { viewStoreContract } from './testing/view-store-contract.ts'
