import { ShortText, written } from '@readdress/order'
import type { Meanings } from './meaning.ts'

// Stored in the clear: letters, digits and a few signs, and no run of digits that could be a telephone.
const form = /^(?!.*\d{7})[A-Za-z0-9_./-]{1,64}$/

/**
 * A code as its sender spells it, to be kept beside what it means: `none` where there is none, and `not-a-code` for words that are neither spelled like a
 * code nor `known`, since they may be about a person.
 */
export const rawCode = (text: string | null | undefined, known: Meanings = {}): ShortText => {
  if (text === null || text === undefined || text === '') return written(ShortText, 'none')
  return written(ShortText, form.test(text) || Object.hasOwn(known, text) ? text : 'not-a-code')
}
