import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net'

/** The way between client and server: a port on which the network may be as bad as a test wants it. */
export interface Link {
  readonly port: number
  /** How many connections clients have opened so far, and how many are open. */
  readonly opened: () => number
  readonly open: () => number
  /** Nothing passes in either direction, and nothing is closed, until `thaw`. */
  readonly freeze: () => void
  readonly thaw: () => void
  /** New connections are taken, and nothing of them is ever passed on, until `thaw`. */
  readonly blackHole: () => void
  /** Destroys all connections, or the one whose server side has this local port. */
  readonly cut: (serverSide?: number) => void
  /** Nobody listens on the port, until `listen`; open connections stay. */
  readonly refuse: () => Promise<void>
  readonly listen: () => Promise<void>
  /** Where new connections lead. */
  readonly leadTo: (port: number) => void
  readonly close: () => Promise<void>
}

/** Listens on a free port of the loopback interface. */
export const openLink = async (): Promise<Link> => {
  const pairs = new Set<readonly [Socket, Socket]>()
  const swallowed = new Set<Socket>()
  let target = 0
  let opened = 0
  let isFrozen = false
  let isBlackHole = false

  const join = (client: Socket): void => {
    opened += 1
    client.on('error', () => client.destroy())
    if (isBlackHole) {
      swallowed.add(client)
      return
    }
    const server = connect(target, '127.0.0.1')
    const pair = [client, server] as const
    pairs.add(pair)
    const end = (): void => {
      pairs.delete(pair)
      client.destroy()
      server.destroy()
    }
    server
      .on('error', end)
      .on('close', end)
      .on('end', () => client.end())
    client.on('close', end).on('end', () => server.end())
    client.setNoDelay(true)
    server.setNoDelay(true)
    client.pipe(server, { end: false })
    server.pipe(client, { end: false })
    if (isFrozen) still(pair)
  }

  const still = ([client, server]: readonly [Socket, Socket]): void => {
    client.unpipe(server).pause()
    server.unpipe(client).pause()
  }

  let listener: Server | null = null
  const listen = async (port: number): Promise<number> => {
    const server = createServer(join)
    listener = server
    server.listen(port, '127.0.0.1')
    await once(server, 'listening')
    return (server.address() as AddressInfo).port
  }
  const refuse = async (): Promise<void> => {
    const server = listener
    listener = null
    // Open connections keep a server from being closed, but not from having stopped listening.
    server?.close()
  }
  const port = await listen(0)

  const cut = (serverSide?: number): void => {
    for (const pair of [...pairs]) {
      if (serverSide !== undefined && pair[1].localPort !== serverSide) continue
      for (const socket of pair) socket.resetAndDestroy()
    }
  }

  return {
    port,
    opened: () => opened,
    open: () => pairs.size + swallowed.size,
    freeze: () => {
      isFrozen = true
      for (const pair of pairs) still(pair)
    },
    thaw: () => {
      isBlackHole = false
      for (const client of swallowed) client.destroy()
      swallowed.clear()
      if (!isFrozen) return
      isFrozen = false
      for (const [client, server] of pairs) {
        client.pipe(server, { end: false })
        server.pipe(client, { end: false })
      }
    },
    blackHole: () => {
      isBlackHole = true
    },
    cut,
    refuse,
    listen: async () => {
      if (listener === null) await listen(port)
    },
    leadTo: (to) => {
      target = to
    },
    close: async () => {
      await refuse()
      cut()
      for (const client of swallowed) client.destroy()
    }
  }
}
