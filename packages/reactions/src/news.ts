import type { NoticeKind } from '@readdress/order'

/** Whether a notice is news that a buyer may opt out of: it asks nothing of him, answers no wish, protects him from nobody, and nothing waits for it. */
export const isNews = (kind: NoticeKind): boolean => {
  switch (kind) {
    case 'PickupReminder':
    case 'ReturnReceived':
    case 'Reshipped':
    case 'DelayNews':
    case 'RemedyDone':
    case 'AddressBookOffer':
      return true
    case 'RequestReceived':
    case 'ClarificationNeeded':
    case 'ChangeEffective':
    case 'ChangeRejected':
    case 'ChangeEnded':
    case 'ImpactOfChange':
    case 'InterceptResult':
    case 'NearOldAddress':
    case 'RedirectQuestion':
    case 'PickupReady':
    case 'ReceiptEnquiry':
    case 'SuspectedFraud':
    case 'Incident':
      return false
  }
}
