import * as Either from 'fp-ts/lib/Either.js'
import type { Scenario, ScenarioTest } from '../../packages/order/test/scenario.ts'
import { type Step, type Transcript, transcriptsOf } from '../../packages/order/test/transcript.ts'
import { orderRegistry } from '../../packages/readdress/src/order-registry.ts'

/** A test as a reader is told it: what it has in common with one that he was told before is left out. */
export interface Telling extends ScenarioTest {
  /** `S9.2`: the second telling of S9. */
  readonly name: string
  /** With which earlier telling it begins, and until when; null where it begins anew. */
  readonly fork: { readonly name: string; readonly at: string } | null
  readonly steps: ReadonlyArray<Step>
}

/** What is told of each scenario; a test in which nothing happens that was not told before is passed over. */
export const tellingsOf = (scenarios: ReadonlyArray<Scenario>): ReadonlyMap<Scenario, ReadonlyArray<Telling>> => {
  const toldBefore: Array<Told> = []
  return new Map(
    scenarios.map((scenario) => {
      const tellings: Array<Telling> = []
      for (const test of scenario.tests()) {
        for (const transcript of transcriptsOf(test.body)) {
          const name = `${scenario.number}.${tellings.length + 1}`
          const told = { name, scenario, lines: transcript.map(written) }
          const [earlier, shared] = beginningOf(told, toldBefore)
          if (shared === transcript.length) continue
          tellings.push({
            ...test,
            name,
            fork: forkAfter(transcript, earlier, shared),
            steps: transcript.slice(shared)
          })
          toldBefore.push(told)
        }
      }
      return [scenario, tellings]
    })
  )
}

interface Told {
  readonly name: string
  readonly scenario: Scenario
  readonly lines: ReadonlyArray<string>
}

// A few first steps that another scenario has too are no reason to send the reader there.
const worthGoingBack = 6

/** The earlier telling that has the most first steps in common, and how many. */
const beginningOf = (told: Told, toldBefore: ReadonlyArray<Told>): readonly [Told | null, number] => {
  let best: readonly [Told | null, number] = [null, 0]
  for (const earlier of toldBefore) {
    const fork = told.lines.findIndex((line, index) => line !== earlier.lines[index])
    const shared = fork === -1 ? told.lines.length : fork
    if (shared > best[1] && (earlier.scenario === told.scenario || shared >= worthGoingBack)) best = [earlier, shared]
  }
  return best
}

const forkAfter = (transcript: Transcript, earlier: Told | null, shared: number): Telling['fork'] => {
  const last = transcript[shared - 1]
  return earlier === null || last === undefined ? null : { name: earlier.name, at: last.at }
}

/** Everything that a step is, as text to compare. */
const written = ({ at, role, command, cameTo }: Step): string =>
  JSON.stringify([at, role, command, Either.isLeft(cameTo) ? cameTo.left : cameTo.right.map(orderRegistry.encode)])
