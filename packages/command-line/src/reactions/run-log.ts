import type { Intent, Outcome, ReactionsFailure } from 'readdress'
import type { Surroundings } from '../surroundings.ts'
import { counted } from '../texts/words.ts'
import { outboxFailureText } from './outbox-failure-text.ts'

/** What is told while a shop works by itself. Ids, types, codes and numbers: nothing of it is personal. */
export interface RunLog {
  readonly running: () => void
  readonly listening: (port: number) => void
  readonly tried: (intent: Intent, outcome: Outcome) => void
  readonly passed: (deadlines: number) => void
  /** A fault that passes. */
  readonly troubled: (type: string) => void
  /** A view, or with null everything, does not go on. */
  readonly stopped: (view: string | null, failure: ReactionsFailure) => void
}

type Told = Pick<Surroundings, 'out' | 'err' | 'now'>

/** For people. */
export const textLog = ({ out, err, now }: Told): RunLog => ({
  running: () =>
    out.write('Running. What no partner does is left to people: see readdress worklist and readdress outbox list.\n'),
  listening: (port) => out.write(`Health is told at http://127.0.0.1:${port}/health\n`),
  tried: ({ policy, key, orderId }, outcome) =>
    out.write(`${now().toISOString()}  ${policy} ${key} of order ${orderId}: ${outcomeText(outcome)}\n`),
  passed: (deadlines) => out.write(`${now().toISOString()}  ${counted(deadlines, 'wait')} ended\n`),
  troubled: (type) => err.write(`${type}: it is tried again.\n`),
  stopped: (view, failure) => {
    const about = view === null ? '' : `The view ${view} is not kept up to date any more. `
    err.write(`${about}${outboxFailureText(failure)}\n`)
  }
})

/** For programs: one JSON object a line, in the order of the log data model of OpenTelemetry: time, severity, what happened, attributes. */
export const jsonLog = ({ out, now }: Told): RunLog => {
  const tell = (severity: 'INFO' | 'WARN' | 'ERROR', event: string, attributes: object): void => {
    out.write(`${JSON.stringify({ timestamp: now().toISOString(), severity, event, attributes })}\n`)
  }
  return {
    running: () => tell('INFO', 'running', {}),
    listening: (port) => tell('INFO', 'listening', { port }),
    tried: ({ intentId, orderId, policy, key, attempts }, outcome) =>
      tell(outcome.type === 'Parked' ? 'WARN' : 'INFO', 'tried', {
        intentId,
        orderId,
        policy,
        key,
        attempt: attempts + 1,
        outcome: outcome.type,
        ...('because' in outcome ? { because: outcome.because } : {})
      }),
    passed: (deadlines) => tell('INFO', 'passed', { deadlines }),
    troubled: (type) => tell('WARN', 'troubled', { type }),
    stopped: (view, failure) =>
      tell('ERROR', 'stopped', { view, type: failure.type, remedy: outboxFailureText(failure) })
  }
}

const outcomeText = (outcome: Outcome): string => {
  switch (outcome.type) {
    case 'Done':
      return 'done'
    case 'NotWanted':
      return 'not wanted any more'
    case 'OptedOut':
      return 'not told, for the buyer has opted out of such news'
    case 'Again':
      return `done, and again at ${outcome.at}`
    case 'Later':
      return `later, because of ${outcome.because}`
    case 'Parked':
      return `left to people, because of ${outcome.because}`
  }
}
