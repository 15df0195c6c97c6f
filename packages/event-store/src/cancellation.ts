import type { StreamName } from './stream-name.ts'

/** The caller gave up, or its deadline passed, before anything was handed to the store: by this sending nothing was stored, and nothing will be. */
export interface Cancelled {
  readonly type: 'Cancelled'
  readonly stream: StreamName
  readonly reason: 'deadline' | 'caller'
}

/** The fact that this signal ended a command for this stream; `deadline` when it is of `AbortSignal.timeout`. */
export const cancelled = (stream: StreamName, { reason }: AbortSignal): Cancelled => ({
  type: 'Cancelled',
  stream,
  reason: reason instanceof Error && reason.name === 'TimeoutError' ? 'deadline' : 'caller'
})

/** Answers with the work or, when the signal comes first, with what is to be said then; the work goes on unheard. */
export const answeredInTime = <A>(signal: AbortSignal, work: Promise<A>, otherwise: () => A): Promise<A> =>
  new Promise((resolve, reject) => {
    const giveUp = (): void => resolve(otherwise())
    signal.addEventListener('abort', giveUp)
    // A signal may live as long as the process and see many commands: leave no listener behind.
    const settled = (): void => signal.removeEventListener('abort', giveUp)
    work.then(resolve, reject).finally(settled)
  })
