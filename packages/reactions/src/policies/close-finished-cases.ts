import type { PlacedOrder } from '@readdress/order'
import { type GivenCommand, processPolicy } from '../process-policy.ts'

type Closing = Extract<GivenCommand, { type: 'CloseCase' }>['data']
type ParcelOutcome = Closing['outcomes'][number]['outcome']
type Parcel = PlacedOrder['parcel']['parcels'][number]

/** P22: a case is closed when every parcel has arrived, was cancelled or was sent again, and the buyer has it or has not said otherwise. What is less plain, a person closes. */
export const closeFinishedCases = processPolicy(
  'P22',
  ['ReceiptConfirmed', 'ReceiptUnanswered', 'IssueResolved', 'ParcelCancelled'],
  (_happened, order) =>
    order.addressChange.cases.flatMap((one) => {
      if (one.status !== 'FollowUp' || isAnythingOpen(order)) return []
      const outcomes = order.parcel.parcels.flatMap((parcel) => {
        const outcome = outcomeOf(order, parcel, one.confirmation.version)
        return outcome === null ? [] : [{ parcelId: parcel.parcelId, outcome }]
      })
      const outcome = outcomes.length === order.parcel.parcels.length ? outcomeOfCase(outcomes) : null
      const { caseId } = one
      return outcome === null
        ? []
        : [
            {
              type: 'Give',
              key: `Close/${caseId}`,
              command: { type: 'CloseCase', data: { caseId, outcome, outcomes } }
            }
          ]
    })
)

const isAnythingOpen = ({ parcel, placement }: PlacedOrder): boolean => {
  const { parcels } = parcel
  const packed = (lineId: string): number =>
    parcels
      .filter(({ status, reshipmentOf }) => status !== 'Cancelled' && reshipmentOf === null)
      .flatMap(({ lines }) => lines)
      .reduce((sum, line) => (line.lineId === lineId ? sum + line.quantity : sum), 0)
  return (
    parcels.some(({ issues }) => issues.some(({ open }) => open)) ||
    placement.lines.some(({ lineId, quantity }) => packed(lineId) < quantity)
  )
}

const outcomeOf = (order: PlacedOrder, parcel: Parcel, version: number): ParcelOutcome | null => {
  switch (parcel.status) {
    case 'Cancelled':
      return 'Cancelled'
    case 'Returned':
      return order.parcel.parcels.some(({ reshipmentOf }) => reshipmentOf === parcel.parcelId) ? 'Reshipped' : null
    case 'Delivered': {
      const receipt = order.care.receipts.find(({ parcelId }) => parcelId === parcel.parcelId)
      const isSettled = receipt?.status === 'Confirmed' || receipt?.status === 'Unanswered'
      if (!isSettled || parcel.routed === 'Unknown') return null
      if (parcel.mode === 'CollectedFromPoint') return 'CollectedAtPickup'
      if (parcel.routed.version !== version) return 'DeliveredAtOldAddress'
      return parcel.label.version === version ? 'DeliveredAsAmended' : 'DeliveredByRedirect'
    }
    case 'Planned':
    case 'Labelled':
    case 'Shipped':
    case 'Lost':
      return null
  }
}

// What became of the change is what became of the parcels that were meant for it, apart from those that only replaced one.
const outcomeOfCase = (outcomes: Closing['outcomes']): Closing['outcome'] | null => {
  const kinds = new Set(outcomes.map(({ outcome }) => outcome).filter((outcome) => outcome !== 'Cancelled'))
  if (kinds.has('Reshipped')) return 'Reshipped'
  const [kind, another] = kinds
  if (kind === undefined) return null
  return another === undefined ? (ofAll.get(kind) ?? null) : 'Partial'
}

const ofAll: ReadonlyMap<ParcelOutcome, Closing['outcome']> = new Map([
  ['DeliveredAsAmended', 'Amended'],
  ['DeliveredByRedirect', 'Redirected'],
  ['CollectedAtPickup', 'CollectedAtPickup'],
  ['DeliveredAtOldAddress', 'DeliveredAtOldAddress']
])
