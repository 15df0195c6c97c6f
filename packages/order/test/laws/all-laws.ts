import { clerkLaw } from '../model/clerk-law.ts'
import { addressLaws } from './address-laws.ts'
import { carrierLaws } from './carrier-laws.ts'
import type { Law } from './law.ts'
import { lossLaws } from './loss-laws.ts'
import { messageLaws } from './message-laws.ts'
import { recordLaws } from './record-laws.ts'
import { stateLaws } from './state-laws.ts'

/** Every law of every history. */
export const allLaws: ReadonlyArray<Law> = [
  clerkLaw,
  ...addressLaws,
  ...carrierLaws,
  ...lossLaws,
  ...messageLaws,
  ...recordLaws,
  ...stateLaws
]
