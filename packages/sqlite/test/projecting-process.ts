// A process for the tests to kill: keeps a view up to date, and prints a line for each portion that it has stored.
import { writeSync } from 'node:fs'
import { catchUp } from '@readdress/projections'
import { openEvents, openViews } from './open-stores.ts'
import { sums } from './sums.ts'

const [eventFile = '', viewFile = ''] = process.argv.slice(2)
const events = await openEvents(eventFile)
const views = await openViews(viewFile)
for (;;) {
  const progressed = (): void => {
    writeSync(1, '.')
  }
  await catchUp({ events, views, projection: sums, progressed })()
}
