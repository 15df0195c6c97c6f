import { codeWord } from '@readdress/evidence'
import { chineseChoices } from './words/chinese-choices.ts'
import { chineseStates } from './words/chinese-states.ts'
import { chineseSteps } from './words/chinese-steps.ts'
import type { Language } from './words.ts'

/** A code as people read it. */
export const codeText = (code: string, language: Language): string =>
  (language === 'zh' ? chinese : english).get(code) ?? codeWord(code)[language]

// What a screen tells and a report does not.
const chinese: ReadonlyMap<string, string> = new Map([...chineseSteps, ...chineseStates, ...chineseChoices])

const english: ReadonlyMap<string, string> = new Map([
  ['Consignee', 'Buyer'],
  ['Order', 'Goods not packed yet'],
  ['PayPal', 'PayPal'],
  ['PayPalSellerProtection', 'PayPal seller protection'],
  ['Shipper', 'Seller'],
  ['generic', 'Other platform']
])
