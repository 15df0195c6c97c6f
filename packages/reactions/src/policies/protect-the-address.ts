import { Code, written } from '@readdress/order'
import { processPolicy } from '../process-policy.ts'

/** P19: whoever is surely not the buyer is reported, and so is a redirect that nobody wanted; the old contact is warned, and the address stands still until a supervisor frees it. */
export const protectTheAddress = processPolicy(
  'P19',
  ['VerificationFailed', 'RedirectDenied'],
  ({ event }, { addressChange }) => {
    const lock = {
      type: 'Give',
      key: 'Lock',
      command: { type: 'LockAddress', data: { ground: written(Code, 'SuspectedFraud') } }
    } as const
    const toLock = addressChange.lock === null ? [lock] : []
    switch (event.type) {
      case 'VerificationFailed': {
        const { caseId, decisive } = event.data
        if (!decisive) return []
        const report = {
          caseId,
          indicators: [written(Code, 'VerificationFailed')],
          reportedTo: written(Code, 'Platform')
        }
        const notice = { kind: 'SuspectedFraud', targets: ['OldContact'], caseId } as const
        return [
          ...(addressChange.fraudReports.includes(caseId)
            ? []
            : ([{ type: 'Give', key: 'Report', command: { type: 'ReportSuspectedFraud', data: report } }] as const)),
          ...toLock,
          { type: 'Notify', key: 'Warn', notice }
        ]
      }
      case 'RedirectDenied': {
        const report = { indicators: [written(Code, 'RedirectDenied')], reportedTo: written(Code, 'Carrier') }
        return [{ type: 'Give', key: 'Report', command: { type: 'ReportSuspectedFraud', data: report } }, ...toLock]
      }
    }
  }
)
