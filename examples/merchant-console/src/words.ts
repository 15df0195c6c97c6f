import { actionWords } from './words/action-words.ts'
import { agreementWords } from './words/agreement-words.ts'
import { careWords } from './words/care-words.ts'
import { messageWords } from './words/message-words.ts'
import { pageWords } from './words/page-words.ts'
import { personalWords } from './words/personal-words.ts'
import { preparingWords } from './words/preparing-words.ts'
import { protectionWords } from './words/protection-words.ts'
import { remedyWords } from './words/remedy-words.ts'
import { trailWords } from './words/trail-words.ts'

/** The languages of the pages. */
export type Language = 'zh' | 'en'

type Table = Readonly<Record<string, readonly [zh: string, en: string]>>

/** The tables of the words, none of which has a name of another one. */
export const wordTables: ReadonlyArray<Table> = [
  pageWords,
  trailWords,
  messageWords,
  personalWords,
  actionWords,
  agreementWords,
  careWords,
  remedyWords,
  protectionWords
]

const words = {
  ...pageWords,
  ...trailWords,
  ...messageWords,
  ...personalWords,
  ...preparingWords,
  ...actionWords,
  ...agreementWords,
  ...careWords,
  ...remedyWords,
  ...protectionWords
} as const satisfies Table

/** A word of the pages. */
export type Key = keyof typeof words

/** The words of a language. */
export type Words = (key: Key) => string

/** The words of the pages in a language. */
export const wordsOf =
  (language: Language): Words =>
  (key) =>
    words[key][language === 'zh' ? 0 : 1]
