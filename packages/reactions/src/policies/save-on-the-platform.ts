import { processPolicy } from '../process-policy.ts'

/** P7: an address that was amended is saved on the platform through its interface, and read back; where it shows something else, a person is to look. */
export const saveOnThePlatform = processPolicy(
  'P7',
  ['AddressAmended', 'PlatformAmendmentAcknowledged'],
  ({ event }, { addressChange }) => {
    const { version } = event.data
    const isNewest = addressChange.ordered === version
    switch (event.type) {
      case 'AddressAmended':
        return isNewest && event.data.write === 'Api' && addressChange.platformState === 'Pending'
          ? [{ type: 'SaveOnPlatform', key: 'Save' }]
          : []
      case 'PlatformAmendmentAcknowledged':
        return isNewest && addressChange.platformState === 'Acknowledged' ? [{ type: 'ReadBack', key: 'ReadBack' }] : []
    }
  }
)
