import pb from '@eventstore/db-client/generated/streams_pb.js'
import type { ServerUnaryCall, sendUnaryData } from '@grpc/grpc-js'
import { answered } from './answered.ts'
import type { Expected } from './append-decision.ts'
import { expectedOf } from './append-handler.ts'
import { type CallStatus, callError, refusals } from './call-status.ts'
import type { AppendOutcome } from './log-record.ts'
import { streamOf } from './messages.ts'
import type { Serving } from './serving.ts'

type DeleteRequest = InstanceType<typeof pb.DeleteReq>
type DeleteAnswer = InstanceType<typeof pb.DeleteResp>
type TombstoneRequest = InstanceType<typeof pb.TombstoneReq>
type TombstoneAnswer = InstanceType<typeof pb.TombstoneResp>

/** Answers `Delete`: the stream is gone until somebody writes to it again. */
export const deleteHandler =
  (serving: Serving) =>
  (call: ServerUnaryCall<DeleteRequest, DeleteAnswer>, answer: sendUnaryData<DeleteAnswer>): void =>
    removed(serving, 'delete', call, answer, (position) => {
      const at = new pb.DeleteResp.Position()
      at.setCommitPosition(position)
      at.setPreparePosition(position)
      const message = new pb.DeleteResp()
      message.setPosition(at)
      return message
    })

/** Answers `Tombstone`: the stream is gone for ever. */
export const tombstoneHandler =
  (serving: Serving) =>
  (call: ServerUnaryCall<TombstoneRequest, TombstoneAnswer>, answer: sendUnaryData<TombstoneAnswer>): void =>
    removed(serving, 'tombstone', call, answer, (position) => {
      const at = new pb.TombstoneResp.Position()
      at.setCommitPosition(position)
      at.setPreparePosition(position)
      const message = new pb.TombstoneResp()
      message.setPosition(at)
      return message
    })

const removed = <Request extends DeleteRequest | TombstoneRequest, Answer>(
  serving: Serving,
  rpc: 'delete' | 'tombstone',
  call: ServerUnaryCall<Request, Answer>,
  answer: sendUnaryData<Answer>,
  message: (position: string) => Answer
): void =>
  answered(serving, rpc, call, answer, () => {
    const options = call.request.getOptions()
    const stream = streamOf(options?.getStreamIdentifier())
    const expected = expectedOf(options)
    const outcome = serving.log[rpc](stream, expected)
    const refused = refusalOf(stream, expected, outcome)
    if (refused === null) answer(null, message(outcome.type === 'Stored' ? String(outcome.position) : '0'))
    else answer(callError(refused))
  })

// Here a wrong version is a status; the numbers are those of the trailers.
const refusalOf = (stream: string, expected: Expected, outcome: AppendOutcome): CallStatus | null => {
  switch (outcome.type) {
    case 'Stored':
      return null
    case 'Deleted':
      return refusals.streamDeleted(stream)
    case 'WrongVersion':
      return refusals.wrongVersion(stream, numberOf(expected), outcome.actual)
  }
}

const numberOf = (expected: Expected): bigint => {
  if (typeof expected === 'bigint') return expected
  return expected === 'any' ? -2n : -4n
}
