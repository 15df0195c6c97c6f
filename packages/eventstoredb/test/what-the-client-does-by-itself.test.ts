import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type EventStoreDbServer, startEventStoreDbServer } from '@readdress/eventstoredb-server'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { run } from './run-process.ts'

// Documentation of the faults for whose sake the store is as it is; each would end the process of the tests.
describe('the client by itself', () => {
  let one: EventStoreDbServer
  let other: EventStoreDbServer
  beforeEach(async () => {
    one = await startEventStoreDbServer()
    other = await startEventStoreDbServer()
  })
  afterEach(async () => {
    await one.close()
    await other.close()
  })

  test('ends the process when a batch append breaks on any connection while another waits', async () => {
    one.faults.arm('batchAppend', { type: 'Delay', milliseconds: 200 })
    other.faults.arm('batchAppend', { type: 'Reset' })
    const { code, printed, complained } = await run('plain-client-process.ts', 'plain-batch-append', ...strings())
    expect([code, printed]).toEqual([1, 'rejected rejected\n'])
    expect(complained).toContain('TypeError')
  })

  test('does not when our store uses it, in the same case', async () => {
    one.faults.arm('append', { type: 'Delay', milliseconds: 200 })
    other.faults.arm('append', { type: 'Reset' })
    const { code, printed, complained } = await run('plain-client-process.ts', 'our-append', ...strings())
    expect({ code, printed, complained }).toEqual({ code: 0, printed: 'Right Right\n', complained: '' })
    expect([one.calls('batchAppend'), other.calls('batchAppend')]).toEqual([0, 0])
  })

  test('ends the process at a refusal without its details, which nobody can prevent', async () => {
    const status = { code: 5, details: 'Leader info available', trailers: { exception: 'not-leader' } }
    one.faults.arm('append', { type: 'Status', status })
    const { code, printed } = await run('plain-client-process.ts', 'plain-append', ...strings())
    expect([code, printed]).toEqual([1, ''])
  })

  const strings = (): ReadonlyArray<string> => [one.connectionString, other.connectionString]
})

describe('another copy of the client in the process', () => {
  const refused = '"reason":"another-client-loaded"'

  test('is noticed when it is loaded after ours', async () => {
    const [before, after] = (
      await run('plain-client-process.ts', 'a-copy-after-ours', 'esdb://127.0.0.1:2113?tls=false')
    ).printed.split('\n')
    expect([before?.includes('Right'), after?.includes(refused)]).toEqual([true, true])
  })

  test('is noticed when it was loaded before ours', async () => {
    const { printed } = await run('copy-before-process.ts')
    expect(printed).toContain(refused)
    expect(printed).toContain('Load one copy of @eventstore/db-client')
  })

  test('is none in this repository, nor of what it stands on', () => {
    const lockfile = readFileSync(join(import.meta.dirname, '../../../pnpm-lock.yaml'), 'utf8')
    for (const name of ['@eventstore/db-client', '@grpc/grpc-js', 'google-protobuf']) {
      const versions = lockfile.match(new RegExp(`^  '?${name}@[\\d.]+'?:`, 'gm')) ?? []
      expect(new Set(versions).size, name).toBe(1)
    }
    expect(lockfile).not.toContain('kurrentdb-client')
  })
})
