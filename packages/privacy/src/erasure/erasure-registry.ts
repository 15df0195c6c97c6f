import { type EventRegistry, eventRegistry } from '@readdress/event-store'
import {
  ErasureApproved,
  ErasureDeferred,
  ErasureEffective,
  type ErasureEvent,
  ErasureRefused,
  ErasureRequested,
  ErasureWithdrawn,
  KeysDestroyed,
  ProcessingRestricted,
  RecipientsNotified,
  RestrictionLifted,
  RetentionExpired
} from './events.ts'

/** How events of erasures are written, and how every form that was ever written is read. */
export const erasureRegistry: EventRegistry<ErasureEvent> = eventRegistry<ErasureEvent>({
  schemas: {
    ErasureRequested: { version: 1, codec: ErasureRequested },
    ErasureDeferred: { version: 1, codec: ErasureDeferred },
    ErasureRefused: { version: 1, codec: ErasureRefused },
    ErasureWithdrawn: { version: 1, codec: ErasureWithdrawn },
    ProcessingRestricted: { version: 1, codec: ProcessingRestricted },
    RestrictionLifted: { version: 1, codec: RestrictionLifted },
    RetentionExpired: { version: 1, codec: RetentionExpired },
    ErasureApproved: { version: 1, codec: ErasureApproved },
    KeysDestroyed: { version: 1, codec: KeysDestroyed },
    RecipientsNotified: { version: 1, codec: RecipientsNotified },
    ErasureEffective: { version: 1, codec: ErasureEffective }
  },
  upcasters: []
})
