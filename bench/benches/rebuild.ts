import { type AddressEvent, type AddressFacts, currentAddressProjection } from '@readdress/order-views'
import { inMemoryViewStore } from '@readdress/projections'
import type { Bench, Contender } from '../bench-definition.ts'
import { overATenth } from '../contenders/over-a-tenth.ts'
import { iterateAll } from '../contenders/raw-events.ts'
import { rebuildByEmmett } from '../contenders/rebuild-by-emmett.ts'
import { nodeSqlite } from '../contenders/sqlite-connection.ts'
import { warmedUp, warmedUpWhole } from '../contenders/warmed-up.ts'
import { runProcess } from '../processes/run-process.ts'
import { carrierOfChange } from '../workload/carrier-of-change.ts'
import { logFile } from '../workload/log-file.ts'
import { openViews } from '../workload/open-stores.ts'
import { orderRegistry } from '../workload/order-registry.ts'
import { proofIn, proofOfView, type Rebuilt, rebuilding } from '../workload/rebuilding.ts'
import { ordersIn } from '../workload.ts'
import { raw, rawIterate } from './whole-log.ts'

const currentAddress: Rebuilt<AddressEvent, AddressFacts> = {
  projection: currentAddressProjection(orderRegistry),
  eventsIn: ({ facts }) => facts.length
}

// Placed, requested, verified, amended.
const proof = (size: number): string => proofOfView(ordersIn(size), 4 * ordersIn(size))

const readdress = warmedUp(rebuilding('readdress', currentAddress, ({ scratch }) => openViews(scratch)))
const tenth = overATenth(readdress, proof)

/** P6: the view behind "where does it go?", built from the first event on. */
export const rebuild: Bench = {
  name: 'P6',
  work: 'rebuild of the current-address view from the embedded store into SQLite, decoding included',
  unit: 'events/s',
  reference: rawIterate,
  goals: [{ contender: 'readdress', sign: '≥', bound: 0.75, against: rawIterate }],
  contenders: [
    warmedUp(raw(rawIterate, nodeSqlite, iterateAll)),
    overATenth(rebuildByEmmett, proof),
    readdress,
    warmedUp(
      rebuilding('readdress, view in memory', currentAddress, async () => ({
        ...inMemoryViewStore(),
        close: async () => {}
      }))
    )
  ],
  proof
}

/** P6: a log ten times as long is read at the same rate. */
export const growingLog: Bench = {
  name: 'P6 growth',
  work: 'the same rebuild over the whole log and over a tenth of it',
  unit: 'events/s',
  reference: tenth.name,
  goals: [{ contender: 'readdress', sign: '≥', bound: 0.9, against: tenth.name }],
  contenders: [tenth, readdress],
  proof
}

const asTheProgram = 'readdress, with the options of its program'

/** P6: the same over events whose personal values are sealed, none of which the view needs. */
export const rebuildOfSealed: Bench = {
  name: 'P6 sealed',
  work: 'the same rebuild over sealed events, and over events in the clear',
  unit: 'events/s',
  reference: 'readdress',
  goals: [],
  contenders: [
    readdress,
    warmedUp(rebuilding('readdress, sealed', currentAddress, ({ scratch }) => openViews(scratch), true))
  ],
  proof
}

/** P6: the memory that the process of the rebuild has taken at most, Node.js itself included. */
export const memoryOfRebuild: Bench = {
  name: 'P6 memory',
  work: 'peak memory of a process that does this rebuild',
  unit: 'MB',
  reference: null,
  goals: [{ contender: asTheProgram, sign: '≤', bound: 160, against: null }],
  contenders: [
    memoryOf('readdress, Node.js as it comes'),
    memoryOf(asTheProgram, ['--max-semi-space-size=8', '--heap-growing-percent=30'])
  ],
  proof
}

/** P7: the store passes over what the view does not handle. */
export const fewTypes: Bench = {
  name: 'P7',
  work: 'rebuild of a view that handles 2 of the 12 types of events',
  unit: 'events/s',
  reference: rawIterate,
  goals: [{ contender: 'readdress', sign: '≥', bound: 2.5, against: rawIterate }],
  contenders: [
    warmedUpWhole(raw(rawIterate, nodeSqlite, iterateAll)),
    warmedUpWhole(rebuilding('readdress', carrierOfChange, ({ scratch }) => openViews(scratch)))
  ],
  proof: (size) => proofOfView(ordersIn(size), 2 * ordersIn(size))
}

function memoryOf(name: string, nodeOptions: ReadonlyArray<string> = []): Contender {
  return {
    name,
    prepare: logFile,
    measure: async (place) => {
      const program = new URL('../processes/rebuild-current-address.ts', import.meta.url)
      const megabytes = await runProcess([...place.nodeOptions, ...nodeOptions], program, [
        await logFile(place),
        place.scratch
      ])
      const views = await openViews(place.scratch)
      const proven = await proofIn(views, currentAddress, place.size)
      await views.close()
      return { value: Number(megabytes), proof: proven }
    }
  }
}
