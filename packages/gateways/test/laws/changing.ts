import fc from 'fast-check'
import { mutated } from './mutated.ts'

/** Tries so many payloads that are like a good one but for a few places; the smallest at which the check fails is told. */
export const withChanged = (
  payload: object,
  numRuns: number,
  check: (changed: unknown) => Promise<void>
): Promise<void> => fc.assert(fc.asyncProperty(mutated(payload), check), { numRuns })
