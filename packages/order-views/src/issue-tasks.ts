import type { PlacedOrder, Wait } from '@readdress/order'
import type { NextAction, Task, TaskClock } from './task.ts'

/** What is to be done for each problem with a parcel that is not solved. */
export const issueTasks = (order: PlacedOrder, waits: ReadonlyArray<Wait>): ReadonlyArray<Task> =>
  order.parcel.parcels.flatMap(({ parcelId, issues }) =>
    issues
      .filter(({ open }) => open)
      .map(({ issueId, assigned }) => {
        const enquiries = order.care.enquiries.filter((one) => one.issueId === issueId && one.status === 'Waiting')
        const clocks: ReadonlyArray<TaskClock> = [
          ...(assigned === null ? [] : [{ kind: 'NextAction', ref: issueId, dueAt: assigned.dueAt }]),
          ...enquiries.map(({ enquiryId, dueAt }) => ({ kind: 'EnquiryAnswer', ref: enquiryId, dueAt })),
          ...waits
            .filter((wait) => isAbout(wait, parcelId, issueId))
            .map(({ kind, ref, dueAt }) => ({ kind, ref, dueAt }))
        ]
        return {
          type: 'Issue',
          id: issueId,
          parcelId,
          nextAction: assigned?.nextAction ?? ('Assign' satisfies NextAction),
          owner: assigned?.owner ?? null,
          waitsFor: assigned !== null && enquiries.length > 0 ? 'Carrier' : 'Seller',
          urgent: isUrgent(issueId),
          clocks
        } as const
      })
  )

// Who lost or damaged a parcel can be made to pay until a day only.
const isAbout = ({ kind, ref }: TaskClock, parcelId: string, issueId: string): boolean =>
  kind === 'ClaimFiling' && ref === parcelId && /^(Loss|Damage):/.test(issueId)

// A parcel that is on its way to somebody else can still be stopped.
const isUrgent = (issueId: string): boolean => /^(OffCourse|UnexpectedRedirect):/.test(issueId)
