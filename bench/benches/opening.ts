import { symlink } from 'node:fs/promises'
import { join } from 'node:path'
import type { Bench, Contender } from '../bench-definition.ts'
import { overATenth } from '../contenders/over-a-tenth.ts'
import { nodeSqlite } from '../contenders/sqlite-connection.ts'
import { runProcess } from '../processes/run-process.ts'
import { logFile } from '../workload/log-file.ts'
import { openViews } from '../workload/open-stores.ts'
import { eventsAnOrder, ordersIn } from '../workload.ts'

const proof = (size: number): string => `a store of ${ordersIn(size) * eventsAnOrder} events`

const floor = starting('dependencies and node:sqlite', 'open-dependencies')
const readdress = starting('readdress', 'open-readdress')
const tenth = overATenth(readdress, proof)

/** P9: from the first import to the open store, in a new process; the start of Node.js is not counted. */
export const opening: Bench = {
  name: 'P9',
  work: 'import of the library and opening of an existing store',
  unit: 'ms',
  reference: floor.name,
  goals: [{ contender: 'readdress', sign: '≤', bound: 1.3, against: floor.name }],
  contenders: [floor, readdress],
  proof
}

/** P9: how long it takes does not depend on how much lies in the store. */
export const openingMore: Bench = {
  name: 'P9 growth',
  work: 'the same on a store of ten times as many events',
  unit: 'ms',
  reference: tenth.name,
  goals: [{ contender: 'readdress', sign: '≤', bound: 1.1, against: tenth.name }],
  contenders: [tenth, readdress],
  proof
}

function starting(name: string, program: string): Contender {
  return {
    name,
    prepare: logFile,
    measure: async (place) => {
      const file = await logFile(place)
      await symlink(file, join(place.scratch, 'events.sqlite'))
      // An existing store has a file for its views too.
      await (await openViews(place.scratch)).close()
      const url = new URL(`../processes/${program}.ts`, import.meta.url)
      const took = await runProcess(place.nodeOptions, url, [place.scratch])
      const connection = nodeSqlite(file, 'FULL')
      const events = connection.prepare('SELECT count(*) AS events FROM event').get()?.['events']
      connection.close()
      return { value: Number(took), proof: `a store of ${events} events` }
    }
  }
}
