import { caseForbids } from '../address-change/decide/case-forbids.ts'
import { caseOf } from '../address-change/state.ts'
import { isAtWork } from '../carrier-intercept/at-work.ts'
import type { InContext } from '../context.ts'
import { accept, type Decision, refuse } from '../decision.ts'
import type { OrderError } from '../order-error.ts'
import type { PlacedOrder } from '../order-state.ts'
import { parcelOf } from '../parcel/state.ts'
import { buyer } from '../values/data-subject.ts'
import type { CaseId } from '../values/identity.ts'
import type { ParcelId } from '../values/local-name.ts'
import { known } from '../values/personal.ts'
import type { AddNote, CloseCase, NotifyBuyer, RecordFeedback } from './commands.ts'
import { personalPartsIn } from './personal-parts.ts'

// What is put on record under a case or a parcel can be found there later only if it exists.
const unknownReference = (
  order: PlacedOrder,
  { caseId, parcelId }: { readonly caseId?: CaseId | undefined; readonly parcelId?: ParcelId | undefined }
): OrderError | null => {
  if (caseId !== undefined && caseOf(order.addressChange, caseId) === undefined)
    return { type: 'UnknownReference', kind: 'Case', id: caseId }
  return parcelId !== undefined && parcelOf(order.parcel, parcelId) === undefined
    ? { type: 'UnknownReference', kind: 'Parcel', id: parcelId }
    : null
}

/** A remark refers to an address version; one that repeats a phone, name or address of the order is refused. */
export const addNote = ({ data }: InContext<AddNote>, order: PlacedOrder): Decision => {
  if (order.record.noteIds.includes(data.noteId)) return accept()
  const unknown = unknownReference(order, data)
  if (unknown !== null) return refuse(unknown)
  if (data.version !== undefined && data.version > order.addressChange.versions.length)
    return refuse({ type: 'UnknownReference', kind: 'Version', id: String(data.version) })
  const matched = personalPartsIn(data.text, order)
  return matched.length > 0
    ? refuse({ type: 'PersonalDataInNote', matched })
    : accept({
        type: 'OrderNoteAdded',
        data: {
          noteId: data.noteId,
          text: known(buyer, data.text),
          mark: data.mark ?? 'None',
          caseId: data.caseId ?? null,
          version: data.version ?? null
        }
      })
}

/** What the buyer was told is put on record; news of suspected fraud never goes to the contact that it warns of. */
export const notifyBuyer = ({ data, channel }: InContext<NotifyBuyer>, order: PlacedOrder): Decision => {
  if (order.record.noticeIds.includes(data.messageId)) return accept()
  const unknown = unknownReference(order, data)
  if (unknown !== null) return refuse(unknown)
  if (data.targets.length === 0)
    return refuse({ type: 'InvalidValue', field: 'targets', problem: 'a notice goes to at least one target' })
  return data.kind === 'SuspectedFraud' && data.targets.includes('NewContact')
    ? refuse({ type: 'NewContactNotTrusted', kind: data.kind, contactVersion: null })
    : accept({
        type: 'BuyerNotified',
        data: { ...data, channel, caseId: data.caseId ?? null, parcelId: data.parcelId ?? null }
      })
}

/** Feedback is a fact. */
export const recordFeedback = ({ data }: InContext<RecordFeedback>, order: PlacedOrder): Decision => {
  const unknown = unknownReference(order, data)
  return unknown === null
    ? accept({
        type: 'FeedbackReceived',
        data: {
          kind: data.kind,
          rating: data.rating ?? null,
          text: data.text === undefined ? null : known(buyer, data.text),
          caseId: data.caseId ?? null
        }
      })
    : refuse(unknown)
}

/** A case is closed when every parcel has an outcome, no issue is open and no carrier is still at it. */
export const closeCase = ({ data }: InContext<CloseCase>, order: PlacedOrder): Decision => {
  const one = caseOf(order.addressChange, data.caseId)
  if (one === undefined) return refuse({ type: 'UnknownReference', kind: 'Case', id: data.caseId })
  switch (one.status) {
    case 'FollowUp':
      break
    case 'Closed':
      return accept()
    case 'Confirmed':
    case 'Requested':
    case 'Verified':
    case 'Rejected':
    case 'Withdrawn':
    case 'Superseded':
    case 'Invalidated':
    case 'Expired':
      return refuse(caseForbids(one))
  }
  const named = new Set<string>(data.outcomes.map(({ parcelId }) => parcelId))
  const { parcels } = order.parcel
  const unknown = data.outcomes.find(({ parcelId }) => !parcels.some((parcel) => parcel.parcelId === parcelId))
  if (unknown !== undefined) return refuse({ type: 'UnknownReference', kind: 'Parcel', id: unknown.parcelId })
  const missing = parcels.map(({ parcelId }) => parcelId).filter((parcelId) => !named.has(parcelId))
  if (missing.length > 0) return refuse({ type: 'OutcomeMissing', parcelIds: missing })
  const issueIds = parcels.flatMap(({ issues }) => issues.filter(({ open }) => open).map(({ issueId }) => issueId))
  if (issueIds.length > 0) return refuse({ type: 'IssuesOpen', issueIds })
  const open = order.carrierIntercept.intercepts.find(isAtWork(order))
  return open === undefined
    ? accept({ type: 'CaseClosed', data })
    : refuse({ type: 'InterceptInProgress', interceptId: open.interceptId, action: open.action })
}
