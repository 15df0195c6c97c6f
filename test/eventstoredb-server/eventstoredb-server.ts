import { GossipService } from '@eventstore/db-client/generated/gossip_grpc_pb.js'
import { ServerFeaturesService } from '@eventstore/db-client/generated/serverfeatures_grpc_pb.js'
import { StreamsService } from '@eventstore/db-client/generated/streams_grpc_pb.js'
import { Server, ServerCredentials } from '@grpc/grpc-js'
import { appendHandler } from './append-handler.ts'
import { batchAppendHandler } from './batch-append-handler.ts'
import { featuresHandler, gossipHandler, type Member } from './cluster-handlers.ts'
import { type EventLog, eventLog } from './event-log.ts'
import { type Faults, faults, type Rpc } from './faults.ts'
import { type Link, openLink } from './link.ts'
import { readHandler } from './read-handler.ts'
import { deleteHandler, tombstoneHandler } from './remove-handlers.ts'
import type { Serving } from './serving.ts'

/** What a server may be told; everything has the default of a current server. */
export interface ServerSettings {
  readonly now?: () => Date
  /** 1 MiB if not said. */
  readonly mostAppendBytes?: number
  /** Open calls of one connection: 100 if not said. */
  readonly mostCalls?: number
  readonly tellsCaughtUp?: boolean
}

/** A server on the loopback interface, and everything that a test may do to it. */
export interface EventStoreDbServer {
  readonly connectionString: string
  readonly port: number
  readonly link: Link
  readonly faults: Faults
  readonly log: () => EventLog
  /** How many calls of this kind have come so far, and how many are open. */
  readonly calls: (rpc: Rpc) => number
  readonly openCalls: (rpc: Rpc) => number
  /** Request metadata of the last call of this kind. */
  readonly metadataOf: (rpc: Rpc) => ReadonlyMap<string, string> | undefined
  /** Calls that need the leader are sent there; null: this is the leader. */
  readonly follow: (leader: { readonly host: string; readonly port: number } | null) => void
  readonly tellMembers: (members: ReadonlyArray<Member>) => void
  /** Ends as an orderly shutdown does: a successor with the same data takes the port, clients are told to go there (GOAWAY), and open reads stay with the old one. */
  readonly handOver: () => Promise<void>
  /** Dies at once, as a process that is killed. */
  readonly kill: () => Promise<void>
  /** Comes back on the same port. */
  readonly start: (data: { readonly keepsData: boolean }) => Promise<void>
  readonly close: () => Promise<void>
}

/** Starts a server on a free port. */
export const startEventStoreDbServer = async (settings: ServerSettings = {}): Promise<EventStoreDbServer> => {
  const { now = () => new Date(), mostAppendBytes = 2 ** 20, mostCalls = 100, tellsCaughtUp = true } = settings
  const link = await openLink()
  const armed = faults()
  const counts = new Map<Rpc, number>()
  const open = new Map<Rpc, number>()
  const seen = new Map<Rpc, ReadonlyMap<string, string>>()
  const timers = new Set<() => void>()
  const self: Member = { host: '127.0.0.1', port: link.port, state: 8, isAlive: true }
  let members: ReadonlyArray<Member> = [self]
  let leader: { readonly host: string; readonly port: number } | null = null
  let log = eventLog(now)
  let running: { readonly server: Server; readonly leave: () => void } | null = null
  const leaving = new Set<Server>()

  const count = (of: Map<Rpc, number>, rpc: Rpc, by: number): void => {
    of.set(rpc, (of.get(rpc) ?? 0) + by)
  }

  const begin: Serving['begin'] = (rpc, metadata) => {
    count(counts, rpc, 1)
    count(open, rpc, 1)
    seen.set(rpc, metadata)
    let isOver = false
    return {
      fault: armed.next(rpc),
      end: () => {
        if (!isOver) count(open, rpc, -1)
        isOver = true
      }
    }
  }

  const wait = (milliseconds: number): Promise<void> =>
    new Promise((resolve) => {
      const end = (): void => {
        clearTimeout(timer)
        timers.delete(end)
        resolve()
      }
      const timer = setTimeout(end, milliseconds)
      timers.add(end)
    })

  const run = async (): Promise<void> => {
    const reset = (peer: string): void => link.cut(Number(peer.split(':').at(-1)))
    let isLeaving = false
    const serving: Serving = {
      log,
      mostAppendBytes,
      leader: () => leader,
      tellsCaughtUp,
      isLeaving: () => isLeaving,
      begin,
      reset,
      wait
    }
    const server = new Server({
      'grpc.max_concurrent_streams': mostCalls,
      'grpc.max_receive_message_length': 16 * 2 ** 20
    })
    server.addService(StreamsService, {
      append: appendHandler(serving),
      read: readHandler(serving),
      delete: deleteHandler(serving),
      tombstone: tombstoneHandler(serving),
      batchAppend: batchAppendHandler(serving)
    })
    server.addService(ServerFeaturesService, { getSupportedMethods: featuresHandler(serving) })
    server.addService(GossipService, { read: gossipHandler(serving, () => members) })
    link.leadTo(
      await new Promise<number>((resolve, reject) =>
        server.bindAsync('127.0.0.1:0', ServerCredentials.createInsecure(), (error, port) =>
          error === null ? resolve(port) : reject(error)
        )
      )
    )
    running = {
      server,
      leave: () => {
        isLeaving = true
        leaving.add(server)
        server.tryShutdown(() => leaving.delete(server))
      }
    }
    await link.listen()
  }

  const kill = async (): Promise<void> => {
    await link.refuse()
    link.cut()
    running?.server.forceShutdown()
    for (const server of leaving) server.forceShutdown()
    running = null
    for (const end of [...timers]) end()
  }

  await run()
  return {
    connectionString: `esdb://127.0.0.1:${link.port}?tls=false`,
    port: link.port,
    link,
    faults: armed,
    log: () => log,
    calls: (rpc) => counts.get(rpc) ?? 0,
    openCalls: (rpc) => open.get(rpc) ?? 0,
    metadataOf: (rpc) => seen.get(rpc),
    follow: (to) => {
      leader = to
    },
    tellMembers: (told) => {
      members = told
    },
    handOver: async () => {
      const before = running
      await run()
      before?.leave()
    },
    kill,
    start: async ({ keepsData }) => {
      if (!keepsData) log = eventLog(now)
      else log.forgetRecentIds()
      await run()
    },
    close: async () => {
      await kill()
      await link.close()
    }
  }
}
