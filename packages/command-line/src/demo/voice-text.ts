import { wordsOf } from '../texts/words.ts'
import type { Step } from './story.ts'

/** Who speaks, in one word. */
export const voiceText = (voice: Step['by']): string => {
  switch (voice) {
    case 'SellerAgent':
      return 'agent'
    case 'SellerSupervisor':
      return 'supervisor'
    case 'Buyer':
    case 'Warehouse':
    case 'Carrier':
    case 'Platform':
    case 'System':
      return voice.toLowerCase()
  }
}

/** The way it came in, in one word. */
export const channelText = (channel: Step['channel']): string => {
  switch (channel) {
    case 'PlatformChat':
      return 'chat'
    case 'MerchantWeb':
      return 'office'
    case 'OutsideMessenger':
      return 'messenger'
    case 'PlatformSelfService':
    case 'MerchantApp':
    case 'Phone':
    case 'Sms':
    case 'Email':
    case 'CarrierApp':
    case 'Api':
    case 'Internal':
      return wordsOf(channel)
  }
}
