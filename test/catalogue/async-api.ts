import { orderCommands } from '@readdress/order'
import { sentences } from '../documentation/sentences.ts'
import type { JsonSchema } from './known-forms.ts'
import { commandsSchema, dataSchemaId, eventsSchema, eventTypes } from './schemas.ts'

/** The channels of an order for other systems: commands come in on one, events go out on the other, as an AsyncAPI 3 document that stands alone. */
export const asyncApi = (): JsonSchema => ({
  asyncapi: '3.0.0',
  info: {
    title: 'Readdress orders',
    version: '1.0.0',
    description:
      'What may be asked of an order, and what has happened to it. Events are CloudEvents; personal values in them are withheld and say so.'
  },
  defaultContentType: 'application/json',
  channels: {
    commands: {
      address: 'commands',
      title: 'Commands',
      description: 'What may be asked of an order.',
      messages: messagesOf(commandNames)
    },
    order: {
      address: 'order-{orderId}',
      title: 'The events of one order',
      description: 'What has happened to it, in order.',
      parameters: { orderId: { description: 'Identity of the order: 1 to 64 letters, digits or hyphens.' } },
      messages: messagesOf(eventTypes)
    }
  },
  operations: {
    takeCommands: { action: 'receive', channel: { $ref: '#/channels/commands' } },
    tellEvents: { action: 'send', channel: { $ref: '#/channels/order' } }
  },
  components: { messages: { ...commandMessages(), ...eventMessages() }, schemas: schemas() }
})

const commandNames = orderCommands.map(({ name }) => name).toSorted()

const messagesOf = (names: ReadonlyArray<string>): JsonSchema =>
  Object.fromEntries(names.map((name) => [name, { $ref: `#/components/messages/${name}` }]))

const commandMessages = (): JsonSchema =>
  Object.fromEntries(
    commandNames.map((name) => [
      name,
      { name, title: name, summary: sentences.get(name) ?? name, payload: { $ref: `#/components/schemas/${name}` } }
    ])
  )

const eventMessages = (): JsonSchema =>
  Object.fromEntries(
    eventTypes.map((name) => [
      name,
      {
        name,
        title: name,
        summary: sentences.get(name) ?? name,
        contentType: 'application/cloudevents+json',
        payload: {
          allOf: [
            { $ref: '#/components/schemas/CloudEvent' },
            {
              type: 'object',
              properties: {
                type: { const: `readdress.order.${name}` },
                dataschema: { const: dataSchemaId(name) },
                data: { $ref: `#/components/schemas/${name}Data` }
              }
            }
          ]
        }
      }
    ])
  )

const text: JsonSchema = { type: 'string', minLength: 1 }

/** The envelope of an event for other systems: CloudEvents 1.0 in JSON, with the extensions for order, time of recording and correlation. */
export const cloudEvent: JsonSchema = {
  type: 'object',
  required: [
    'specversion',
    'id',
    'source',
    'type',
    'subject',
    'time',
    'datacontenttype',
    'dataschema',
    'sequence',
    'recordedtime',
    'data'
  ],
  properties: {
    specversion: { const: '1.0' },
    id: text,
    source: { type: 'string', format: 'uri-reference', minLength: 1 },
    type: text,
    subject: text,
    time: { type: 'string', format: 'date-time' },
    datacontenttype: { const: 'application/json' },
    dataschema: { type: 'string', format: 'uri' },
    sequence: text,
    recordedtime: { type: 'string', format: 'date-time' },
    correlationid: text,
    causationid: text,
    actorrole: text,
    actorid: text,
    data: { type: 'object' }
  }
}

const schemas = (): JsonSchema => {
  const { $defs: commands } = commandsSchema()
  const { $defs: events } = eventsSchema()
  const stored = new Set<string>(eventTypes)
  const all = Object.entries({ ...Object(commands), ...Object(events), CloudEvent: cloudEvent })
  return Object.fromEntries(
    all.filter(([name]) => !stored.has(name)).map(([name, schema]) => [name, inOneDocument(schema)])
  )
}

// Everything stands in this document: ids and references into others give way to references here.
const inOneDocument = (schema: unknown): JsonSchema => {
  const { $id: _id, ...rest } = Object(schema)
  return JSON.parse(
    JSON.stringify(rest).replaceAll(/"(?:urn:readdress:order:events)?#\/\$defs\//g, '"#/components/schemas/')
  )
}
