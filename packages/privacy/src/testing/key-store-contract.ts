import type { ContractCase } from '@readdress/event-store/testing'
import { destructionCases } from './destruction-cases.ts'
import { keyAccessCases } from './key-access-cases.ts'
import type { FreshKeys } from './key-ground.ts'
import { restrictionCases } from './restriction-cases.ts'
import { rewrapCases } from './rewrap-cases.ts'

/** The contract that every key store keeps, as cases for any test runner. Each case opens an empty key store, and perhaps the same data again. */
export const keyStoreContract = (open: FreshKeys): ReadonlyArray<ContractCase> => [
  ...keyAccessCases(open),
  ...restrictionCases(open),
  ...destructionCases(open),
  ...rewrapCases(open)
]
