import { buyer, DataSubject } from '../values/data-subject.ts'
import type { MessageParty } from './enumerations.ts'

/** A party of a message that is neither the buyer nor a recipient. */
export type OtherParty = Exclude<MessageParty, 'Buyer' | 'Recipient'>

/** All of them. */
export const otherParties: ReadonlyArray<OtherParty> = ['Occupant', 'Carrier', 'Warehouse', 'Platform', 'Internal']

/**
 * Whoever speaks for a party. One number for each, since a message does not say which clerk wrote it. They count down from the highest, because
 * those whom the scans of a parcel name count up from 1: so no number is ever given to two of them.
 */
export const speakerOf = (party: OtherParty): DataSubject => {
  const subject = `other-${numberOf(party)}`
  return DataSubject.is(subject) ? subject : buyer
}

const numberOf = (party: OtherParty): number => {
  switch (party) {
    case 'Occupant':
      return 9999
    case 'Carrier':
      return 9998
    case 'Warehouse':
      return 9997
    case 'Platform':
      return 9996
    case 'Internal':
      return 9995
  }
}
