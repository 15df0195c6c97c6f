import { type OrderEventType, orderCommands, orderEventSchemas } from '@readdress/order'
import { sentences } from '../documentation/sentences.ts'
import { type JsonSchema, knownForms } from './known-forms.ts'
import { commandsDocument, eventsDocument } from './schema-documents.ts'

/** The types of all events, in alphabetical order. */
export const eventTypes = (Object.keys(orderEventSchemas) as ReadonlyArray<OrderEventType>).toSorted()

const urn = 'urn:readdress:order'

/** The name of the schema of an event's data: what `dataschema` of a CloudEvent holds. */
export const dataSchemaId = (type: OrderEventType): string => `${urn}:${type}:${orderEventSchemas[type].version}`

const order = { urn, forms: knownForms, sentences }

/** One schema for all commands of an order. */
export const commandsSchema = (): JsonSchema =>
  commandsDocument(
    {
      ...order,
      title: 'Commands of an order',
      description: 'What may be asked of an order. A field that no command has is refused.'
    },
    orderCommands
  )

/** One schema for all events of an order. */
export const eventsSchema = (): JsonSchema =>
  eventsDocument(
    { ...order, title: 'Events of an order', description: 'What has happened to an order, as it is stored.' },
    eventTypes.map((type) => ({ type, ...orderEventSchemas[type] }))
  )
