import { kuaidi100Intercept, type SettingsUnusable } from '@readdress/gateways'
import type { PartnerFailure, Partners } from '@readdress/reactions'
import * as Either from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import * as TaskEither from 'fp-ts/lib/TaskEither.js'
import { type Readdress, revealAddress } from 'readdress'

/** What the program hands over. */
interface Given {
  readonly shop: Readdress
  readonly environment: Readonly<Record<string, string | undefined>>
}

// For Kuaidi100 the new address is opened, which the access log says before it is done.
const disclosure = {
  fields: ['Name', 'Phone', 'District', 'Street', 'Detail'],
  purpose: 'CarrierInstruction',
  legalBasis: 'Contract',
  by: { role: 'System', id: 'reactions' },
  receiver: 'kuaidi100'
} as const

export default ({ shop, environment }: Given): Either.Either<SettingsUnusable, Partners> =>
  pipe(
    kuaidi100Intercept({
      key: environment['KUAIDI100_KEY'] ?? '',
      secret: environment['KUAIDI100_SECRET'] ?? '',
      ...(environment['KUAIDI100_URL'] === undefined ? {} : { url: environment['KUAIDI100_URL'] }),
      addressOf: ({ orderId, toVersion }) =>
        pipe(
          revealAddress(shop, { ...disclosure, orderId, version: toVersion ?? 1 }),
          // A store that is out of reach comes back; what stays refused is left to people in the end.
          TaskEither.mapLeft(({ type }): PartnerFailure => ({ type: 'PartnerUnavailable', because: type }))
        )
    }),
    Either.map((carrier) => ({ carrier }))
  )
