import { type Meter, SpanKind, SpanStatusCode, type Tracer } from '@opentelemetry/api'
import { attributes, names } from './names.ts'

/** A call to the server of events that has ended, as the store on EventStoreDB tells it. */
export interface StoreCall {
  readonly operation: string
  readonly outcome: string
  readonly milliseconds: number
}

/** Callbacks for the store on EventStoreDB: each call is a span below that of its command, and counted with its duration. */
export const watchingCalls = (tracer: Tracer, meter: Meter) => {
  const duration = meter.createHistogram(names.callDuration, {
    unit: 's',
    description: 'Duration of database client operations.'
  })
  return {
    callFinished: ({ operation, outcome, milliseconds }: StoreCall): void => {
      const failed = outcome === 'Succeeded' ? {} : { [attributes.error]: outcome }
      const call = { [attributes.system]: 'eventstoredb', [attributes.operation]: operation, ...failed }
      duration.record(milliseconds / 1000, call)
      const ended = Date.now()
      const span = tracer.startSpan(operation, {
        kind: SpanKind.CLIENT,
        startTime: ended - milliseconds,
        attributes: call
      })
      if (outcome !== 'Succeeded') span.setStatus({ code: SpanStatusCode.ERROR })
      span.end(ended)
    }
  }
}
