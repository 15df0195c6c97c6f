import shared from '@eventstore/db-client/generated/shared_pb.js'
import pb from '@eventstore/db-client/generated/streams_pb.js'
import type { LogRecord } from './log-record.ts'

const empty = (): InstanceType<typeof shared.Empty> => new shared.Empty()

/** A stream's name as the protocol carries it: its bytes in UTF-8. */
export const streamIdentifier = (stream: string) => {
  const identifier = new shared.StreamIdentifier()
  identifier.setStreamName(new Uint8Array(Buffer.from(stream)))
  return identifier
}

/** The name of a stream in a request; a request without one names the stream ''. */
export const streamOf = (identifier: { getStreamName_asU8(): Uint8Array } | undefined): string =>
  Buffer.from(identifier?.getStreamName_asU8() ?? []).toString()

/** An event of a read, with the link that led to it; a link whose target is gone leads to nothing. */
export const eventMessage = (event: LogRecord | null, link: LogRecord | null) => {
  const read = new pb.ReadResp.ReadEvent()
  if (event !== null) read.setEvent(recorded(event))
  if (link !== null) read.setLink(recorded(link))
  const position = (link ?? event)?.position
  if (position === undefined) read.setNoPosition(empty())
  else read.setCommitPosition(String(position))
  return response((message) => message.setEvent(read))
}

const recorded = (record: LogRecord) => {
  const event = new pb.ReadResp.ReadEvent.RecordedEvent()
  const id = new shared.UUID()
  id.setString(record.id)
  event.setId(id)
  event.setStreamIdentifier(streamIdentifier(record.stream))
  event.setStreamRevision(String(record.revision))
  event.setPreparePosition(String(record.position))
  event.setCommitPosition(String(record.position))
  event.setData(record.data)
  event.setCustomMetadata(record.metadata)
  event
    .getMetadataMap()
    .set('type', record.type)
    .set('content-type', record.isJson ? 'application/json' : 'application/octet-stream')
    .set('created', String(BigInt(record.created.getTime()) * 10000n))
  return event
}

/** The first message of a subscription. */
export const confirmationMessage = () => {
  const confirmation = new pb.ReadResp.SubscriptionConfirmation()
  confirmation.setSubscriptionId(crypto.randomUUID())
  return response((message) => message.setConfirmation(confirmation))
}

/** Everything that was there has been sent. */
export const caughtUpMessage = () => response((message) => message.setCaughtUp(new pb.ReadResp.CaughtUp()))

/** Nothing more up to here matches the filter. */
export const checkpointMessage = (commit: bigint, prepare: bigint) => {
  const checkpoint = new pb.ReadResp.Checkpoint()
  checkpoint.setCommitPosition(String(commit))
  checkpoint.setPreparePosition(String(prepare))
  return response((message) => message.setCheckpoint(checkpoint))
}

/** The stream was never written, or is soft-deleted. */
export const notFoundMessage = (stream: string) => {
  const notFound = new pb.ReadResp.StreamNotFound()
  notFound.setStreamIdentifier(streamIdentifier(stream))
  return response((message) => message.setStreamNotFound(notFound))
}

const response = (fill: (message: InstanceType<typeof pb.ReadResp>) => void) => {
  const message = new pb.ReadResp()
  fill(message)
  return message
}

/** Stored up to this revision (-1: the stream has none); a null position is not told. */
export const successMessage = (revision: bigint, position: bigint | null) => {
  const success = new pb.AppendResp.Success()
  if (revision < 0n) success.setNoStream(empty())
  else success.setCurrentRevision(String(revision))
  if (position === null) success.setNoPosition(empty())
  else {
    const at = new pb.AppendResp.Position()
    at.setCommitPosition(String(position))
    at.setPreparePosition(String(position))
    success.setPosition(at)
  }
  const answer = new pb.AppendResp()
  answer.setSuccess(success)
  return answer
}

/** A conflict, which is an answer and not a status; -1 is no stream. */
export const conflictMessage = (expected: bigint | 'any' | 'stream-exists', actual: bigint) => {
  const conflict = new pb.AppendResp.WrongExpectedVersion()
  if (actual < 0n) conflict.setCurrentNoStream(empty())
  else conflict.setCurrentRevision(String(actual))
  if (expected === 'any') conflict.setExpectedAny(empty())
  else if (expected === 'stream-exists') conflict.setExpectedStreamExists(empty())
  else if (expected < 0n) conflict.setExpectedNoStream(empty())
  else conflict.setExpectedRevision(String(expected))
  const answer = new pb.AppendResp()
  answer.setWrongExpectedVersion(conflict)
  return answer
}
