import { append } from 'fp-ts/lib/ReadonlyArray.js'
import type { RedirectConfirmed } from '../carrier-intercept/redirect-events.ts'
import { rememberRecipient } from './recipients.ts'
import type { AddressChangeState, AddressVersion } from './state.ts'

/** Where a parcel was redirected is a version for that parcel, never for the order, and its contact proves nothing. */
export const redirected = (state: AddressChangeState, { data }: RedirectConfirmed): AddressChangeState => {
  const { version, address, recipient } = data
  if (version === null || address === null || recipient === null) return state
  const made: AddressVersion = {
    version,
    status: 'RoutedOnly',
    address,
    recipient,
    caseId: null,
    contactTrusted: false,
    replaces: null
  }
  return rememberRecipient({ ...state, versions: append(made)(state.versions) }, recipient, address)
}
