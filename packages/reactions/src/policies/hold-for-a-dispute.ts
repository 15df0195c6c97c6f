import { Code, HoldId, written } from '@readdress/order'
import { processPolicy } from '../process-policy.ts'

/** P18: nothing of an order that is quarrelled about is erased. When the quarrel is over, a person lets go of it, for appeals have terms of their own. */
export const holdForADispute = processPolicy('P18', ['DisputeOpened'], ({ event }, { record }, newId) => {
  const { disputeId } = event.data
  const isOpen = record.disputes.some((one) => one.disputeId === disputeId && one.status !== 'Decided')
  const data = { holdId: newId(HoldId, 'hold'), ground: 'Dispute', ref: written(Code, disputeId) } as const
  return isOpen ? [{ type: 'Give', key: 'Hold', command: { type: 'PlaceLegalHold', data } }] : []
})
