import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import type { RecordedEvent } from '@readdress/event-store'
import { expect } from 'vitest'
import { logOf, readBack } from './batches.ts'
import { openEvents } from './open-stores.ts'
import { temporaryFolder } from './temporary-folder.ts'

const program = join(import.meta.dirname, 'appending-process.ts')

// Lets a process append until the moment comes, kills it without warning, and gives what it had acknowledged.
const killedAfter = async (file: string, milliseconds: number): Promise<ReadonlyArray<string>> => {
  const child = spawn(process.execPath, ['--conditions=readdress-source', program, file, 'endless'], {
    stdio: ['ignore', 'pipe', 'inherit']
  })
  let printed = ''
  child.stdout.on('data', (chunk) => {
    printed += chunk
  })
  await once(child.stdout, 'data')
  await setTimeout(milliseconds)
  const closed = once(child, 'close')
  child.kill('SIGKILL')
  await closed
  return printed.slice(0, printed.lastIndexOf('\n')).split('\n')
}

const stored = async (file: string): Promise<ReadonlyArray<RecordedEvent>> => {
  const store = await openEvents(file)
  const events = await logOf(store)
  await store.close()
  return events
}

/** Kills a writer so many times, each time on the same file, and reads back after each that nothing acknowledged is lost and no batch is half there. */
export const killWriter = async (rounds: number): Promise<void> => {
  const file = join(temporaryFolder(), 'events.sqlite')
  const acknowledged: Array<string> = []
  for (let round = 0; round < rounds; round += 1) {
    acknowledged.push(...(await killedAfter(file, Math.random() * 60)))
    const { faults, batches } = readBack(await stored(file))
    const lost = acknowledged.filter((line) => {
      const [stream, revision, id = ''] = line.split(' ')
      const last = batches.get(id)?.last
      return last?.stream !== stream || last?.revision !== Number(revision)
    })
    expect({ faults, lost }).toEqual({ faults: [], lost: [] })
  }
  expect(acknowledged.length).toBeGreaterThan(rounds)
}
