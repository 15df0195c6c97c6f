import {
  type AccessCommandType,
  DisclosureError,
  type ErasureCommandType,
  erasureCommands,
  genericDisclosurePolicy,
  genericErasurePolicy
} from '@readdress/privacy'
import { accessTable } from '../../packages/privacy/test/access-table.ts'
import { erasureTable } from '../../packages/privacy/test/erasure-table.ts'
import { privacyCommands, privacyEvents } from '../catalogue/privacy-schemas.ts'
import { type Field, fieldsOf, type Shape } from './codec-shape.ts'
import { type PrivacyRefusal, privacyRefusals } from './privacy-refusals.ts'
import { privacySentences } from './sentences.ts'
import { spelledType } from './spelled-type.ts'

/** The reference page of all commands, events and refusals of the privacy package, made from their codecs, types, decision tables and generic policies. */
export const privacyPage = (): string =>
  `${[
    head,
    commandsHead,
    ...privacyCommands.map(({ name }) => commandSection(name)),
    eventsHead,
    ...privacyEvents.map(eventSection),
    refusalsHead,
    ...privacyRefusals().map(refusalSection)
  ].join('\n\n')}\n`

const head = `# Erasure and access: commands, events, refusals

What may be asked about the erasure of a person and of the access log, and what is stored of it. Made from the codecs, the types and the decision
tables; do not edit. The same as JSON Schema lies in the package \`@readdress/privacy\` under \`catalogue/\`. [Privacy](../explanation/privacy.md) says what
they are for.

Each stream \`erasure-{erasureId}\` is about one person in one order; the id is random, so that the erasures of one person cannot be linked. Each
stream \`access-{yyyy-mm-dd}\` holds what was recorded on that day by the calendar of UTC. Neither holds a personal value.`

const commandsHead = `## Commands

Every command carries, beside its \`type\` and \`data\`:

| field | what it is |
|---|---|
| \`commandId\` | a UUID chosen by the sender; the same command sent again has no second effect |
| \`erasureId\` | on commands about an erasure only: a UUID, which names its stream |
| \`actor\` | \`{ "role": …, "id": … }\`; the id is a pseudonym |
| \`channel\` | the way it came in, a word of 1 to 64 letters, digits or hyphens |
| \`occurredAt\` | when it happened in the world: UTC with milliseconds, \`2026-03-01T12:31:00.000Z\` |
| *\`correlationId\`*, *\`causationId\`* | may be left out |

Who may give a command stands in the policy of the shop; here, that of the generic one. A command that cannot be read is refused with \`InvalidValue\`, and
one that its role may not give with \`ActorNotPermitted\`. \`recordedOn\` is the day of the stream that holds what the command follows.`

const eventsHead = `## Events

What has happened, as it is stored, each in its first version. In its \`metadata\` every event carries \`occurredAt\`, \`recordedAt\`, \`actor\`, \`channel\`,
\`policy\` (which was decided under), \`schemaVersion\`, \`commandId\`, \`$correlationId\` and \`$causationId\`, as [the events of an order](events.md) do.`

const refusalsHead = `## Refusals

Why a command may not be taken: its \`type\`, and facts without personal values. What can fail in any store, no matter what is asked, stands
[with the refusals of orders](refusals.md#handling).`

interface Row {
  readonly command: ErasureCommandType | AccessCommandType
  readonly comesTo: ReadonlyArray<readonly [outcome: string, ...situations: ReadonlyArray<string>]>
}

const rows: ReadonlyArray<Row> = [...erasureTable, ...accessTable]

const outcomesOf = (name: string): ReadonlyArray<string> => [
  ...new Set(
    rows
      .filter(({ command }) => command === name)
      .flatMap(({ comesTo }) => comesTo.flatMap(([outcome]) => outcome.split(', ')))
  )
]

const isEvent = (name: string): boolean => privacyEvents.some((codec) => codec.name === name)

// What is not shown is recorded first, and answered with the error that the event holds.
const refusalsOf = (name: string): ReadonlyArray<string> => {
  const outcomes = outcomesOf(name)
  const shown = outcomes.includes('DisclosureRefused') ? DisclosureError.types.map(({ type }) => type.name) : []
  return [...new Set([...outcomes.filter((outcome) => outcome !== 'nothing' && !isEvent(outcome)), ...shown])]
}

const commandSection = (name: string): string => {
  const codec: Shape | undefined = privacyCommands.find((one) => one.name === name)
  const refusals = refusalsOf(name)
  return [
    `### ${name}`,
    privacySentences.get(name) ?? '',
    `Given by ${givenBy(name)}. Gives ${quoted(outcomesOf(name).filter(isEvent))}.${
      refusals.length === 0 ? '' : ` May be refused with ${quoted(refusals)}.`
    }`,
    fieldsTable('takes', codec)
  ].join('\n\n')
}

const permitted: ReadonlyMap<string, ReadonlyArray<string>> = new Map(
  Object.entries({ ...genericErasurePolicy.permitted, ...genericDisclosurePolicy.permitted })
)

const givenBy = (name: string): string => {
  if (name !== 'RevealPersonalData') return (permitted.get(name) ?? []).join(', ')
  const roles = genericDisclosurePolicy.rules.flatMap((rule) => rule.roles)
  return `${[...new Set(roles)].toSorted().join(', ')}, each for its purposes`
}

const eventSection = (codec: Shape): string => {
  const commands = privacyCommands.map(({ name }) => name).filter((name) => outcomesOf(name).includes(codec.name))
  const stream = erasureCommands.some(({ name }) => commands.some((one) => one === name)) ? 'erasure' : 'access'
  return [
    `### ${codec.name}`,
    privacySentences.get(codec.name) ?? '',
    `In a stream \`${stream}-…\`, by ${quoted(commands)}.`,
    fieldsTable('holds', codec)
  ].join('\n\n')
}

const refusalSection = ({ type, says, facts }: PrivacyRefusal): string =>
  [
    `### ${type}`,
    says,
    ['| fact | what it is |', '|---|---|', ...facts.map(({ name, takes }) => `| \`${name}\` | ${takes} |`)].join('\n')
  ].join('\n\n')

const fieldsTable = (heading: string, codec: Shape | undefined): string => {
  const data = codec === undefined ? undefined : fieldsOf(codec).find(({ name }) => name === 'data')
  const fields = data === undefined ? [] : fieldsOf(data.codec)
  return [`| data | ${heading} |`, '|---|---|', ...fields.map(row)].join('\n')
}

const row = ({ name, codec }: Field): string => `| \`${name}\` | ${spelledType(codec)} |`

const quoted = (names: ReadonlyArray<string>): string => names.map((name) => `\`${name}\``).join(', ')
