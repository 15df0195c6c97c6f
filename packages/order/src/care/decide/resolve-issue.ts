import type { InContext } from '../../context.ts'
import { accept, type Decision, refuse } from '../../decision.ts'
import type { PlacedOrder } from '../../order-state.ts'
import type { ResolveIssue } from '../commands.ts'

/** A problem with a parcel is solved; how, is said once. */
export const resolveIssue = ({ data }: InContext<ResolveIssue>, order: PlacedOrder): Decision => {
  const issue = order.parcel.parcels.flatMap(({ issues }) => issues).find(({ issueId }) => issueId === data.issueId)
  if (issue === undefined) return refuse({ type: 'IssueNotOpen', issueId: data.issueId })
  return issue.open ? accept({ type: 'IssueResolved', data }) : accept()
}
