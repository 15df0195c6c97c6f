import { codeWord } from '@readdress/evidence'
import { chineseAnswers } from './words/chinese-answers.ts'
import { chineseChoices } from './words/chinese-choices.ts'
import { chineseEvents } from './words/chinese-events.ts'
import { chineseFacts } from './words/chinese-facts.ts'
import { chineseScans } from './words/chinese-scans.ts'
import { chineseStates } from './words/chinese-states.ts'
import { chineseSteps } from './words/chinese-steps.ts'
import { taskWords } from './words/task-words.ts'
import type { Language } from './words.ts'

/** A code as people read it; of a problem, whose id is made of its kind and its parcel, both. */
export const codeText = (code: string, language: Language): string => {
  const [, kind = '', parcelId = ''] = /^([A-Z]\w+):([\w-]+):\d+$/.exec(code) ?? []
  return kind === '' ? wordFor(code, language) : `${wordFor(kind, language)} · ${parcelId}`
}

const wordFor = (code: string, language: Language): string =>
  (language === 'zh' ? chinese : english).get(code) ?? codeWord(code)[language]

// What a screen tells and a report does not.
const chinese: ReadonlyMap<string, string> = new Map([
  ...chineseSteps,
  ...chineseStates,
  ...chineseChoices,
  ...chineseAnswers,
  ...chineseFacts,
  ...chineseScans,
  ...chineseEvents,
  ...taskWords.map(([code, chinese]) => [code, chinese] as const)
])

const english: ReadonlyMap<string, string> = new Map([
  ...taskWords.map(([code, , english]) => [code, english] as const),
  ['AgreeRemedy', 'Agree on what makes it good'],
  ['AskedLate', 'The buyer asked late'],
  ['BuyerInformed', 'The buyer was told, and will tell him'],
  ['CallBuyer', 'Call the buyer'],
  ['CallCarrier', 'Call the carrier'],
  ['Consignee', 'Buyer'],
  ['Deliverable', 'Yes'],
  ['HoldRefused', 'Could not be stopped'],
  ['HowDamaged', 'How it was damaged'],
  ['In', 'They said to us'],
  ['NotDeliverable', 'No'],
  ['Out', 'We said to them'],
  ['WatchTracking', 'Watch its scans'],
  ['Order', 'Goods not packed yet'],
  ['PayPal', 'PayPal'],
  ['PayPalSellerProtection', 'PayPal seller protection'],
  ['Shipper', 'Seller'],
  ['generic', 'Other platform']
])
