import type { OrderPlaced } from '../placement/events.ts'
import { rememberRecipient } from './recipients.ts'
import type { AddressChangeState } from './state.ts'

/** What is remembered when an order was just placed: version 1, ordered, and no case. */
export const addressAtPlacement = ({ data, metadata }: OrderPlaced): AddressChangeState =>
  rememberRecipient(
    {
      versions: [
        {
          version: data.version,
          status: 'Ordered',
          address: data.address,
          recipient: data.recipient,
          caseId: null,
          contactTrusted: true,
          replaces: null
        }
      ],
      ordered: data.version,
      orderedSince: metadata.occurredAt,
      platformState: 'NotNeeded',
      shownDifferently: null,
      observedAt: null,
      cases: [],
      changesMade: 0,
      recipients: [],
      lock: null,
      fraudReports: [],
      reviews: []
    },
    data.recipient,
    data.address
  )
