import type { Carrier } from './carrier.ts'
import type { Notification } from './notification.ts'
import type { Platform } from './platform.ts'
import type { Step } from './process-policy.ts'
import type { Tracking } from './tracking.ts'

/** Who does what a shop cannot do itself. What a partner would do who is not there, people do: no intent is kept for it. */
export interface Partners {
  readonly notification?: Notification
  readonly carrier?: Carrier
  readonly platform?: Platform
  readonly tracking?: Tracking
}

/** Whether there is somebody who can do it. */
export const canBeDone = ({ type }: Step, { notification, carrier, platform, tracking }: Partners): boolean => {
  switch (type) {
    case 'Give':
    case 'FlagOtherOrders':
    case 'RotateKeys':
      return true
    case 'Notify':
    case 'TellOfIncident':
      return notification !== undefined
    case 'Instruct':
    case 'DropInstruction':
      return carrier !== undefined
    case 'SaveOnPlatform':
    case 'ReadBack':
      return platform !== undefined
    case 'AskWhereItIs':
      return tracking !== undefined
    case 'RenewNumber':
      return platform?.renewNumber !== undefined
  }
}
