import type { AccessDecision, UnderDisclosurePolicy } from '../decision.ts'
import type { AccessLogState } from '../state.ts'
import { recordDisclosureFailure, revealPersonalData } from './disclosure.ts'
import { containIncident, notifySubjectOfIncident, recordIncident, reportIncident } from './incident.ts'
import { rotateSubjectKey } from './key-rotation.ts'
import { provideSubjectExport, requestSubjectExport } from './subject-export.ts'

/** What a command to the access log comes to, before its events get their metadata. */
export const decideOnAccess = (command: UnderDisclosurePolicy, state: AccessLogState): AccessDecision => {
  switch (command.type) {
    case 'RevealPersonalData':
      return revealPersonalData(command, state)
    case 'RecordDisclosureFailure':
      return recordDisclosureFailure(command, state)
    case 'RotateSubjectKey':
      return rotateSubjectKey(command, state)
    case 'RequestSubjectExport':
      return requestSubjectExport(command, state)
    case 'ProvideSubjectExport':
      return provideSubjectExport(command, state)
    case 'RecordIncident':
      return recordIncident(command, state)
    case 'ContainIncident':
      return containIncident(command, state)
    case 'ReportIncident':
      return reportIncident(command, state)
    case 'NotifySubjectOfIncident':
      return notifySubjectOfIncident(command, state)
  }
}
