import { type Meter, metrics, type Tracer, trace } from '@opentelemetry/api'
import type { ReactionsSettings, Readdress } from 'readdress'
import { names } from './names.ts'
import { type StoreCall, watchingCalls } from './watch-calls.ts'
import { watchingCommands } from './watch-commands.ts'
import { watchingReactions } from './watch-reactions.ts'
import { watchingStanding } from './watch-standing.ts'

/** Where spans and measures go: to what the process has registered with the OpenTelemetry API, if not said. */
export interface TelemetrySettings {
  readonly tracer?: Tracer
  readonly meter?: Meter
}

/** What of a shop can be watched. Nothing that it tells holds a personal value: types, outcomes, numbers, durations, and the id of the order in spans. */
export interface Telemetry {
  /** The shop, each of whose commands is a span and is measured. A command that names no correlation gets the id of its trace, so that the record leads to the trace. */
  readonly commands: (shop: Readdress) => Readdress
  /** For `shop.reactions({ ...telemetry.reactions, partners })`. */
  readonly reactions: Required<Pick<ReactionsSettings, 'tried' | 'rounded' | 'troubled'>>
  /** For `eventStoreDbEventStore({ connectionString, observe: telemetry.calls })`. */
  readonly calls: { readonly callFinished: (call: StoreCall) => void }
  /** Lets whoever collects see how far the views of a shop are behind, and what lies in its outbox, until the answer is called. */
  readonly standing: (shop: Readdress) => () => void
}

/**
 * Metrics and traces of a shop through the OpenTelemetry API.
 *
 * @example
 * const { calls } = telemetryOf()
 * calls.callFinished({ operation: 'append', outcome: 'Succeeded', milliseconds: 3 })
 */
export const telemetryOf = ({
  tracer = trace.getTracer(names.scope),
  meter = metrics.getMeter(names.scope)
}: TelemetrySettings = {}): Telemetry => ({
  commands: watchingCommands(tracer, meter),
  reactions: watchingReactions(meter),
  calls: watchingCalls(tracer, meter),
  standing: (shop) => watchingStanding(meter, shop)
})
