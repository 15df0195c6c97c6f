import type { PlacedOrder } from '@readdress/order'
import { id } from '../command-given.ts'
import type { Candidate, Now } from './candidate.ts'
import { places } from './planted.ts'

const faults = ['Carrier', 'Seller', 'Buyer', 'Undetermined']
const findings = ['LostConfirmed', 'DeliveredToNewAddress', 'BuyerFoundIt', 'Inconclusive']
const proof = (n: number) =>
  n % 2 === 0 ? [] : [{ subject: 'buyer', sha256: 'e3b0', mediaType: 'image/png', bytes: 9, storedAs: 'f-3' }]

/** What might be done where goods do not arrive, or not whole. */
export const lossCandidates = ({ care, parcel: { parcels } }: PlacedOrder, { n }: Now): ReadonlyArray<Candidate> => [
  ...parcels.flatMap(
    ({ parcelId, issues }): ReadonlyArray<Candidate> => [
      ['SuspectLoss', { parcelId, grounds: 'NoScanForDays' }],
      ['ConfirmLoss', { parcelId, by: 'Policy', evidence: proof(n) }],
      ['RecordParcelFound', { parcelId, ...(places[n % 4] === null ? {} : { place: places[n % 4] }) }],
      [
        'ReportDamage',
        { parcelId, by: 'Buyer', extent: 'Total', description: 'canary damage', evidence: proof(n % 3) }
      ],
      ['ConfirmDamage', { parcelId, extent: 'Total', fault: faults[n % 4] }],
      ...issues.map(
        ({ issueId }, place): Candidate => [
          'OpenInvestigation',
          { investigationId: id('1417', place), parcelId, issueId }
        ]
      )
    ]
  ),
  ...care.investigations.flatMap(
    ({ investigationId }): ReadonlyArray<Candidate> => [
      [
        'VerifyDeliveryWithCarrier',
        { investigationId, mode: 'ToOther', signer: 'Canary Signer', matchesVersion: 1, proof: proof(n % 3) }
      ],
      ['ConcludeInvestigation', { investigationId, finding: findings[n % 4], fault: faults[n % 3] }]
    ]
  )
]
