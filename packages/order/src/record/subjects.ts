import type { PlacedOrder } from '../order-state.ts'
import { buyer, type DataSubject } from '../values/data-subject.ts'
import { otherParties, speakerOf } from './other-party.ts'

/**
 * Whether a person is one of this order: its buyer, a recipient that somebody named, whoever a scan of a parcel may name, or the speaker of a
 * party.
 */
export const occursIn = ({ addressChange, parcel }: PlacedOrder, subject: DataSubject): boolean => {
  if (subject === buyer) return true
  const [kind, number] = subject.split('-')
  return kind === 'recipient'
    ? addressChange.recipients.some((one) => one.subject === subject)
    : Number(number) <= parcel.parcels.length || otherParties.some((party) => speakerOf(party) === subject)
}
