import type pb from '@eventstore/db-client/generated/streams_pb.js'
import type { ServerWritableStream } from '@grpc/grpc-js'
import { type CallStatus, callError } from './call-status.ts'
import type { Fault } from './faults.ts'
import { checkpointMessage } from './messages.ts'
import type { Serving } from './serving.ts'

type Request = InstanceType<typeof pb.ReadReq>
type Answer = InstanceType<typeof pb.ReadResp>

/** The way out of a read: it waits for slow readers, and misbehaves as its fault says. */
export interface ReadOutput {
  /** Whether the read is to be answered at all. */
  readonly begin: () => Promise<boolean>
  readonly send: (message: Answer) => Promise<void>
  readonly end: () => void
  readonly fail: (status: CallStatus) => void
  /** Ended by us, or left by the client. */
  readonly isOver: () => boolean
  /** Waits until there is something new, or the read is over. */
  readonly grown: (isThere: () => boolean) => Promise<void>
}

/** The output of one call, which notes its end once, whoever ends it. */
export const readOutput = (
  { log, reset, wait, isLeaving }: Serving,
  call: ServerWritableStream<Request, Answer>,
  fault: Fault | null,
  noteEnd: () => void
): ReadOutput => {
  let isOver = false
  let isStalled = false
  let sent = 0
  let events = 0
  const wakes = new Set<() => void>()

  const over = (): boolean => {
    if (isOver) return false
    isOver = true
    noteEnd()
    for (const wake of [...wakes]) wake()
    return true
  }
  const end = (): void => {
    if (!isStalled && over()) call.end()
  }
  const fail = (status: CallStatus): void => {
    if (over()) call.emit('error', callError(status))
  }
  call.on('cancelled', over)
  call.on('error', over)

  const woken = (listen: (wake: () => void) => () => void): Promise<void> =>
    new Promise((resolve) => {
      const wake = (): void => {
        wakes.delete(wake)
        stop()
        resolve()
      }
      const stop = listen(wake)
      wakes.add(wake)
      if (isOver) wake()
    })

  const put = async (message: Answer): Promise<void> => {
    if (isOver || isStalled) return
    if (fault?.type === 'EndAfter' && sent >= fault.messages) return fault.status === null ? end() : fail(fault.status)
    if (fault?.type === 'StallAfter' && sent >= fault.messages) {
      isStalled = true
      await woken(() => () => {})
      return
    }
    sent += 1
    if (call.write(message) || isOver) return
    await woken((wake) => {
      call.once('drain', wake)
      return () => call.off('drain', wake)
    })
  }

  return {
    begin: async () => {
      if (fault?.type === 'Status') fail(fault.status)
      if (fault?.type === 'Reset') reset(call.getPeer())
      if (fault?.type === 'Delay') await wait(fault.milliseconds)
      return fault?.type !== 'Status' && fault?.type !== 'Hang' && fault?.type !== 'Reset'
    },
    send: async (message) => {
      if (fault?.type === 'Omit' && (fault.message === 'caughtUp' ? message.hasCaughtUp() : message.hasCheckpoint())) {
        return
      }
      const checkpoint = fault?.type === 'Checkpoints' ? message.getCheckpoint() : undefined
      if (fault?.type === 'Checkpoints' && checkpoint !== undefined) {
        for (const { commit, prepare } of fault.sent(BigInt(checkpoint.getCommitPosition()))) {
          await put(checkpointMessage(commit, prepare))
        }
        return
      }
      await put(message)
      const isTwice = message.hasEvent() ? fault?.type === 'Duplicate' && events < fault.events : message.hasCaughtUp()
      if (fault?.type === 'Duplicate' && isTwice) await put(message)
      if (message.hasEvent()) events += 1
    },
    end: () => {
      if (fault?.type !== 'EndAfter' || fault.status === null || sent < fault.messages) return end()
      fail(fault.status)
    },
    fail,
    isOver: () => isOver,
    grown: async (isThere) => {
      while (!isOver && (isLeaving() || !isThere())) await woken(log.onGrown)
    }
  }
}
