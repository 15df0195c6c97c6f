import type { InContext } from '../../context.ts'
import { accept, type Decision, refuse } from '../../decision.ts'
import type { PlacedOrder } from '../../order-state.ts'
import { issueOf } from '../../parcel/issue.ts'
import type { AssignIssue, ResolveIssue } from '../commands.ts'

/** A problem gets somebody who looks after it, and a next action, as often as these change until it is solved. */
export const assignIssue = ({ data }: InContext<AssignIssue>, order: PlacedOrder): Decision => {
  const issue = issueOf(order.parcel, data.issueId)
  if (issue?.open !== true) return refuse({ type: 'IssueNotOpen', issueId: data.issueId, parcelId: null })
  const { assigned, parcelId } = issue
  return assigned?.owner === data.owner && assigned.nextAction === data.nextAction && assigned.dueAt === data.dueAt
    ? accept()
    : accept({ type: 'IssueAssigned', data: { ...data, parcelId } })
}

/** A problem with a parcel is solved; how, is said once. */
export const resolveIssue = ({ data }: InContext<ResolveIssue>, order: PlacedOrder): Decision => {
  const issue = issueOf(order.parcel, data.issueId)
  if (issue === undefined) return refuse({ type: 'IssueNotOpen', issueId: data.issueId, parcelId: null })
  return issue.open ? accept({ type: 'IssueResolved', data: { ...data, parcelId: issue.parcelId } }) : accept()
}
