import type { IssueAssigned, IssueEvent, IssueResolved } from '../care/issue-events.ts'
import type { DamageReported, LossSuspected } from '../care/loss-events.ts'
import type { Issue } from './issue.ts'
import type { DeliveryExceptionRaised, OffCourseDetected, UnexpectedRedirectObserved } from './journey-events.ts'
import type { ParcelState } from './state.ts'
import { withParcel } from './with-parcel.ts'

/** The events that change what is remembered of problems with parcels. */
export type IssueConcern =
  | IssueEvent
  | LossSuspected
  | DamageReported
  | OffCourseDetected
  | DeliveryExceptionRaised
  | UnexpectedRedirectObserved

/** What an event changes in what is remembered of problems with parcels. */
export const evolveIssues = (state: ParcelState, event: IssueConcern): ParcelState => {
  switch (event.type) {
    case 'TrackingStalled':
    case 'OffCourseDetected':
    case 'DeliveryExceptionRaised':
    case 'UnexpectedRedirectObserved':
    case 'LossSuspected':
    case 'DamageReported':
    case 'NonReceiptReported':
      return raised(state, event)
    case 'IssueAssigned': {
      const { owner, nextAction, dueAt } = event.data
      return withIssue(state, event, { assigned: { owner, nextAction, dueAt } })
    }
    case 'IssueResolved':
      return withIssue(state, event, { open: false })
  }
}

// What is said further of a damage is said of the same issue.
const raised = (
  state: ParcelState,
  { data }: Exclude<IssueConcern, { readonly type: 'IssueAssigned' | 'IssueResolved' }>
): ParcelState =>
  withParcel(state, data.parcelId, (parcel) =>
    parcel.issues.some(({ issueId }) => issueId === data.issueId)
      ? parcel
      : { ...parcel, issues: [...parcel.issues, { issueId: data.issueId, open: true, assigned: null }] }
  )

const withIssue = (
  { parcels }: ParcelState,
  { data }: IssueAssigned | IssueResolved,
  part: Partial<Issue>
): ParcelState => ({
  parcels: parcels.map((parcel) => ({
    ...parcel,
    issues: parcel.issues.map((issue) => (issue.issueId === data.issueId ? { ...issue, ...part } : issue))
  }))
})
