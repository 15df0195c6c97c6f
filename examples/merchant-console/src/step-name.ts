import { actions } from './actions.ts'
import { codeText } from './code-text.ts'
import { type Key, type Language, wordsOf } from './words.ts'

/** What a command is called where a form stands for it. */
export const stepName = (command: string, language: Language): string => {
  const title = titles.get(command)
  return title === undefined ? codeText(command, language) : wordsOf(language)(title)
}

const titles: ReadonlyMap<string, Key> = new Map<string, Key>([
  ...actions.map(({ type, title }) => [type, title] as const),
  ['RequestAddressChange', 'requestChange'],
  ['ReviseProposal', 'revise'],
  ['VerifyAddressChange', 'verify'],
  ['ConfirmNewAddress', 'confirm'],
  ['AmendAddress', 'save'],
  ['ReadBackAmendment', 'readBack'],
  ['AddNote', 'addNote']
])
