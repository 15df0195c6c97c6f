import type { Schema } from './codec-schema.ts'

const text: Schema = { type: 'string' }
const number: Schema = { type: 'integer', minimum: 0 }
const instant: Schema = { type: 'string', format: 'date-time' }
const orNull = (schema: Schema): Schema => ({ anyOf: [schema, { type: 'null' }] })
const listOf = (items: Schema): Schema => ({ type: 'array', items })
const object = (properties: Readonly<Record<string, Schema>>): Schema => ({
  type: 'object',
  required: Object.keys(properties),
  properties
})

const hit = object({ orderId: text, platformOrderNo: text, buyer: orNull(text) })

/** What the routes answer: the fields that a client builds on. There may be more. */
export const answerSchemas: Schema = {
  Accepted: object({ events: listOf(object({ id: text, type: text, revision: number })), revision: orNull(number) }),
  Order: object({
    orderId: text,
    revision: number,
    platform: text,
    platformOrderNo: text,
    orderedAt: instant,
    lines: listOf({ type: 'object' }),
    total: object({ minor: text, currency: text }),
    buyer: orNull(text),
    address: orNull(
      object({ ordered: object({ version: number, address: {} }), versions: listOf({ type: 'object' }) })
    ),
    notes: listOf({ type: 'object' }),
    openIssues: listOf({ type: 'object' })
  }),
  Editability: { type: 'object' },
  Timeline: listOf(object({ revision: number, type: text, local: text, at: instant, role: text, facts: {} })),
  AuditTrail: listOf(object({ revision: number, data: {}, change: orNull({ type: 'object' }) })),
  Worklist: listOf(
    object({ type: text, id: text, nextAction: text, owner: orNull(text), waitsFor: text, urgent: { type: 'boolean' } })
  ),
  Found: {
    oneOf: [
      object({ type: { const: 'None' } }),
      object({ type: { const: 'One' }, hit }),
      object({ type: { const: 'Many' }, hits: listOf(hit), more: { type: 'boolean' } })
    ]
  },
  Revealed: listOf(object({ revision: number, eventType: text, pointer: text, field: text, value: {} })),
  Bundle: { type: 'string', contentMediaType: 'application/zip' },
  Problem: {
    ...object({
      type: { type: 'string', format: 'uri-reference' },
      title: text,
      status: { type: 'integer', minimum: 400, maximum: 599 },
      refusal: { ...object({ type: text }), description: 'The refusal as the library has it: its name, and its facts.' }
    }),
    description: 'Problem details by RFC 9457.'
  }
}
