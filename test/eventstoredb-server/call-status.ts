import { Metadata, type ServiceError, status } from '@grpc/grpc-js'

/** How a call ends that is not answered. */
export interface CallStatus {
  readonly code: number
  readonly details: string
  readonly trailers: Readonly<Record<string, string>>
}

/** The error that grpc-js sends as this status. Trailers are printable ASCII, or grpc-js throws. */
export const callError = ({ code, details, trailers }: CallStatus): ServiceError => {
  const metadata = new Metadata()
  for (const [name, value] of Object.entries(trailers)) metadata.set(name, value.replace(/[^ -~]/g, '?'))
  return Object.assign(new Error(details), { code, details, metadata })
}

/** The known refusals of the server; the client needs all trailers of each, or its process dies. */
export const refusals = {
  streamDeleted: (stream: string): CallStatus => ({
    code: status.FAILED_PRECONDITION,
    details: 'Event stream is deleted.',
    trailers: { exception: 'stream-deleted', 'stream-name': stream }
  }),
  wrongVersion: (stream: string, expected: bigint, actual: bigint): CallStatus => ({
    code: status.FAILED_PRECONDITION,
    details: 'Wrong expected version.',
    trailers: {
      exception: 'wrong-expected-version',
      'stream-name': stream,
      'expected-version': String(expected),
      'actual-version': String(actual)
    }
  }),
  notLeader: (host: string, port: number): CallStatus => ({
    code: status.NOT_FOUND,
    details: 'Leader info available',
    trailers: { exception: 'not-leader', 'leader-endpoint-host': host, 'leader-endpoint-port': String(port) }
  }),
  appendTooLarge: (most: number): CallStatus => ({
    code: status.INVALID_ARGUMENT,
    details: 'Maximum Append Size exceeded.',
    trailers: { exception: 'maximum-append-size-exceeded', 'maximum-append-size': String(most) }
  }),
  eventTooLarge: (): CallStatus => ({
    code: status.INVALID_ARGUMENT,
    details: 'Event is too large.',
    trailers: { exception: 'maximum-append-event-size-exceeded' }
  }),
  invalidPosition: (): CallStatus => plain(status.INVALID_ARGUMENT, 'Trying to read from an invalid position'),
  busy: (): CallStatus => plain(status.UNAVAILABLE, 'Server Is Too Busy'),
  notReady: (): CallStatus => plain(status.UNAVAILABLE, 'Server Is Not Ready'),
  timedOut: (): CallStatus => plain(status.ABORTED, 'Operation timed out')
}

/** A status without trailers. */
export const plain = (code: number, details: string): CallStatus => ({ code, details, trailers: {} })
