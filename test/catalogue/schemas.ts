import { type OrderEventType, orderCommands, orderEventSchemas } from '@readdress/order'
import { type Field, fieldsOf, type Shape } from '../documentation/codec-shape.ts'
import { sentences } from '../documentation/sentences.ts'
import { type Definitions, jsonSchemaOf } from './json-schema.ts'
import type { JsonSchema } from './known-forms.ts'

const draft = 'https://json-schema.org/draft/2020-12/schema'

/** The types of all events, in alphabetical order. */
export const eventTypes = (Object.keys(orderEventSchemas) as ReadonlyArray<OrderEventType>).toSorted()

/** The version under which an event is written today. */
export const versionOf = (type: OrderEventType): number => orderEventSchemas[type].version

/** The name of the schema of an event's data: what `dataschema` of a CloudEvent holds. */
export const dataSchemaId = (type: OrderEventType): string => `urn:readdress:order:${type}:${versionOf(type)}`

const fieldOf = (codec: Shape, name: string): Shape => {
  const found = fieldsOf(codec).find((field: Field) => field.name === name)
  if (found === undefined) throw new TypeError(`${codec.name} has no ${name}`)
  return found.codec
}

const reference = (name: string): JsonSchema => ({ $ref: `#/$defs/${name}` })

const described = (name: string, schema: JsonSchema): JsonSchema => {
  const sentence = sentences.get(name)
  return sentence === undefined ? schema : { description: sentence, ...schema }
}

const sorted = (definitions: Definitions): JsonSchema =>
  Object.fromEntries([...definitions].toSorted(([one], [other]) => (one < other ? -1 : 1)))

/** One schema for all commands: `#/$defs/AmendAddress` is that of one. */
export const commandsSchema = (): JsonSchema => {
  const definitions: Definitions = new Map()
  const commands: ReadonlyArray<Shape> = orderCommands
  for (const command of commands) jsonSchemaOf(command, definitions)
  return {
    $schema: draft,
    $id: 'urn:readdress:order:commands',
    title: 'Commands of an order',
    description: 'What may be asked of an order. A field that no command has is refused.',
    oneOf: commands.map(({ name }) => reference(name)),
    $defs: sorted(definitions)
  }
}

/** One schema for all events as they are stored: `#/$defs/AddressAmended` is that of one, `#/$defs/AddressAmendedData` that of what it says. */
export const eventsSchema = (): JsonSchema => {
  const definitions: Definitions = new Map()
  for (const type of eventTypes) {
    const codec: Shape = orderEventSchemas[type].codec
    jsonSchemaOf(fieldOf(codec, 'data'), definitions)
    definitions.set(
      `${type}Data`,
      described(type, { $id: dataSchemaId(type), ...rebased(definitions.get(`${type}Data`)) })
    )
    const metadata = jsonSchemaOf(fieldOf(codec, 'metadata'), definitions)
    definitions.set(
      type,
      described(type, {
        type: 'object',
        required: ['type', 'data', 'metadata'],
        properties: {
          type: { const: type },
          data: { $ref: dataSchemaId(type) },
          metadata: {
            allOf: [
              metadata,
              { type: 'object', required: ['schemaVersion'], properties: { schemaVersion: { const: versionOf(type) } } }
            ]
          }
        },
        additionalProperties: false
      })
    )
  }
  return {
    $schema: draft,
    $id: 'urn:readdress:order:events',
    title: 'Events of an order',
    description: 'What has happened to an order, as it is stored.',
    oneOf: eventTypes.map(reference),
    $defs: sorted(definitions)
  }
}

// A schema with an id of its own is a document of its own: what it refers to stands in the one around it.
const rebased = (schema: JsonSchema | undefined): JsonSchema =>
  JSON.parse(JSON.stringify(schema ?? {}).replaceAll('"#/$defs/', '"urn:readdress:order:events#/$defs/'))
