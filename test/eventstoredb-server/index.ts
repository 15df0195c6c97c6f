export { type CallStatus, plain, refusals } from './call-status.ts'
export { type EventStoreDbServer, type ServerSettings, startEventStoreDbServer } from './eventstoredb-server.ts'
export type { CheckpointSent, Fault, Rpc } from './faults.ts'
