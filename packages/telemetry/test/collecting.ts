import type { Attributes } from '@opentelemetry/api'
import {
  AggregationTemporality,
  DataPointType,
  InMemoryMetricExporter,
  MeterProvider,
  PeriodicExportingMetricReader
} from '@opentelemetry/sdk-metrics'
import { InMemorySpanExporter, type ReadableSpan, SimpleSpanProcessor, TracerProvider } from '@opentelemetry/sdk-trace'
import { telemetryOf } from '../src/index.ts'

/** What a collector has got: spans, and of each measure its value, or how often it was taken. */
export interface Collected {
  readonly spans: ReadonlyArray<ReadableSpan>
  readonly metrics: ReadonlyArray<{ readonly name: string; readonly value: number; readonly attributes: Attributes }>
}

/** The telemetry of a shop, and what the SDK of OpenTelemetry has collected of it since it was asked last. */
export const collecting = () => {
  const spans = new InMemorySpanExporter()
  const exporter = new InMemoryMetricExporter(AggregationTemporality.CUMULATIVE)
  const reader = new PeriodicExportingMetricReader({ exporter, exportIntervalMillis: 60_000 })
  const tracer = new TracerProvider({ spanProcessors: [new SimpleSpanProcessor({ exporter: spans })] }).getTracer(
    'test'
  )
  const meter = new MeterProvider({ readers: [reader] }).getMeter('test')
  const collected = async (): Promise<Collected> => {
    exporter.reset()
    await reader.forceFlush()
    const measured = exporter.getMetrics().flatMap(({ scopeMetrics }) => scopeMetrics.flatMap(({ metrics }) => metrics))
    return {
      spans: spans.getFinishedSpans(),
      metrics: measured.flatMap(({ descriptor: { name }, ...data }) =>
        data.dataPointType === DataPointType.HISTOGRAM
          ? data.dataPoints.map(({ value, attributes }) => ({ name, value: value.count, attributes }))
          : data.dataPointType === DataPointType.EXPONENTIAL_HISTOGRAM
            ? []
            : data.dataPoints.map(({ value, attributes }) => ({ name, value, attributes }))
      )
    }
  }
  return { telemetry: telemetryOf({ tracer, meter }), collected }
}
