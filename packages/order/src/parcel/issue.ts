import * as t from 'io-ts'
import type { IssueKind } from '../care/enumerations.ts'
import { ActorId } from '../values/actor.ts'
import { Instant } from '../values/instant.ts'
import type { ParcelId } from '../values/local-name.ts'
import { nullable } from '../values/nullable.ts'
import { Code } from '../values/text.ts'

/** A problem with a parcel until it is solved, and who looks after it. */
export const Issue = t.readonly(
  t.strict({
    issueId: t.string,
    open: t.boolean,
    assigned: nullable(t.readonly(t.strict({ owner: ActorId, nextAction: Code, dueAt: Instant })))
  }),
  'Issue'
)
export interface Issue extends t.TypeOf<typeof Issue> {}

interface WithIssues {
  readonly parcelId: ParcelId
  readonly issues: ReadonlyArray<Issue>
}

/** The issue of an id, and the parcel that it is about. */
export const issueOf = (
  { parcels }: { readonly parcels: ReadonlyArray<WithIssues> },
  issueId: string
): (Issue & { readonly parcelId: ParcelId }) | undefined =>
  parcels
    .flatMap(({ parcelId, issues }) => issues.map((issue) => ({ ...issue, parcelId })))
    .find((one) => one.issueId === issueId)

/** The id of the next issue of a kind with a parcel: kind, parcel, ordinal. */
export const nextIssueId = ({ parcelId, issues }: WithIssues, kind: IssueKind): string => {
  const before = issues.filter(({ issueId }) => issueId.startsWith(`${kind}:`)).length
  return `${kind}:${parcelId}:${before + 1}`
}
