import { processPolicy } from '../process-policy.ts'

/** P4: whenever a parcel has come further while a change is open, the way of the change is looked for anew. */
export const routeAnew = processPolicy(
  'P4',
  [
    'FulfilmentStageReached',
    'LabelPrinted',
    'ParcelShipped',
    'FulfilmentHoldRefused',
    'AmendmentFailed',
    'ReturnReceived',
    'ReshipmentArranged',
    'RiskHoldPlaced',
    'RiskHoldReleased',
    'AfterSaleOpened',
    'AfterSaleClosed'
  ],
  (_happened, { addressChange }) =>
    addressChange.cases
      .filter(({ status }) => status === 'Confirmed' || status === 'FollowUp')
      .map(({ caseId }) => ({
        type: 'Give',
        key: `Route/${caseId}`,
        command: { type: 'RouteAddressChange', data: { caseId } }
      }))
)
