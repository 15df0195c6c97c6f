import pb from '@eventstore/db-client/generated/streams_pb.js'
import type { ServerReadableStream, sendUnaryData } from '@grpc/grpc-js'
import type { Expected } from './append-decision.ts'
import { type CallStatus, callError, refusals } from './call-status.ts'
import type { Fault } from './faults.ts'
import type { AppendOutcome, ProposedEvent } from './log-record.ts'
import { conflictMessage, streamOf, successMessage } from './messages.ts'
import { type Serving, textsOf } from './serving.ts'

type Request = InstanceType<typeof pb.AppendReq>
type Answer = InstanceType<typeof pb.AppendResp>
type Options = NonNullable<ReturnType<Request['getOptions']>>

/** Answers `Append`: the first message says where, the others are the events. */
export const appendHandler =
  (serving: Serving) =>
  (call: ServerReadableStream<Request, Answer>, answer: sendUnaryData<Answer>): void => {
    const metadata = textsOf(call.metadata)
    const { fault, end } = serving.begin('append', metadata)
    let options: Options | undefined
    let size = 0
    const events: Array<ProposedEvent> = []
    let isOver = false

    const over = (error: CallStatus | null, message: Answer | null = null): void => {
      if (isOver) return
      isOver = true
      end()
      answer(error === null ? null : callError(error), message)
    }

    const write = (): { readonly error: CallStatus | null; readonly message: Answer | null } => {
      const leader = metadata.get('requires-leader') === 'true' ? serving.leader() : null
      if (leader !== null) return { error: refusals.notLeader(leader.host, leader.port), message: null }
      if (size > serving.mostAppendBytes) {
        return { error: refusals.appendTooLarge(serving.mostAppendBytes), message: null }
      }
      const stream = streamOf(options?.getStreamIdentifier())
      const expected = expectedOf(options)
      return told(stream, expected, serving.log.append(stream, expected, events))
    }

    const meet = async (met: Fault | null): Promise<void> => {
      switch (met?.type) {
        case 'Status':
          return over(met.status)
        case 'Hang':
          return
        case 'Reset':
          return serving.reset(call.getPeer())
        case 'Delay':
          await serving.wait(met.milliseconds)
          return meet(null)
        case 'CommitThen': {
          const { error, message } = write()
          if (met.next.type === 'Delay') {
            await serving.wait(met.next.milliseconds)
            return over(error, message)
          }
          return meet(met.next)
        }
        case 'EmptyAnswer':
          return over(null, new pb.AppendResp())
        case 'NoPosition': {
          const { error, message } = write()
          const revision = message?.getSuccess()?.getCurrentRevision()
          return over(error, revision === undefined ? message : successMessage(BigInt(revision), null))
        }
        case 'EndAfter':
        case 'StallAfter':
        case 'Duplicate':
        case 'Omit':
        case 'Checkpoints':
        case undefined: {
          const { error, message } = write()
          return over(error, message)
        }
      }
    }

    call.on('data', (message: Request) => {
      options ??= message.getOptions()
      const event = message.getProposedMessage()
      if (event === undefined) return
      const proposed = proposedEvent(event)
      size += proposed.data.length + proposed.metadata.length + 2 * proposed.type.length
      events.push(proposed)
    })
    call.on('end', () => {
      // A call that was broken off ends in the same way, and is cancelled at once; nothing of half a batch is stored.
      setImmediate(() => {
        if (isOver) return
        if (events.every(({ id }) => isUuid(id))) void meet(fault)
        else over({ code: 3, details: 'Id is not a UUID.', trailers: {} })
      })
    })
    call.on('cancelled', () => {
      if (isOver) return
      isOver = true
      end()
    })
    call.on('error', () => {})
  }

/** An event of a request, in our words. */
export const proposedEvent = (
  event: InstanceType<typeof pb.AppendReq.ProposedMessage> | InstanceType<typeof pb.BatchAppendReq.ProposedMessage>
): ProposedEvent => ({
  id: event.getId()?.getString() ?? '',
  type: String(event.getMetadataMap().get('type')),
  isJson: event.getMetadataMap().get('content-type') === 'application/json',
  data: event.getData_asU8(),
  metadata: event.getCustomMetadata_asU8()
})

const isUuid = (id: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id)

/** What the options of an append, a delete or a tombstone expect. */
export const expectedOf = (
  options: Pick<Options, 'hasRevision' | 'getRevision' | 'hasNoStream' | 'hasStreamExists'> | undefined
): Expected => {
  if (options?.hasRevision()) return BigInt(options.getRevision())
  if (options?.hasNoStream()) return -1n
  return options?.hasStreamExists() ? 'stream-exists' : 'any'
}

const told = (stream: string, expected: Expected, outcome: AppendOutcome) => {
  switch (outcome.type) {
    case 'Stored':
      return { error: null, message: successMessage(outcome.revision, outcome.position) }
    case 'WrongVersion':
      return { error: null, message: conflictMessage(expected, outcome.actual) }
    case 'Deleted':
      return { error: refusals.streamDeleted(stream), message: null }
  }
}
