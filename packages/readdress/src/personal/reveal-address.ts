import { StatedAddress } from '@readdress/order'
import * as Either from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import * as TaskEither from 'fp-ts/lib/TaskEither.js'
import * as t from 'io-ts'
import type { Questions } from '../questions/questions.ts'
import type { NotRevealed, ToReveal } from './asking-to-see.ts'
import type { Revealed } from './disclosed-values.ts'
import type { NotSealedStore, PersonalData } from './personal-data.ts'

/** Which address of an order somebody wants to see, and why: whose it is, and where it stands, follows from the version. */
export interface AddressToReveal extends Omit<ToReveal, 'subject' | 'of'> {
  readonly version: number
}

/** The order has no such address version. */
export interface UnknownVersion {
  readonly type: 'UnknownReference'
  readonly kind: 'Version'
  readonly id: string
}

/** The shop whose addresses are shown. */
type OfShop = Pick<Questions, 'addressHistory'> & { readonly personal: Pick<PersonalData, 'reveal'> }

/**
 * One address version in clear, for whoever has to tell it: a carrier, a platform. It is revealed as by `personal.reveal`, and written down as that is.
 *
 * It has the fields that are asked for, and of those what is there and can still be read.
 */
export const revealAddress = (
  { addressHistory, personal }: OfShop,
  { version, ...asked }: AddressToReveal
): TaskEither.TaskEither<NotRevealed | NotSealedStore | UnknownVersion, StatedAddress> =>
  pipe(
    addressHistory(asked.orderId),
    TaskEither.flatMap((history) => {
      const found = history?.versions.find((one) => one.version === version)
      if (found === undefined)
        return TaskEither.left<NotRevealed | NotSealedStore | UnknownVersion, StatedAddress>(unknown(version))
      const { recipient: subject, revision: of, region } = found
      return pipe(
        personal.reveal({ ...asked, subject, of }),
        TaskEither.map((values) => stated(region, values))
      )
    })
  )

const unknown = (version: number): UnknownVersion => ({
  type: 'UnknownReference',
  kind: 'Version',
  id: String(version)
})

const Phone = t.type({ number: t.string, extension: t.union([t.string, t.null]) })

const stated = (
  { country, province, city }: { readonly country: unknown; readonly province: unknown; readonly city: unknown },
  values: ReadonlyArray<Revealed>
): StatedAddress => {
  const parts = values.flatMap(({ pointer, value }) => {
    const [, name] = /^\/address\/(\w+)$/.exec(pointer) ?? []
    if (name === undefined) return []
    return [[name, name === 'phone' ? spelled(value) : value]]
  })
  const region = { country, ...(province === null ? {} : { province }), ...(city === null ? {} : { city }) }
  const read = StatedAddress.decode({ region, ...Object.fromEntries(parts) })
  if (Either.isLeft(read)) throw new TypeError('An address that is on record cannot be stated.')
  return read.right
}

// What is dialled after the number has answered belongs to it, as people write it.
const spelled = (value: unknown): unknown => {
  if (!Phone.is(value)) return undefined
  const { number, extension } = value
  return extension === null ? number : `${number}转${extension}`
}
