import pb from '@eventstore/db-client/generated/streams_pb.js'
import type { ServerDuplexStream } from '@grpc/grpc-js'
import { proposedEvent } from './append-handler.ts'
import type { ProposedEvent } from './log-record.ts'
import { streamOf } from './messages.ts'
import { type Serving, textsOf } from './serving.ts'

type Request = InstanceType<typeof pb.BatchAppendReq>
type Answer = InstanceType<typeof pb.BatchAppendResp>

/** Answers `BatchAppend`, only so that tests can show the fault of the client: always stored at "any", and as late as a delay says. */
export const batchAppendHandler =
  (serving: Serving) =>
  (call: ServerDuplexStream<Request, Answer>): void => {
    const { fault, end } = serving.begin('batchAppend', textsOf(call.metadata))
    call.on('cancelled', end).on('error', end)
    call.on('data', async (request: Request) => {
      if (fault?.type === 'Reset') return serving.reset(call.getPeer())
      if (fault?.type === 'Delay') await serving.wait(fault.milliseconds)
      const identifier = request.getOptions()?.getStreamIdentifier()
      const events: ReadonlyArray<ProposedEvent> = request.getProposedMessagesList().map(proposedEvent)
      const outcome = serving.log.append(streamOf(identifier), 'any', events)
      const success = new pb.BatchAppendResp.Success()
      success.setCurrentRevision(outcome.type === 'Stored' ? String(outcome.revision) : '0')
      const answer = new pb.BatchAppendResp()
      answer.setCorrelationId(request.getCorrelationId())
      answer.setStreamIdentifier(identifier)
      answer.setSuccess(success)
      call.write(answer)
    })
  }
