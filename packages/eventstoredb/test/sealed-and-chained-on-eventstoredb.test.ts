import { eventStoreContract } from '@readdress/event-store/testing'
import { type EventStoreDbServer, startEventStoreDbServer } from '@readdress/eventstoredb-server'
import { chained } from '@readdress/evidence'
import { sealed } from '@readdress/privacy'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { keysOf } from '../../privacy/test/sealed-store.ts'
import { storeOn } from './open-store.ts'

const mostAppendBytes = 2 ** 23

describe('a sealed store over a chained one on EventStoreDB', () => {
  let server: EventStoreDbServer
  beforeEach(async () => {
    server = await startEventStoreDbServer({ mostAppendBytes })
  })
  afterEach(async () => {
    await expect
      .poll(() => [server.openCalls('read'), server.openCalls('append'), server.link.open()])
      .toEqual([0, 0, 0])
    await server.close()
  })

  const open = async () => {
    const store = storeOn(server, { mostAppendBytes })
    return {
      store: sealed(chained(store, { tenant: 'shop-1', confirmsOwnWrites: false }), { keys: keysOf(), mode: 'open' }),
      close: store.close
    }
  }
  for (const { name, run } of eventStoreContract(open)) test(name, run)
})
