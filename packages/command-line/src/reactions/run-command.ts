import * as Either from 'fp-ts/lib/Either.js'
import type { Intent, Outcome, Partners, Readdress } from 'readdress'
import { type ExitCode, exitCode } from '../exit-code.ts'
import { askStore } from '../questions/ask-store.ts'
import type { NamedStore } from '../store-options.ts'
import type { Output, Surroundings } from '../surroundings.ts'
import { counted } from '../texts/words.ts'
import { type Health, serveHealth } from './health.ts'
import { outboxFailureText } from './outbox-failure-text.ts'
import { partnersIn } from './partners-file.ts'

/** What the command `run` is given. */
export interface RunRequest extends NamedStore {
  /** Act also on what happened before the first run. */
  readonly fromBeginning: boolean
  /** The port of the loopback interface on which health is told; none, if left out. */
  readonly health?: number
  /** The module that gives the partners; people do what a partner would, if left out. */
  readonly partners?: string
}

/** Does what is to be done by itself, ends waits, and keeps the views up to date, until the user interrupts. */
export const runCommand = (
  { fromBeginning, health: port, partners: file, ...named }: RunRequest,
  surroundings: Surroundings
): Promise<ExitCode> =>
  askStore(named, surroundings, async (shop) => {
    const { err, interruption } = surroundings
    const given = { shop, environment: process.env }
    const partners = file === undefined ? Either.right({}) : await partnersIn(file, given)
    if (Either.isLeft(partners)) {
      err.write(`${partners.left}\n`)
      return exitCode.usage
    }
    const stop = interruption()
    const health = port === undefined ? null : await serveHealth(port, surroundings.now)
    if (health !== null && Either.isLeft(health)) {
      err.write(`The port ${port} cannot be listened to: ${health.left}. Choose another with --health.\n`)
      return exitCode.usage
    }
    if (health !== null) surroundings.out.write(`Health is told at http://127.0.0.1:${health.right.port}/health\n`)
    const running = new AbortController()
    const end = AbortSignal.any([stop, running.signal])
    // A view that does not go on is told at once, and keeps nothing else from it.
    const views = shop.views.map(async (view) => {
      const ended = await view.project(end).ended
      if (Either.isRight(ended)) return exitCode.done
      err.write(`The view ${view.name} is not kept up to date any more. ${outboxFailureText(ended.left)}\n`)
      return exitCode.storeUnusable
    })
    const how = { fromBeginning, partners: partners.right, stop, health: health?.right ?? null }
    const reacted = await react(shop, how, surroundings)
    running.abort()
    const codes = [reacted, ...(await Promise.all(views))]
    await health?.right.close()
    return codes.find((code) => code !== exitCode.done) ?? exitCode.done
  })

interface Running {
  readonly fromBeginning: boolean
  readonly partners: Partners
  readonly stop: AbortSignal
  readonly health: Health | null
}

const react = async (
  { reactions }: Readdress,
  { fromBeginning, partners, stop, health }: Running,
  { out, err, now }: Surroundings
): Promise<ExitCode> => {
  out.write('Running. What no partner does is left to people: see readdress worklist and readdress outbox list.\n')
  const ran = await reactions({
    partners,
    startAt: fromBeginning ? 'beginning' : 'end',
    tried: (intent, outcome) => out.write(triedText(now(), intent, outcome)),
    rounded: ({ fired }) => {
      health?.rounded()
      if (fired > 0) out.write(`${now().toISOString()}  ${counted(fired, 'wait')} ended\n`)
    },
    troubled: (failure) => tellTrouble(err, health, failure.type)
  }).run(stop)()
  if (Either.isRight(ran)) return exitCode.done
  err.write(`${outboxFailureText(ran.left)}\n`)
  return exitCode.storeUnusable
}

const tellTrouble = (err: Output, health: Health | null, type: string): void => {
  // Another process does it: that is no trouble for anybody.
  if (type === 'LeaseHeld') health?.standsBy()
  else {
    health?.troubled(type)
    err.write(`${type}: it is tried again.\n`)
  }
}

const triedText = (now: Date, { policy, key, orderId }: Intent, outcome: Outcome): string =>
  `${now.toISOString()}  ${policy} ${key} of order ${orderId}: ${outcomeText(outcome)}\n`

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
