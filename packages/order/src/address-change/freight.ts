// These names are the storage format.
import * as t from 'io-ts'

/** What sending to the new address costs beside the old one, and who bears or keeps the difference. */
export const FreightOutcome = t.keyof(
  {
    Same: null,
    HigherBuyerPays: null,
    HigherSellerBears: null,
    LowerRefunded: null,
    LowerKept: null,
    NotDeliverable: null
  },
  'FreightOutcome'
)
export type FreightOutcome = t.TypeOf<typeof FreightOutcome>

/** Which way money goes for a difference in freight. */
export const FreightDirection = t.keyof({ FromBuyer: null, ToBuyer: null }, 'FreightDirection')
export type FreightDirection = t.TypeOf<typeof FreightDirection>

/** Which way the difference of an outcome is to be settled; null where nothing is owed. */
export const directionOf = (outcome: FreightOutcome): FreightDirection | null => {
  switch (outcome) {
    case 'HigherBuyerPays':
      return 'FromBuyer'
    case 'LowerRefunded':
      return 'ToBuyer'
    case 'Same':
    case 'HigherSellerBears':
    case 'LowerKept':
    case 'NotDeliverable':
      return null
  }
}
