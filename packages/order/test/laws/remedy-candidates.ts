import type { PlacedOrder } from '@readdress/order'
import { id } from '../command-given.ts'
import type { Candidate, Now } from './candidate.ts'

const yuan = (minor: number) => ({ minor: String(minor), currency: 'CNY' })
const remedies = ['Reship', 'RefundPartial', 'RefundFull', 'Exchange']

/** What might be done to make good a problem, and to have the carrier pay for it. */
export const remedyCandidates = (
  { care, parcel: { parcels } }: PlacedOrder,
  { at, n }: Now
): ReadonlyArray<Candidate> => [
  ...parcels.flatMap(
    ({ parcelId }, place): ReadonlyArray<Candidate> => [
      [
        'ProposeRemedy',
        {
          remedyId: id('4e3d', place),
          parcelIds: [parcelId],
          options: [{ remedy: 'Reship' }, { remedy: 'RefundPartial', amount: yuan(5940) }]
        }
      ],
      ['FileCarrierClaim', { claimId: id('c1a1', place), parcelId, amount: yuan(9900), insured: true }],
      ['RecordDeadlinePassed', { deadline: 'ClaimFiling', ref: parcelId, dueAt: at }]
    ]
  ),
  ...care.remedies.flatMap(
    ({ remedyId, parcelIds }): ReadonlyArray<Candidate> => [
      ['AgreeRemedy', { remedyId, remedy: remedies[n % 4], by: 'Buyer', amount: yuan(n * 100) }],
      ['AgreeRemedy', { remedyId, remedy: 'Reship', by: 'Buyer' }],
      ['DeclineRemedy', { remedyId, by: 'Buyer' }],
      ['CompleteRemedy', { remedyId }],
      ...parcelIds.map(
        (fromParcelId): Candidate => [
          'ArrangeReshipment',
          { fromParcelId, newParcelId: `p${3 + (n % 3)}`, lines: [{ lineId: 'l1', quantity: 1 }], remedyId }
        ]
      )
    ]
  ),
  ...care.claims.map(
    ({ claimId }): Candidate => ['RecordClaimResult', { claimId, paid: n % 4 > 1, reason: 'NotInsured' }]
  )
]
