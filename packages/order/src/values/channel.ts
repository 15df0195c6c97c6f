import * as t from 'io-ts'

/** The way a command or message came in. */
export const Channel = t.keyof(
  {
    PlatformChat: null,
    PlatformSelfService: null,
    MerchantWeb: null,
    MerchantApp: null,
    OutsideMessenger: null,
    Phone: null,
    Sms: null,
    Email: null,
    CarrierApp: null,
    Api: null,
    Internal: null
  },
  'Channel'
)
export type Channel = t.TypeOf<typeof Channel>
