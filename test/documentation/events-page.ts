import { decisionEvents, type OrderEventType, orderEventSchemas } from '@readdress/order'
import { table } from '../../packages/order/test/decision-table/table.ts'
import { type Field, fieldsOf, type Shape } from './codec-shape.ts'
import { sentences } from './sentences.ts'
import { spelledType } from './spelled-type.ts'

/** The reference page of all events, made from their codecs and from the decision table. */
export const eventsPage = (): string => {
  const types = Object.keys(orderEventSchemas) as ReadonlyArray<OrderEventType>
  return `${[head(types.length), ...types.toSorted().map(section)].join('\n\n')}\n`
}

const head = (count: number): string => `# Events

What has happened to an order, as it is stored: ${count} kinds. Made from the codecs; do not edit. The same as JSON Schema and AsyncAPI lies in the package
\`@readdress/order\` under \`catalogue/\`.

Every event carries, beside its \`type\` and \`data\`, in its \`metadata\`:

| field | what it is |
|---|---|
| \`occurredAt\`, \`recordedAt\` | when it happened in the world, and when it was recorded here |
| \`actor\`, \`channel\` | who gave the command, and how it came in |
| \`source\` | on facts: where they came from |
| \`policy\` | on decisions (marked ◆): the policy that they were made under |
| \`schemaVersion\` | the version of its form |
| \`commandId\`, \`$correlationId\`, \`$causationId\` | the command that gave it, the conversation, and what caused it |

What is *personal* is \`{ "$personal": { "subject": …, "value": … } }\`, and \`{ "$erased": { "because": …, "subject": … } }\` where it cannot be read.`

const section = (type: OrderEventType): string => {
  const { codec, version } = orderEventSchemas[type]
  const shape: Shape = codec
  const data = fieldsOf(shape).find(({ name }) => name === 'data')
  const rows = data === undefined ? [] : fieldsOf(data.codec).map(row)
  const mark = decisionEvents.has(type) ? ' ◆' : ''
  return [
    `## ${type}`,
    `${sentences.get(type) ?? ''}${mark}\n\nVersion ${version}, by ${givenBy(type).join(', ')}.`,
    ['| data | holds |', '|---|---|', ...rows].join('\n')
  ].join('\n\n')
}

const row = ({ name, codec }: Field): string => `| \`${name}\` | ${spelledType(codec)} |`

const givenBy = (type: OrderEventType): ReadonlyArray<string> => {
  const commands = table.flatMap(({ command, comesTo }) =>
    comesTo.some(([outcome]) => Array.isArray(outcome) && outcome.includes(type)) ? [command] : []
  )
  return [...new Set(commands)].toSorted().map((command) => `\`${command}\``)
}
