// A process for a test to kill: brings a view up to date, says so, and goes on keeping it.
import { writeSync } from 'node:fs'
import * as Either from 'fp-ts/lib/Either.js'
import { openReaddress } from 'readdress'
import { storeAt } from './store-at.ts'

const [folder, connectionString] = process.argv.slice(2)
if (folder === undefined || connectionString === undefined)
  throw new Error('a folder and a connection string are needed')

const opened = await openReaddress({ store: { folder, events: storeAt(connectionString) } })()
if (Either.isLeft(opened)) throw new Error(opened.left.remedy)
const updated = await opened.right.updateViews()()
if (Either.isLeft(updated)) throw new Error(JSON.stringify(updated.left))
const projectors = opened.right.views.map((view) => view.project(new AbortController().signal))
await Promise.all(projectors.map((projector) => projector.whenCaughtUp()()))
writeSync(1, 'up to date\n')
