import type { PlacedOrder } from '@readdress/order'

type Files = ReadonlyArray<readonly [string, string]>

const withAgreed = (status: string, agreed: string | null): string =>
  agreed === null ? status : `${status}, ${agreed}`

const onRecord = ({ record }: PlacedOrder): Files => [
  ...record.noteIds.flat().map((id) => [`note ${id}`, 'added'] as const),
  ...record.messageIds.flat().map((id) => [`message ${id}`, 'exchanged'] as const),
  ...record.noticeIds.flat().map((id) => [`notice ${id}`, 'sent'] as const),
  ...record.disputes.map(
    (one) => [`dispute ${one.disputeId}`, one.status === 'Decided' ? `Decided, ${one.outcome}` : one.status] as const
  ),
  ...record.legalHolds.map(({ holdId, released }) => [`hold ${holdId}`, released ? 'released' : 'placed'] as const),
  ...record.reviews
    .filter(({ current }) => current)
    .map(({ caseId, rootCause }) => [`review ${caseId}`, rootCause] as const),
  ...record.improvements.map(({ actionId, done }) => [`improvement ${actionId}`, done ? 'done' : 'agreed'] as const),
  ...record.dataSubjects.map(({ subject, status }) => [`person ${subject}`, status] as const)
]

const inCare = ({ care, resolution }: PlacedOrder): Files => [
  ...care.enquiries.map(({ enquiryId, status }) => [`enquiry ${enquiryId}`, status] as const),
  ...care.receipts.map(({ parcelId, status }) => [`receipt ${parcelId}`, status] as const),
  ...care.losses.map(
    ({ parcelId, confirmed, found }) =>
      [`loss ${parcelId}`, found ? 'found' : confirmed ? 'confirmed' : 'suspected'] as const
  ),
  ...care.investigations.map(
    ({ investigationId, concluded }) =>
      [
        `investigation ${investigationId}`,
        concluded === null ? 'open' : `${concluded.finding}, ${concluded.fault}`
      ] as const
  ),
  ...care.remedies.map(
    ({ remedyId, status, agreed }) => [`remedy ${remedyId}`, withAgreed(status, agreed?.remedy ?? null)] as const
  ),
  ...care.claims.map(({ claimId, status }) => [`claim ${claimId}`, status] as const),
  ...resolution.offers.map(
    ({ resolutionId, status, agreed }) => [`offer ${resolutionId}`, withAgreed(status, agreed)] as const
  ),
  ...resolution.pickups.flatMap(({ parcelId, consent }) =>
    consent === null ? [] : [[`consent ${parcelId}`, consent] as const]
  )
]

/** What stands behind everything that has a name of its own in an order, by that name. */
export const filesInState = (order: PlacedOrder): Readonly<Record<string, string>> =>
  Object.fromEntries([...onRecord(order), ...inCare(order)])
