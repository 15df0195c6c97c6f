import * as Either from 'fp-ts/lib/Either.js'
import type { OpenExportRequest } from 'readdress'
import { type ExitCode, exitCode } from '../exit-code.ts'
import { askStore } from '../questions/ask-store.ts'
import type { NamedStore } from '../store-options.ts'
import type { Surroundings } from '../surroundings.ts'
import { refused } from './refused.ts'

/** Tells who asked for everything about himself and was not answered yet. */
export const requestsCommand = (
  { json, ...named }: NamedStore & { readonly json: boolean },
  surroundings: Surroundings
): Promise<ExitCode> =>
  askStore(named, surroundings, async ({ personal }) => {
    const { out, err, now } = surroundings
    const open = await personal.exportRequests()()
    if (Either.isLeft(open)) return refused(surroundings, open.left)
    out.write(json ? `${JSON.stringify(open.right, null, 2)}\n` : open.right.map(line(now().toISOString())).join(''))
    if (open.right.length === 0) err.write('Nobody waits for an export.\n')
    return exitCode.done
  })

const line =
  (at: string) =>
  ({ exportId, requestedBy, requestedAt, dueAt }: OpenExportRequest): string =>
    `Request ${exportId} of ${requestedBy}, made at ${requestedAt}, ${dueAt < at ? 'was' : 'is'} to be answered until ${dueAt}.\n`
