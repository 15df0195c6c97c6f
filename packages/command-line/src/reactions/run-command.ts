import * as Either from 'fp-ts/lib/Either.js'
import type { ActorId, Partners, Readdress } from 'readdress'
import { type ExitCode, exitCode } from '../exit-code.ts'
import { askStore } from '../questions/ask-store.ts'
import type { NamedStore } from '../store-options.ts'
import type { Surroundings } from '../surroundings.ts'
import { type Health, serveHealth } from './health.ts'
import { partnersIn } from './partners-file.ts'
import { jsonLog, type RunLog, textLog } from './run-log.ts'

/** What the command `run` is given. */
export interface RunRequest extends NamedStore {
  /** Act also on what happened before the first run. */
  readonly fromBeginning: boolean
  /** The port of the loopback interface on which health is told; none, if left out. */
  readonly health?: number
  /** Whether approved erasures are gone on with. */
  readonly erasures: boolean
  /** Who looks after problems with parcels; they wait on the worklist, if left out. */
  readonly problemsTo?: ActorId
  /** One JSON object a line in place of text. */
  readonly json: boolean
  /** The module that gives the partners; people do what a partner would, if left out. */
  readonly partners?: string
}

/** Does what is to be done by itself, ends waits, and keeps the views up to date, until the user interrupts. */
export const runCommand = (
  { fromBeginning, erasures, problemsTo, json, health: port, partners: file, ...named }: RunRequest,
  surroundings: Surroundings
): Promise<ExitCode> =>
  askStore(named, surroundings, async (shop) => {
    const { err, interruption } = surroundings
    const log = json ? jsonLog(surroundings) : textLog(surroundings)
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
    if (health !== null) log.listening(health.right.port)
    const running = new AbortController()
    const end = AbortSignal.any([stop, running.signal])
    // A view that does not go on is told at once, and keeps nothing else from it.
    const views = shop.views.map(async (view) => {
      const ended = await view.project(end).ended
      if (Either.isRight(ended)) return exitCode.done
      log.stopped(view.name, ended.left)
      return exitCode.storeUnusable
    })
    const how = {
      fromBeginning,
      erasures,
      problemsTo,
      partners: partners.right,
      stop,
      health: health?.right ?? null,
      log
    }
    const reacted = await react(shop, how)
    running.abort()
    const codes = [reacted, ...(await Promise.all(views))]
    await health?.right.close()
    return codes.find((code) => code !== exitCode.done) ?? exitCode.done
  })

interface Running {
  readonly fromBeginning: boolean
  readonly erasures: boolean
  readonly problemsTo: ActorId | undefined
  readonly partners: Partners
  readonly stop: AbortSignal
  readonly health: Health | null
  readonly log: RunLog
}

const react = async (
  { reactions }: Readdress,
  { fromBeginning, erasures, problemsTo, partners, stop, health, log }: Running
): Promise<ExitCode> => {
  log.running()
  const ran = await reactions({
    partners,
    erasures,
    ...(problemsTo === undefined ? {} : { problemOwner: problemsTo }),
    startAt: fromBeginning ? 'beginning' : 'end',
    tried: log.tried,
    rounded: ({ fired }) => {
      health?.rounded()
      if (fired > 0) log.passed(fired)
    },
    troubled: (failure) => tellTrouble(log, health, failure.type)
  }).run(stop)()
  if (Either.isRight(ran)) return exitCode.done
  log.stopped(null, ran.left)
  return exitCode.storeUnusable
}

const tellTrouble = (log: RunLog, health: Health | null, type: string): void => {
  // Another process does it: that is no trouble for anybody.
  if (type === 'LeaseHeld') health?.standsBy()
  else {
    health?.troubled(type)
    log.troubled(type)
  }
}
