import type { CaseId, NoticeKind, NoticeTarget, OrderEvent, ParcelId } from '@readdress/order'
import { processPolicy, type Step } from '../process-policy.ts'

/** P6: the buyer hears of everything that is decided or happens about his change and his parcels. */
export const tellTheBuyer = processPolicy(
  'P6',
  [
    'ClarificationRequested',
    'AddressAmended',
    'ParcelRerouted',
    'AddressChangeRejected',
    'AddressChangeExpired',
    'AddressChangeInvalidated',
    'AddressChangeSuperseded',
    'AddressChangeWithdrawn',
    'ImpactAssessed',
    'InterceptRefused',
    'InterceptSucceeded',
    'InterceptFailed',
    'InterceptTimedOut',
    'ParcelNearOldAddress',
    'ReturnReceived',
    'ReshipmentArranged',
    'RemedyCompleted',
    'RefundCompleted'
  ],
  ({ event }, order) => {
    switch (event.type) {
      case 'ClarificationRequested':
        return notice(event, 'ClarificationNeeded', { caseId: event.data.caseId })
      // Whoever wants to steal a parcel has changed the contact too: the old one hears of it as well.
      case 'AddressAmended':
        return notice(event, 'ChangeEffective', { caseId: event.data.caseId }, contactsOf(event))
      case 'ParcelRerouted':
        return notice(event, 'ChangeEffective', { parcelId: event.data.parcelId })
      case 'AddressChangeRejected':
        return notice(event, 'ChangeRejected', { caseId: event.data.caseId })
      case 'AddressChangeExpired':
      case 'AddressChangeInvalidated':
      case 'AddressChangeSuperseded':
      case 'AddressChangeWithdrawn':
        return notice(event, 'ChangeEnded', { caseId: event.data.caseId })
      case 'ImpactAssessed':
        return notice(event, 'ImpactOfChange', { caseId: event.data.caseId, parcelId: event.data.parcelId })
      case 'InterceptSucceeded':
      case 'InterceptRefused':
      case 'InterceptFailed':
      case 'InterceptTimedOut': {
        const asked = order.carrierIntercept.intercepts.find((one) => one.interceptId === event.data.interceptId)
        return asked === undefined ? [] : notice(event, 'InterceptResult', { parcelId: asked.parcelId })
      }
      case 'ParcelNearOldAddress':
        return notice(event, 'NearOldAddress', { parcelId: event.data.parcelId })
      case 'ReturnReceived':
        return notice(event, 'ReturnReceived', { parcelId: event.data.parcelId })
      case 'ReshipmentArranged':
        return notice(event, 'Reshipped', { parcelId: event.data.newParcelId })
      case 'RemedyCompleted':
      case 'RefundCompleted':
        return notice(event, 'RemedyDone', {})
    }
  }
)

const notice = (
  { type }: OrderEvent,
  kind: NoticeKind,
  about: { readonly caseId?: CaseId; readonly parcelId?: ParcelId },
  targets: ReadonlyArray<NoticeTarget> = ['PlatformAccount']
): ReadonlyArray<Step> => [{ type: 'Notify', key: type, notice: { kind, targets, ...about } }]

const contactsOf = ({ data }: Extract<OrderEvent, { type: 'AddressAmended' }>): ReadonlyArray<NoticeTarget> =>
  data.changedFields.includes('Phone') ? ['PlatformAccount', 'OldContact', 'NewContact'] : ['PlatformAccount']
