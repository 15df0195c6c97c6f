import { type Field, fieldsOf, type Shape } from '../documentation/codec-shape.ts'
import { type Definitions, jsonSchemaOf } from './json-schema.ts'
import type { JsonSchema } from './known-forms.ts'

/** What a schema of all commands, or of all events, is called and made of. */
export interface SchemaDocument extends Pick<Definitions, 'forms' | 'sentences'> {
  /** The first part of every id, `urn:readdress:order`. */
  readonly urn: string
  readonly title: string
  readonly description: string
}

/** A kind of event as it is written today. */
export interface EventKind {
  readonly type: string
  readonly version: number
  readonly codec: Shape
}

const draft = 'https://json-schema.org/draft/2020-12/schema'

/** One schema for all commands: `#/$defs/AmendAddress` is that of one. */
export const commandsDocument = (
  { urn, title, description, forms, sentences }: SchemaDocument,
  commands: ReadonlyArray<Shape>
): JsonSchema => {
  const definitions: Definitions = { made: new Map(), forms, sentences }
  for (const command of commands) jsonSchemaOf(command, definitions)
  return {
    $schema: draft,
    $id: `${urn}:commands`,
    title,
    description,
    oneOf: commands.map(({ name }) => reference(name)),
    $defs: sorted(definitions)
  }
}

/** One schema for all events as they are stored: `#/$defs/AddressAmended` is that of one, `#/$defs/AddressAmendedData` that of what it says. */
export const eventsDocument = (
  { urn, title, description, forms, sentences }: SchemaDocument,
  kinds: ReadonlyArray<EventKind>
): JsonSchema => {
  const definitions: Definitions = { made: new Map(), forms, sentences }
  const { made } = definitions
  const described = (name: string, schema: JsonSchema): JsonSchema => {
    const sentence = sentences.get(name)
    return sentence === undefined ? schema : { description: sentence, ...schema }
  }
  for (const { type, version, codec } of kinds) {
    const $id = `${urn}:${type}:${version}`
    jsonSchemaOf(fieldOf(codec, 'data'), definitions)
    made.set(`${type}Data`, described(type, { $id, ...rebased(`${urn}:events`, made.get(`${type}Data`)) }))
    const metadata = jsonSchemaOf(fieldOf(codec, 'metadata'), definitions)
    made.set(
      type,
      described(type, {
        type: 'object',
        required: ['type', 'data', 'metadata'],
        properties: {
          type: { const: type },
          data: { $ref: $id },
          metadata: {
            allOf: [
              metadata,
              { type: 'object', required: ['schemaVersion'], properties: { schemaVersion: { const: version } } }
            ]
          }
        },
        additionalProperties: false
      })
    )
  }
  // What the command handler adds (ids, the time of recording) stays beside what the codec knows.
  const { additionalProperties: _closed, ...metadata } = made.get('EventMetadata') ?? {}
  made.set('EventMetadata', metadata)
  return {
    $schema: draft,
    $id: `${urn}:events`,
    title,
    description,
    oneOf: kinds.map(({ type }) => reference(type)),
    $defs: sorted(definitions)
  }
}

const fieldOf = (codec: Shape, name: string): Shape => {
  const found = fieldsOf(codec).find((field: Field) => field.name === name)
  if (found === undefined) throw new TypeError(`${codec.name} has no ${name}`)
  return found.codec
}

const reference = (name: string): JsonSchema => ({ $ref: `#/$defs/${name}` })

const sorted = ({ made }: Definitions): JsonSchema =>
  Object.fromEntries([...made].toSorted(([one], [other]) => (one < other ? -1 : 1)))

// A schema with an id of its own is a document of its own: what it refers to stands in the one around it.
const rebased = (around: string, schema: JsonSchema | undefined): JsonSchema =>
  JSON.parse(JSON.stringify(schema ?? {}).replaceAll('"#/$defs/', `"${around}#/$defs/`))
