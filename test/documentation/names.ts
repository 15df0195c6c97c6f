import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { orderCommands, orderEventSchemas } from '@readdress/order'
import { refusals } from '../../packages/order/test/decision-table/refusals.ts'
import { filesMatching, repositoryRoot } from '../repository.ts'

/** What a name in a text about the order is, and where a reader finds it; what is only a field or a value has no place of its own. */
export type Named =
  | { readonly is: 'Command' | 'Event' | 'Refusal' | 'Declaration'; readonly path: string; readonly anchor: string }
  | { readonly is: 'FieldOrValue' }

const sources = filesMatching('packages/*/src/**/*.ts').map(
  (path) => [path, readFileSync(join(repositoryRoot, path), 'utf8')] as const
)
const every = sources.map(([, text]) => text).join('\n')

/** Whether a word stands anywhere in the sources. */
export const isInSources = (word: string): boolean => new RegExp(`\\b${word}\\b`).test(every)

const declared: ReadonlyMap<string, string> = new Map(
  sources.flatMap(([path, text]) =>
    [...text.matchAll(/^export (?:const|interface|type) (\w+)/gm)].map(([, name = '']) => [name, path] as const)
  )
)

const onPage = (is: 'Command' | 'Event' | 'Refusal', page: string, names: ReadonlyArray<string>) =>
  names.map((name): [string, Named] => [name, { is, path: `docs/reference/${page}`, anchor: `#${name.toLowerCase()}` }])

const onPages: ReadonlyMap<string, Named> = new Map([
  ...onPage('Refusal', 'refusals.md', Object.keys(refusals)),
  ...onPage('Event', 'events.md', Object.keys(orderEventSchemas)),
  ...onPage(
    'Command',
    'commands.md',
    orderCommands.map(({ name }) => name)
  )
])

/** What a name is; null where it is none of ours. A function may be called like a field: then the field is meant. */
export const named = (name: string): Named | null => {
  const found = onPages.get(name)
  if (found !== undefined) return found
  const isField = new RegExp(`\\b${name}\\??:|'${name}'`).test(every)
  const path = declared.get(name)
  if (path === undefined || (isField && /^[a-z]/.test(name))) return isField ? { is: 'FieldOrValue' } : null
  return { is: 'Declaration', path, anchor: '' }
}
