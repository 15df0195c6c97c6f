import * as Either from 'fp-ts/lib/Either.js'
import type { DocumentDifference, ManagedView, SomeDocuments } from 'readdress'
import { type ExitCode, exitCode } from '../exit-code.ts'
import { askStore } from '../questions/ask-store.ts'
import type { NamedStore } from '../store-options.ts'
import type { Surroundings } from '../surroundings.ts'
import { storeFailureText } from '../texts/store-failure-text.ts'
import { differenceSentences, notBuiltSentences, rebuiltSentences } from '../texts/view-text.ts'
import { workProgress } from '../work-progress.ts'

/** What the commands `views rebuild` and `views compare` are given: all views if none is named, all documents if none is. */
export interface RebuildRequest extends NamedStore {
  readonly view: string | null
  readonly some: SomeDocuments | null
  readonly compare: boolean
  readonly dryRun: boolean
  readonly anew: boolean
  readonly json: boolean
}

/** Makes views, or single documents of them, anew; what differs is told, and makes a dry run end as refused. */
export const rebuildCommand = (request: RebuildRequest, surroundings: Surroundings): Promise<ExitCode> =>
  askStore(request, surroundings, async ({ views }) => {
    const asked = views.filter(({ name }) => request.view === null || request.view === name)
    if (asked.length === 0) {
      const names = views.map(({ name }) => name).join(', ')
      const own = 'A view of your own is looked after by your own program.'
      surroundings.err.write(`There is no view ${request.view}: the views are ${names}. ${own}\n`)
      return exitCode.usage
    }
    const signal = surroundings.interruption()
    let ended: ExitCode = exitCode.done
    for (const view of asked) {
      const { some } = request
      const one =
        some === null ? wholeView(view, request, surroundings, signal) : documents(view, some, request, surroundings)
      const code = await one
      if (code === exitCode.storeUnusable || code === exitCode.interrupted) return code
      ended = Math.max(ended, code) === exitCode.done ? ended : code
    }
    return ended
  })

const wholeView = async (
  view: ManagedView,
  { compare, dryRun, anew, json }: RebuildRequest,
  surroundings: Surroundings,
  signal: AbortSignal
): Promise<ExitCode> => {
  const { out, err, now } = surroundings
  if (dryRun) {
    const status = await view.status(now())()
    if (Either.isRight(status) && status.right.status === 'NotBuilt') {
      out.write(
        json ? `${JSON.stringify({ view: view.name, status: 'NotBuilt' })}\n` : `${notBuiltSentences(view.name).en}\n`
      )
      return exitCode.done
    }
  }
  const { show, clear } = workProgress(view.name, surroundings)
  let differing = 0
  const differs = (difference: DocumentDifference): void => {
    differing += 1
    clear()
    tellDifference(view, difference, json, surroundings)
  }
  const rebuilt = await view.rebuild({ dryRun, anew, signal, progressed: show, ...(compare ? { differs } : {}) })()
  clear()
  if (Either.isLeft(rebuilt)) {
    err.write(`${storeFailureText(rebuilt.left)}\n`)
    return exitCode.storeUnusable
  }
  const found = compare ? differing : null
  out.write(
    json
      ? `${JSON.stringify({ view: view.name, ...rebuilt.right, differing: found })}\n`
      : `${rebuiltSentences(view.name, rebuilt.right, found).en}\n`
  )
  if (rebuilt.right.status === 'Aborted') return exitCode.interrupted
  return dryRun && differing > 0 ? exitCode.refused : exitCode.done
}

const documents = async (
  view: ManagedView,
  some: SomeDocuments,
  { dryRun, json }: RebuildRequest,
  surroundings: Surroundings
): Promise<ExitCode> => {
  const { out, err } = surroundings
  const differences = await view.rebuildDocuments(some, { dryRun })()
  if (Either.isLeft(differences)) {
    err.write(`${storeFailureText(differences.left)}\n`)
    return exitCode.storeUnusable
  }
  for (const difference of differences.right) tellDifference(view, difference, json, surroundings)
  const differing = differences.right.length
  const mended = dryRun || differing === 0 ? '' : ' and made anew'
  if (json) out.write(`${JSON.stringify({ view: view.name, dryRun, differing })}\n`)
  else out.write(`${view.name}: ${differing === 0 ? 'nothing differed' : `${differing} found to differ${mended}`}.\n`)
  return dryRun && differing > 0 ? exitCode.refused : exitCode.done
}

const tellDifference = (
  view: ManagedView,
  difference: DocumentDifference,
  json: boolean,
  { out }: Surroundings
): void =>
  out.write(
    json
      ? `${JSON.stringify({ view: view.name, ...difference })}\n`
      : `${view.name}: ${differenceSentences(difference).en}\n`
  )
