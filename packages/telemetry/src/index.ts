export { type Telemetry, type TelemetrySettings, telemetryOf } from './telemetry.ts'
export type { StoreCall } from './watch-calls.ts'
