import { type EventRegistry, type EventSchemas, eventRegistry } from '@readdress/event-store'
import {
  type AccessEvent,
  DisclosureRefused,
  IncidentContained,
  IncidentReported,
  PersonalDataDisclosed,
  PersonalDataDisclosureFailed,
  PersonalDataIncidentRecorded,
  SubjectExportProvided,
  SubjectExportRequested,
  SubjectKeyRotated,
  SubjectNotifiedOfIncident
} from './events.ts'

/** The newest form of every event of the access log. */
export const accessEventSchemas: EventSchemas<AccessEvent> = {
  PersonalDataDisclosed: { version: 1, codec: PersonalDataDisclosed },
  DisclosureRefused: { version: 1, codec: DisclosureRefused },
  PersonalDataDisclosureFailed: { version: 1, codec: PersonalDataDisclosureFailed },
  SubjectKeyRotated: { version: 1, codec: SubjectKeyRotated },
  SubjectExportRequested: { version: 2, codec: SubjectExportRequested },
  SubjectExportProvided: { version: 1, codec: SubjectExportProvided },
  PersonalDataIncidentRecorded: { version: 1, codec: PersonalDataIncidentRecorded },
  IncidentContained: { version: 1, codec: IncidentContained },
  IncidentReported: { version: 1, codec: IncidentReported },
  SubjectNotifiedOfIncident: { version: 1, codec: SubjectNotifiedOfIncident }
}

/** How events of the access log are written, and how every form that was ever written is read. */
export const accessRegistry: EventRegistry<AccessEvent> = eventRegistry<AccessEvent>({
  schemas: accessEventSchemas,
  upcasters: [
    {
      from: { type: 'SubjectExportRequested', version: 1 },
      to: { type: 'SubjectExportRequested', version: 2 },
      upcast: (data) => ({ ...data, knownOrders: null })
    }
  ]
})
