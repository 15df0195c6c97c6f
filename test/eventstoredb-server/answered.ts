import type { ServerUnaryCall, sendUnaryData } from '@grpc/grpc-js'
import { callError } from './call-status.ts'
import type { Rpc } from './faults.ts'
import { type Serving, textsOf } from './serving.ts'

/** Answers a call that has one answer, unless a fault is armed for it. */
export const answered = <Request, Answer>(
  serving: Serving,
  rpc: Rpc,
  call: ServerUnaryCall<Request, Answer>,
  answer: sendUnaryData<Answer>,
  give: () => void
): void => {
  const { fault, end } = serving.begin(rpc, textsOf(call.metadata))
  if (fault?.type === 'Hang') {
    call.on('cancelled', end)
    return
  }
  end()
  if (fault?.type === 'Reset') serving.reset(call.getPeer())
  else if (fault?.type === 'Status') answer(callError(fault.status))
  else give()
}
