import { actions } from './actions.ts'
import { addressFields } from './address-form.ts'
import { type Key, type Language, wordsOf } from './words.ts'

/** What a form calls a field of a command, by its path, `data.amount.minor`; null where no form asks for it. */
export const fieldLabel = (path: string, language: Language): string | null => {
  const label = path
    .split('.')
    .map((part) => labels.get(part))
    .find((key) => key !== undefined)
  return label === undefined ? null : wordsOf(language)(label)
}

const labels: ReadonlyMap<string, Key> = new Map([
  ...actions.flatMap(({ inputs }) => inputs.map(({ name, label }) => [name, label] as const)),
  ...addressFields.map((name) => [name, name] as const)
])
