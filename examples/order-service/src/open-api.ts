import type { Gateway } from '@readdress/gateways'
import commands from '@readdress/order/catalogue/commands.schema.json' with { type: 'json' }
import { answerSchemas } from './answer-schemas.ts'
import { fieldsOf, type Schema } from './codec-schema.ts'
import { givenElsewhere } from './commands.ts'
import { echoed, open, webhook } from './open-operations.ts'
import { problemMediaType } from './problem.ts'
import type { Route } from './route.ts'

/** The document of the service by OpenAPI 3.1. The schemas of commands are those that the order domain publishes, which are made from its codecs. */
export const openApi = (
  routes: ReadonlyArray<Route>,
  gateways: ReadonlyArray<Pick<Gateway, 'name' | 'echo' | 'expectedReply'>> = []
): Schema => ({
  openapi: '3.1.1',
  info: {
    title: 'Orders of a shop',
    version: '1.0.0',
    description:
      'Commands, questions and personal data of orders. A refusal is a problem by RFC 9457; it names the facts, never a personal value.'
  },
  servers: [{ url: '/' }],
  security: [{ token: [] }],
  paths: {
    ...Object.fromEntries(routes.map((route) => [route.path, { [route.method.toLowerCase()]: operationOf(route) }])),
    ...Object.fromEntries(
      gateways.map(({ name, echo, expectedReply }) => [
        `/webhooks/${name}`,
        { post: webhook(name, expectedReply?.type), ...(echo === undefined ? {} : { get: echoed(name) }) }
      ])
    ),
    '/health/live': { get: open('live', 'The process lives.') },
    '/health/ready': {
      get: open('ready', 'The store answers, and the views that were built follow it.', { 503: 'Not so, for now.' })
    },
    '/openapi.json': { get: open('document', 'This document.') }
  },
  components: {
    securitySchemes: { token: { type: 'http', scheme: 'bearer' } },
    schemas: { ...commandSchemas, ...answerSchemas, Command: { oneOf: commands.oneOf.map(inComponents) } }
  }
})

const operationOf = ({ method, path, summary, may, reads, answers }: Route): Schema => {
  const fields = reads === 'Command' ? [] : fieldsOf(reads, commands.$defs)
  const inPath = (name: string): boolean => path.includes(`{${name}}`)
  const outside = fields.filter(({ name }) => !inPath(name))
  const parameters = [
    ...(inPath('orderId') ? [{ name: 'orderId', in: 'path', required: true, schema: reference('OrderId') }] : []),
    ...(method === 'GET' ? outside.map((field) => ({ ...field, in: 'query' })) : []),
    ...(reads === 'Command' ? commandHeaders : [])
  ]
  const body =
    reads === 'Command'
      ? reference('Command')
      : {
          type: 'object',
          required: outside.filter(({ required }) => required).map(({ name }) => name),
          properties: Object.fromEntries(outside.map(({ name, schema }) => [name, schema])),
          additionalProperties: false
        }
  const answered = {
    description: summary,
    content: { [answers === 'Bundle' ? 'application/zip' : 'application/json']: { schema: reference(answers) } }
  }
  return {
    operationId: `${method.toLowerCase()}${path.replaceAll(/\W+/g, '-').replace(/-$/, '')}`,
    summary,
    description: `May be called by ${may.join(', ')}.`,
    parameters,
    ...(method === 'POST'
      ? { requestBody: { required: true, content: { 'application/json': { schema: body } } } }
      : {}),
    responses: {
      200: answered,
      ...(reads === 'Command' ? { 201: answered } : {}),
      ...(answers === 'Order' ? { 304: { description: 'It is as it was.' } } : {}),
      default: { description: 'It is refused.', content: { [problemMediaType]: { schema: reference('Problem') } } }
    }
  }
}

const reference = (name: string): Schema => ({ $ref: `#/components/schemas/${name}` })

const commandHeaders: ReadonlyArray<Schema> = [
  { name: 'Idempotency-Key', in: 'header', required: true, schema: reference('CommandId') },
  {
    name: 'If-Match',
    in: 'header',
    description:
      'The ETag of the order as you saw it: if it has moved on since, nothing is done, and 412 says where it is.',
    schema: { type: 'string', pattern: '^"\\d{1,15}"$' }
  }
]

// Everything stands in this document: references into the catalogue give way to references here.
const inComponents = (schema: unknown): Schema =>
  JSON.parse(JSON.stringify(schema).replaceAll('"#/$defs/', '"#/components/schemas/'))

const commandNames: ReadonlySet<string> = new Set(commands.oneOf.map(({ $ref }) => $ref.replace('#/$defs/', '')))

const commandSchemas: Schema = Object.fromEntries(
  Object.entries<Schema>(commands.$defs).map(([name, schema]) => [
    name,
    inComponents(commandNames.has(name) ? withoutGiven(schema) : schema)
  ])
)

// What the path, the key and the token say is not said again.
function withoutGiven(schema: Schema): Schema {
  const isSaid = (name: string): boolean => !givenElsewhere.some((other) => other === name)
  const required = Array.isArray(schema['required']) ? schema['required'].filter(isSaid) : []
  const properties = Object.fromEntries(Object.entries(Object(schema['properties'])).filter(([name]) => isSaid(name)))
  return { ...schema, required, properties }
}
