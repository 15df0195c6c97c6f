import * as Either from 'fp-ts/lib/Either.js'
import * as Option from 'fp-ts/lib/Option.js'
import { buyer, type DataSubject, recipient } from '../values/data-subject.ts'
import { parsePhone } from '../values/parse-phone.ts'
import { samePhone } from '../values/phone.ts'
import { type PostalAddress, readable } from '../values/postal-address.ts'
import { sameWords } from '../values/same-address.ts'
import type { StatedAddress } from '../values/stated-address.ts'
import type { AddressChangeState, KnownRecipient } from './state.ts'

/** Keeps who a recipient was, so that his number in this order is used for him alone. The buyer needs no number. What was missing is filled in. */
export const rememberRecipient = (
  state: AddressChangeState,
  subject: DataSubject,
  address: PostalAddress
): AddressChangeState => {
  if (subject === buyer) return state
  const { recipientName: name, phone } = address
  const isKnown = state.recipients.some((one) => one.subject === subject)
  return {
    ...state,
    recipients: isKnown
      ? state.recipients.map((one) =>
          one.subject === subject ? { subject, name: one.name ?? name, phone: one.phone ?? phone } : one
        )
      : [...state.recipients, { subject, name, phone }]
  }
}

/** The data subject of a stated recipient: the buyer, somebody who was a recipient before, or the next number. */
export const recipientOf = (
  recipients: ReadonlyArray<KnownRecipient>,
  recipientIsBuyer: boolean,
  stated: StatedAddress
): DataSubject => {
  if (recipientIsBuyer) return buyer
  const known = recipients.find((one) => isSamePerson(one, stated))
  if (known !== undefined) return known.subject
  const last = recipients.reduce((highest, one) => Math.max(highest, Number(one.subject.split('-')[1] ?? 0)), 0)
  return Option.getOrElse(() => buyer)(recipient(last + 1))
}

const isSamePerson = (one: KnownRecipient, stated: StatedAddress): boolean => {
  const [name, phone] = [readable(one.name), readable(one.phone)]
  if (name === null || stated.recipientName === undefined || !sameWords(name, stated.recipientName)) return false
  if (phone === null || stated.phone === undefined) return phone === null && stated.phone === undefined
  const spelled = parsePhone(typeof stated.phone === 'string' ? stated.phone : stated.phone.number)
  return Either.isRight(spelled) && samePhone.equals(phone, { ...phone, ...spelled.right })
}
