import { eventLabel } from '@readdress/evidence'
import { codeText } from './code-text.ts'
import type { Language } from './words.ts'

/** What an event of this type reports, in a few words. */
export const eventText = (type: string, language: Language): string => {
  const label = eventLabel(type)[language]
  return label === type ? codeText(type, language) : label
}
