import { durabilityCases, eventStoreContract } from '@readdress/event-store/testing'
import { type EventStoreDbServer, startEventStoreDbServer } from '@readdress/eventstoredb-server'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openDurable } from './open-store.ts'

// The contract has an event of more than a megabyte, which a server takes that is set so.
const mostAppendBytes = 2 ** 23

describe('the event store on EventStoreDB', () => {
  let server: EventStoreDbServer
  beforeEach(async () => {
    server = await startEventStoreDbServer({ mostAppendBytes })
  })

  const leavesNothingOpen = async (): Promise<void> => {
    const open = () => [server.openCalls('read'), server.openCalls('append'), server.link.open()]
    await expect.poll(open).toEqual([0, 0, 0])
  }

  // Batch append can end the process, and asking for features comes before it.
  const opensNoBatchAppend = (): void => expect([server.calls('batchAppend'), server.calls('features')]).toEqual([0, 0])

  afterEach(async () => {
    await leavesNothingOpen()
    opensNoBatchAppend()
    await server.close()
  })

  const open = async () => openDurable(server, mostAppendBytes)
  for (const { name, run } of [...eventStoreContract(open), ...durabilityCases(open)]) test(name, run)
})
