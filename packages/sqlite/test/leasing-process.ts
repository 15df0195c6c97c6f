// A process for the tests to run: takes a lease again and again, prints each number, and gives it back.
import { writeSync } from 'node:fs'
import { setTimeout } from 'node:timers/promises'
import { sqliteLeases } from '@readdress/sqlite'
import * as Either from 'fp-ts/lib/Either.js'

const opened = await sqliteLeases({ file: process.argv[2] ?? '' })()
if (Either.isLeft(opened)) throw new Error(opened.left.remedy)
const leases = opened.right

for (let given = 0; given < 25; ) {
  const lease = await leases.acquire('work', 60_000)()
  if (Either.isRight(lease)) {
    given += 1
    writeSync(1, `${lease.right.fence}\n`)
    await leases.release(lease.right)()
  } else if (lease.left.type === 'StoreUnavailable') throw new Error(lease.left.reason)
  else await setTimeout(1)
}
await leases.close()
