import * as Either from 'fp-ts/lib/Either.js'
import type { UnusualDisclosures } from 'readdress'
import { type ExitCode, exitCode } from '../exit-code.ts'
import { askStore } from '../questions/ask-store.ts'
import type { NamedStore } from '../store-options.ts'
import type { Surroundings } from '../surroundings.ts'
import { storeFailureText } from '../texts/store-failure-text.ts'

/** Tells what a privacy officer should look into of a day, in UTC. */
export const unusualCommand = (
  { day, json, ...named }: NamedStore & { readonly day: string; readonly json: boolean },
  surroundings: Surroundings
): Promise<ExitCode> =>
  askStore(named, surroundings, async ({ unusualDisclosures }) => {
    const { out, err } = surroundings
    const found = await unusualDisclosures(day)()
    if (Either.isLeft(found)) {
      err.write(`${storeFailureText(found.left)}\n`)
      return exitCode.storeUnusable
    }
    out.write(json ? `${JSON.stringify(found.right, null, 2)}\n` : found.right.map(line).join(''))
    if (found.right.length === 0) err.write(`Nothing is unusual about who saw personal data on ${day}.\n`)
    else if (!json) err.write('What should not have been is put on record by: readdress personal record-incident.\n')
    return exitCode.done
  })

const line = ({ actor, why, from, until, requestIds, orderIds }: UnusualDisclosures): string =>
  `${from} – ${until}  ${actor.role} ${actor.id} ${sentence(why)}: ${requestIds.length} in ${orderIds.length === 1 ? orderIds[0] : `${orderIds.length} orders`}\n`

const sentence = (why: UnusualDisclosures['why']): string => {
  switch (why) {
    case 'Rate':
      return 'saw more within an hour than is usual'
    case 'QuotaReached':
      return 'wanted more than the role may see in a day'
    case 'NoTask':
      return 'saw data of orders about which nothing was open'
  }
}
