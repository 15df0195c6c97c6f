import { basename } from 'node:path'

const sourceLines = 150
const testLines = 200
const saysNothing = ['common', 'constants', 'helper', 'helpers', 'misc', 'shared', 'types', 'util', 'utils']

/** Files that may be longer, each with the reason why dividing it would make it worse. */
export const longerFiles: Readonly<Record<string, string>> = {
  'packages/command-line/src/texts/event-text-in-chinese.ts':
    'One sentence for each event: a list that must be complete in one place.',
  'packages/command-line/src/texts/event-text.ts':
    'One sentence for each event: a list that must be complete in one place.',
  'packages/command-line/src/texts/refusal-text.ts':
    'One sentence in each language for each refusal: a list that must be complete in one place.',
  'packages/command-line/src/texts/words-in-chinese.ts':
    'One line for each name of an enumeration: a list that must be complete in one place.',
  'packages/order/test/decision-table/facts-of-refusals.ts':
    'What each refusal may state: a list that must be complete in one place.',
  'packages/order/src/evolve.ts': 'One line for each event: which parts of the state it concerns is said in one place.',
  'packages/order/src/event-schemas.ts': 'One line for each event: a list that must be complete in one place.',
  'packages/order/src/index.ts': 'A list of public names: every event and command of the catalogue is one.',
  'packages/privacy/src/index.ts':
    'A list of public names: three deciders, the ports to keys and files, and what seals are one package.',
  'packages/readdress/src/index.ts':
    'A list of public names: what a service asks, is answered, and is refused with stands in one package.'
}

/** What is wrong with the length of a file, or null: source is read in one go, and so are tests. */
export const lengthProblem = (path: string, text: string): string | null => {
  const lines = text.split('\n').length - 1
  const most = /(^|\/)src\//.test(path) ? sourceLines : testLines
  if (lines <= most) return null
  return `${path}:${most + 1}: ${lines} lines, at most ${most}. Divide it by question, or name it with a reason in longerFiles.`
}

/** What is wrong with the name of a file or of a folder above it, or null: a name that fits everything says nothing. */
export const nameProblem = (path: string): string | null => {
  const words = path.split('/').flatMap((part) => basename(part, '.ts').toLowerCase().split(/[-._]/))
  const word = words.find((candidate) => saysNothing.includes(candidate))
  return word === undefined ? null : `${path}:1: "${word}" fits everything. Name the file after the one thing it holds.`
}
