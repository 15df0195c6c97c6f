// A process for the tests to run, and to kill: appends to a file, and prints each acknowledgement once it has it.
import { writeSync } from 'node:fs'
import { type StreamName, streamName } from '@readdress/event-store'
import { sqliteEventStore } from '@readdress/sqlite'
import * as Either from 'fp-ts/lib/Either.js'
import { batchOf } from './batches.ts'

const [file = '', mode] = process.argv.slice(2)
const opened = await sqliteEventStore({ file })()
if (Either.isLeft(opened)) throw new Error(opened.left.remedy)
const store = opened.right

const append = async (stream: StreamName, size: number): Promise<void> => {
  const events = batchOf(size)
  const answer = await store.append(stream, 'any', events)()
  if (Either.isLeft(answer)) throw new Error(JSON.stringify(answer.left))
  if (mode === 'endless') writeSync(1, `${stream} ${answer.right.revision} ${events[0].id}\n`)
}

if (mode === 'finite') {
  for (let number = 0; number < 100; number += 1) await append(streamName('hot'), 1)
  await store.close()
} else {
  // Callers overlap on few streams, so that a commit carries batches of many.
  const caller = async (number: number): Promise<void> => {
    for (let turn = 0; ; turn += 1) await append(streamName(`stream-${number % 5}`), 1 + ((number + turn) % 4))
  }
  await Promise.all(Array.from({ length: 16 }, (_, number) => caller(number)))
}
