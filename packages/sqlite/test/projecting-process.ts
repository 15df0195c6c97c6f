// A process for the tests to kill: keeps a view up to date as a projector, rebuilds it again and again, and prints a mark for each step that is stored.
import { writeSync } from 'node:fs'
import { projector, rebuild } from '@readdress/projections'
import { sqliteLeases } from '@readdress/sqlite'
import * as Either from 'fp-ts/lib/Either.js'
import { openEvents, openViews } from './open-stores.ts'
import { sums } from './sums.ts'

const [eventFile = '', viewFile = '', leaseFile = '', does = '', later = '0'] = process.argv.slice(2)
const events = await openEvents(eventFile)
const views = await openViews(viewFile)
const leases = await sqliteLeases({ file: leaseFile, now: () => new Date(Date.now() + Number(later)) })()
if (Either.isLeft(leases)) throw new Error(leases.left.remedy)
const shared = { events, views, leases: leases.right, projection: sums }
const changed = (): void => {
  writeSync(1, '.')
}
if (does === 'project') projector({ ...shared, signal: new AbortController().signal, changed })
else {
  for (;;) {
    const rebuilt = await rebuild({ ...shared, progressed: changed })()
    writeSync(1, Either.isRight(rebuilt) ? 'R' : '-')
  }
}
