import { type Attributes, isValidTraceId, type Meter, SpanKind, SpanStatusCode, type Tracer } from '@opentelemetry/api'
import { type OrderCommand, OrderId, orderCommands, ShortText } from '@readdress/order'
import * as Either from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import type { Accepted, OrderEvent, Readdress, Refused } from 'readdress'
import { attributes, names } from './names.ts'

type Answer = TaskEither<Refused, Accepted<OrderEvent>>

// What is no answer of the order, but keeps it from giving one.
const faults: ReadonlySet<string> = new Set<Refused['type']>([
  'StoreUnavailable',
  'OutcomeUnknown',
  'RevisionConflict',
  'UnreadableEvent',
  'SealBroken',
  'EvidenceBroken',
  'SealingRefused',
  'EventRejected',
  'Cancelled'
])

/** The shop, each of whose commands is a span, and counted with its duration. A refusal is an answer, and no error. */
export const watchingCommands = (tracer: Tracer, meter: Meter) => {
  const duration = meter.createHistogram(names.commandDuration, {
    unit: 's',
    description: 'How long a command takes until its answer, with what came of it.'
  })
  const watched =
    (type: string, orderId: string | null, give: (traceId: string) => Answer): Answer =>
    () => {
      const own = orderId === null ? {} : { [attributes.orderId]: orderId }
      const began = performance.now()
      const options = { kind: SpanKind.INTERNAL, attributes: { [attributes.commandType]: type, ...own } }
      return tracer.startActiveSpan(`${names.commandSpan} ${type}`, options, async (span) => {
        try {
          const answer = await give(span.spanContext().traceId)()
          const came = cameTo(answer)
          span.setAttributes(came)
          if (came[attributes.error] !== undefined) span.setStatus({ code: SpanStatusCode.ERROR })
          duration.record((performance.now() - began) / 1000, { [attributes.commandType]: type, ...came })
          return answer
        } finally {
          span.end()
        }
      })
    }
  return (shop: Readdress): Readdress => ({
    ...shop,
    handle: (command, signal) =>
      watched(command.type, command.orderId, (traceId) => shop.handle(correlated(command, traceId), signal)),
    receive: (input, signal) => {
      const { type, orderId } = told(input)
      return watched(type, orderId, (traceId) => shop.receive(correlatedInput(input, traceId), signal))
    }
  })
}

const types: ReadonlySet<string> = new Set(orderCommands.map(({ name }) => name))

// What comes from outside may say anything where a type belongs, and a name of a span must be one of few.
const told = (input: unknown): { readonly type: string; readonly orderId: string | null } => {
  if (typeof input !== 'object' || input === null) return { type: 'Unreadable', orderId: null }
  const type = 'type' in input && typeof input.type === 'string' && types.has(input.type) ? input.type : 'Unreadable'
  return { type, orderId: 'orderId' in input && OrderId.is(input.orderId) ? input.orderId : null }
}

const correlated = (command: OrderCommand, traceId: string): OrderCommand =>
  command.correlationId === undefined && isValidTraceId(traceId) && ShortText.is(traceId)
    ? { ...command, correlationId: traceId }
    : command

const correlatedInput = (input: unknown, traceId: string): unknown =>
  typeof input === 'object' && input !== null && !('correlationId' in input) && isValidTraceId(traceId)
    ? { ...input, correlationId: traceId }
    : input

const cameTo = (answer: Either.Either<Refused, Accepted<OrderEvent>>): Attributes => {
  if (Either.isRight(answer)) return { [attributes.outcome]: answer.right.outcome }
  const { type } = answer.left
  return faults.has(type)
    ? { [attributes.outcome]: 'Failed', [attributes.error]: type }
    : { [attributes.outcome]: 'Refused', [attributes.refusal]: type }
}
