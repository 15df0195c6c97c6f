import { type SettingsUnusable, signedWebhook } from '@readdress/gateways'
import type { Partners } from '@readdress/reactions'
import * as Either from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'

/** What the program hands over, as far as it is used here; `shop` is there as well. */
interface Given {
  readonly environment: Readonly<Record<string, string | undefined>>
}

// Secrets come from the environment, so that none lies in a file.
export default ({ environment }: Given): Either.Either<SettingsUnusable, Partners> =>
  pipe(
    signedWebhook({ url: environment['SHOP_HOOK'] ?? '', secret: environment['SHOP_HOOK_SECRET'] ?? '' }),
    Either.map((hook) => ({ carrier: hook, notification: hook }))
  )
