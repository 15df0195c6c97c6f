import type { StatedAddress } from '@readdress/order'
import type { PartnerFailure } from '@readdress/reactions'
import * as Either from 'fp-ts/lib/Either.js'
import { refused } from './failure.ts'

/** To whom a parcel is redirected, as Kuaidi100 has it. */
export interface Receiver {
  readonly name: string
  readonly mobile?: string
  readonly tel?: string
  readonly printAddr: string
  readonly company?: string
}

/** The receiver at an address, without what the carrier does not need. `AddressIncomplete` without a name, a telephone or a street. */
export const kuaidi100Receiver = ({
  region: { province, city },
  district,
  street,
  detail,
  recipientName: name,
  phone,
  organization: company
}: StatedAddress): Either.Either<PartnerFailure, Receiver> => {
  const printAddr = [province?.name, city?.name, district?.name, street, detail].filter((part) => part !== undefined)
  if (name === undefined || phone === undefined || (street ?? detail) === undefined) return refused('AddressIncomplete')
  return Either.right({
    name,
    ...dialled(typeof phone === 'string' ? phone : phone.number),
    printAddr: printAddr.join(''),
    ...(company === undefined ? {} : { company })
  })
}

// The code of the country is not dialled at home.
const dialled = (spelled: string): Pick<Receiver, 'mobile' | 'tel'> => {
  const digits = spelled.replaceAll(/[\s-]/g, '').replace(/^\+86/, '')
  return /^1\d{10}$/.test(digits) ? { mobile: digits } : { tel: spelled }
}
