import type { Bench } from './bench-definition.ts'
import { appendingToEventStoreDb } from './benches/appending-to-eventstoredb.ts'
import { commandsInMemory, growingMemory } from './benches/commands-in-memory.ts'
import { concurrentCommands, hotOrder, sequentialCommands } from './benches/durable-commands.ts'
import { followingEventStoreDb } from './benches/following-eventstoredb.ts'
import { importing } from './benches/import.ts'
import { liveLatency, worstLatency } from './benches/live-latency.ts'
import { loadBehindSnapshot } from './benches/load-behind-snapshot.ts'
import { loadLongOrder, loadOrder } from './benches/load-order.ts'
import { opening, openingMore } from './benches/opening.ts'
import { bundleVerification, chainVerification, treeOfLeaves } from './benches/proving.ts'
import { readingAndDecoding } from './benches/read-and-decode.ts'
import { readingFromEventStoreDb } from './benches/reading-from-eventstoredb.ts'
import { fewTypes, growingLog, memoryOfRebuild, rebuild, rebuildOfSealed } from './benches/rebuild.ts'
import { receivingScans } from './benches/receiving.ts'
import { durableSealing, sealing } from './benches/sealing.ts'

/** All benches, in the order of the page. */
export const benches: ReadonlyArray<Bench> = [
  sequentialCommands,
  concurrentCommands,
  hotOrder,
  commandsInMemory,
  growingMemory,
  importing,
  rebuild,
  readingAndDecoding,
  growingLog,
  rebuildOfSealed,
  memoryOfRebuild,
  fewTypes,
  loadOrder,
  loadLongOrder,
  loadBehindSnapshot,
  opening,
  openingMore,
  sealing,
  durableSealing,
  chainVerification,
  bundleVerification,
  treeOfLeaves,
  ...appendingToEventStoreDb,
  ...readingFromEventStoreDb,
  ...followingEventStoreDb,
  liveLatency,
  worstLatency,
  receivingScans
]
