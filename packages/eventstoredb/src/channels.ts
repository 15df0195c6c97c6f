import { field } from './field.ts'

/**
 * Watches over the channels that a client opens; the answer closes them all. Disposing of the client ends its calls and leaves the
 * connections open; so does the client when it looks for a node and is disposed of meanwhile.
 */
export const channelsOf = (client: object): (() => void) => {
  const channels = new Set<() => void>()
  const create = field(client, 'createChannel')
  let isOver = false

  const value = async (): Promise<unknown> => {
    const channel: unknown = typeof create === 'function' ? await create.call(client) : undefined
    const close = closingOf(channel)
    const closed = (): void => {
      channels.delete(closed)
      close()
    }
    channels.add(closed)
    // The client closes a channel itself when a call on it has failed, and opens another one.
    if (typeof channel === 'object' && channel !== null) Object.defineProperty(channel, 'close', { value: closed })
    if (isOver) closed()
    return channel
  }
  Object.defineProperty(client, 'createChannel', { value })

  return () => {
    isOver = true
    for (const closed of [...channels]) closed()
  }
}

/**
 * gRPC goes on connecting for a channel that was closed while the server was away, and then keeps the connection for nobody: one for each
 * call that failed. So what it keeps for itself is told, once all that was begun before has been done, that nobody waits for it.
 */
const closingOf = (channel: unknown): (() => void) => {
  const close = field(channel, 'close')
  return () => {
    const wrapped = field(field(channel, 'internalChannel'), 'wrappedSubchannels')
    const connectors = wrapped instanceof Set ? [...wrapped].map((one) => field(one, 'child')) : []
    if (typeof close === 'function') close.call(channel)
    setImmediate(() => connectors.forEach(rest))
  }
}

// The numbers are those of gRPC.
const idle = 0
const connectingOrReady = [1, 2]

const rest = (connector: unknown): void => {
  if (typeof connector !== 'object' || connector === null || field(connector, 'refcount') !== 0) return
  Reflect.set(connector, 'continueConnecting', false)
  const transition = field(connector, 'transitionToState')
  if (typeof transition === 'function') transition.call(connector, connectingOrReady, idle)
}
