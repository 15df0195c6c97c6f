import { posix } from 'node:path'
import type { Capability, Chapter } from './capabilities/capability.ts'
import { chapters } from './capabilities.ts'
import { named } from './names.ts'

/** The reference page of what the project can do, sentence by sentence of the article that it was derived from. */
export const capabilitiesPage = (): string => `${[head(), ...chapters.map(section)].join('\n\n')}\n`

const head = (): string => {
  const all = chapters.flatMap(({ capabilities }) => capabilities)
  const partly = all.filter(({ open }) => open !== '').length
  return `# Capabilities

What is asked for, and what answers it: ${all.length} capabilities, derived sentence by sentence from an article that tells sellers how to change the
shipping address of an order. **${all.length - partly} are whole, ${partly} partly open.** Made from lists whose every name is looked up; do not edit.

That somebody was told, asked or paid is recorded here; what is sent by itself, [partners](../how-to/connect-a-carrier.md) send. A command and what it comes to are written \`command\` ⇒ \`event\`.`
}

const section = ({ title, capabilities }: Chapter): string =>
  [
    `## ${title}`,
    [
      '| | the article | what is asked for | what answers it | shown in | still open |',
      '|---|---|---|---|---|---|',
      ...capabilities.map(row)
    ].join('\n')
  ].join('\n\n')

const row = ({ number, article, means, by, open, shown }: Capability): string =>
  `| C${number} | ${article} | ${means} | ${by.replaceAll(/`(\w+)`/g, linked)} | ${testLinked(shown.path)} | ${open} |`

const linked = (code: string, name: string): string => {
  const found = named(name)
  return found === null || found.is === 'FieldOrValue' ? code : `[${code}](${fromHere(found.path)}${found.anchor})`
}

const testLinked = (path: string): string =>
  `[${posix
    .basename(path)
    .replace(/(\.test)?\.ts$/, '')
    .replaceAll('-', ' ')}](${fromHere(path)})`

const fromHere = (path: string): string => posix.relative('docs/reference', path)
