import * as Either from 'fp-ts/lib/Either.js'
import type { InContext } from '../../context.ts'
import { accept, type Decision, refuse, unknownReference } from '../../decision.ts'
import type { Happened } from '../../order-event.ts'
import type { PlacedOrder } from '../../order-state.ts'
import type { CaseId } from '../../values/identity.ts'
import { changedFields, sameFields } from '../../values/same-address.ts'
import { readStatedAddress } from '../../values/stated-address.ts'
import type { ReadBackAmendment, RecordPlatformAnswer } from '../amendment-commands.ts'
import { isOtherwiseInEffect } from '../settled.ts'
import { caseOf, versionOf } from '../state.ts'

/** What the platform says about an amendment that was made. News about a version that is no longer the ordered one changes nothing. */
export const recordPlatformAnswer = ({ data }: InContext<RecordPlatformAnswer>, order: PlacedOrder): Decision => {
  const { addressChange } = order
  const version = versionOf(addressChange, data.version)
  if (version === undefined || version.caseId !== data.caseId || version.replaces === null)
    return unknownReference('Amendment', String(data.version))
  if (addressChange.ordered !== data.version) return accept()
  switch (data.outcome) {
    case 'Acknowledged':
      return addressChange.platformState === 'Pending'
        ? accept({
            type: 'PlatformAmendmentAcknowledged',
            data: { caseId: data.caseId, version: data.version, reference: data.reference ?? null }
          })
        : accept()
    case 'Failed':
      return data.failure === undefined
        ? refuse({ type: 'InvalidValue', field: 'failure', problem: 'a failed answer names its failure code' })
        : accept(
            {
              type: 'AmendmentFailed',
              data: {
                caseId: data.caseId,
                version: data.version,
                failure: data.failure,
                orderedVersion: version.replaces
              }
            },
            ...givesWay(order, data.caseId)
          )
  }
}

// A change that would wait again, now that its save failed, gives way to one that has got further meanwhile.
const givesWay = ({ addressChange }: PlacedOrder, caseId: CaseId): ReadonlyArray<Happened> => {
  const one = caseOf(addressChange, caseId)
  const other = addressChange.cases.find(({ status }) => status === 'Verified' || status === 'Confirmed')
  return one?.status === 'FollowUp' && !isOtherwiseInEffect(one.confirmation) && other !== undefined
    ? [
        {
          type: 'AddressChangeSuperseded',
          data: { caseId, byCaseId: other.caseId, cause: 'LaterRequestVerified' }
        }
      ]
    : []
}

/** What the platform's order page shows after saving: the ordered address, or something else. */
export const readBackAmendment = ({ data }: InContext<ReadBackAmendment>, order: PlacedOrder): Decision => {
  const { addressChange } = order
  const version = versionOf(addressChange, data.version)
  if (version === undefined || data.version !== addressChange.ordered)
    return refuse({ type: 'StaleAddressVersion', expected: data.version, current: addressChange.ordered })
  if (version.caseId !== data.caseId) return unknownReference('Case', data.caseId)
  const shown = readStatedAddress(data.address, version.recipient)
  if (Either.isLeft(shown)) return refuse(shown.left)
  const differingFields = changedFields(version.address, shown.right)
  const { caseId } = data
  if (differingFields.length > 0)
    return sameFields(addressChange.shownDifferently, differingFields)
      ? accept()
      : accept({ type: 'AmendmentReadBackMismatch', data: { caseId, version: data.version, differingFields } })
  return addressChange.platformState === 'ReadBackOk'
    ? accept()
    : accept({ type: 'AmendmentReadBackConfirmed', data: { caseId, version: data.version } })
}
