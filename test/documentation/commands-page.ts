import { ActorRole, mayGive, type OrderCommandType, orderCommands } from '@readdress/order'
import { type Field, fieldsOf, type Shape } from './codec-shape.ts'
import { sentences } from './sentences.ts'
import { spelledType } from './spelled-type.ts'

/** The reference page of all commands, made from their codecs and from the table of permissions. */
export const commandsPage = (): string => {
  const sections = orderCommands.map((codec) => section(codec.name, codec))
  return `${[head, ...sections].join('\n\n')}\n`
}

const head = `# Commands

What may be asked of an order, as JSON: one object for each command, one line for each in a file that \`readdress import\` reads. Made from the
codecs; do not edit.

Every command carries, beside its \`type\` and \`data\`:

| field | what it is |
|---|---|
| \`commandId\` | a UUID chosen by the sender; the same command sent again has no second effect |
| \`orderId\` | 1 to 64 letters, digits or hyphens |
| \`actor\` | \`{ "role": …, "id": … }\`; the id is a pseudonym |
| \`channel\` | the way it came in: \`PlatformChat\`, \`PlatformSelfService\`, \`MerchantWeb\`, \`MerchantApp\`, \`OutsideMessenger\`, \`Phone\`, \`Sms\`, \`Email\`, \`CarrierApp\`, \`Api\`, \`Internal\` |
| \`occurredAt\` | when it happened in the world: UTC with milliseconds, \`2026-03-01T12:31:00.000Z\` |
| \`source\` | on facts only (marked *fact*): \`{ "system": …, "eventId": … }\`; a source that is known already adds nothing |
| \`correlationId\`, \`causationId\` | may be left out |

A field in *italics* may be left out. A field that no command has is refused, because a misspelt one would otherwise be lost in silence.
Money is \`{ "minor": "6800", "currency": "CNY" }\`: a whole number of the smallest unit, as text. An address is stated in clear text:
\`region\` with \`country\`, *\`province\`*, *\`city\`* (each \`{ "code": …, "name": … }\`), *\`district\`*, *\`recipientName\`*, *\`phone\`*, *\`street\`*,
*\`detail\`*, *\`postcode\`*, *\`sortingCode\`*, *\`organization\`*, *\`instructions\`*, *\`point\`*, *\`token\`*; it may be incomplete in a request and not later.`

const section = (name: OrderCommandType | string, codec: Shape): string => {
  const fields = fieldsOf(codec)
  const isFact = fields.some((field) => field.name === 'source')
  const data = fields.find((field) => field.name === 'data')?.codec
  const rows = data === undefined ? [] : fieldsOf(data).map(row)
  const who = Object.keys(ActorRole.keys).filter((role) => ActorRole.is(role) && mayGive(role, typeOf(name)))
  return [
    `## ${name}`,
    `${sentences.get(name) ?? ''}${isFact ? ' *Fact.*' : ''}\n\nGiven by ${who.join(', ')}.`,
    ['| data | takes |', '|---|---|', ...rows].join('\n')
  ].join('\n\n')
}

const typeOf = (name: string): OrderCommandType => {
  const found = orderCommands.find((codec) => codec.name === name)
  if (found === undefined) throw new TypeError(`${name} is no command`)
  return found.name as OrderCommandType
}

const row = ({ name, codec, mayBeLeftOut }: Field): string =>
  `| ${mayBeLeftOut ? `*\`${name}\`*` : `\`${name}\``} | ${spelledType(codec)} |`
