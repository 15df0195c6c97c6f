import { processPolicy } from '../process-policy.ts'

/** P1: a buyer who asks hears at once that we are on it, and that he did is put on record. */
export const acknowledgeRequests = processPolicy(
  'P1',
  ['AddressChangeRequested', 'BuyerNotified'],
  ({ event }, { addressChange }) => {
    const { caseId } = event.data
    const asked = addressChange.cases.find((one) => one.caseId === caseId)
    if (asked?.status !== 'Requested' || asked.acknowledged || asked.initiator === 'Seller') return []
    switch (event.type) {
      case 'AddressChangeRequested':
        return [
          {
            type: 'Notify',
            key: 'RequestReceived',
            notice: { kind: 'RequestReceived', targets: ['PlatformAccount'], caseId: asked.caseId }
          }
        ]
      case 'BuyerNotified':
        return event.data.kind === 'RequestReceived'
          ? [
              {
                type: 'Give',
                key: 'Acknowledge',
                command: { type: 'AcknowledgeRequest', data: { caseId: asked.caseId, messageId: event.data.messageId } }
              }
            ]
          : []
    }
  }
)
