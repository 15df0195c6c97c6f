import { appendingCases } from './appending-cases.ts'
import type { ContractCase, FreshStore } from './contract-case.ts'
import { isolationCases } from './isolation-cases.ts'
import { readingCases } from './reading-cases.ts'
import { refusalCases } from './refusal-cases.ts'
import { subscriptionCases } from './subscription-cases.ts'

/**
 * The contract that every event store keeps, as cases for any test runner.
 *
 * @example
 * const cases = eventStoreContract(async () => ({ store: inMemoryEventStore(), close: async () => {} }))
 * for (const { run } of cases) await run()
 */
export const eventStoreContract = (open: FreshStore): ReadonlyArray<ContractCase> => [
  ...appendingCases(open),
  ...refusalCases(open),
  ...isolationCases(open),
  ...readingCases(open),
  ...subscriptionCases(open)
]
