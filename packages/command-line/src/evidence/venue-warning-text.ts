import type { VenueWarning } from 'readdress'
import { type InBoth, whyEmptyWords } from './venue-words.ts'

/** What may cost the case, in a sentence. */
export const venueWarningText = (warning: VenueWarning): InBoth => {
  switch (warning.type) {
    case 'NotToAddressOfPayment':
      return {
        en: `It was sent to address version ${warning.version}, and paid with version ${warning.paidVersion}.`,
        zh: `寄往地址版本 ${warning.version}，付款时为版本 ${warning.paidVersion}。`
      }
    case 'RedirectedLater':
      return {
        en: `It was redirected on its way (no. ${warning.events.join(', ')}).`,
        zh: `运送途中被转寄（序号 ${warning.events.join('、')}）。`
      }
    case 'ProtectionWaived':
      return {
        en: `The seller waived the protection of the payment, on record (no. ${warning.events.join(', ')}).`,
        zh: `有记录表明商家已放弃支付保障（序号 ${warning.events.join('、')}）。`
      }
    case 'AgreedAddressNotShown': {
      const { en, zh } = whyEmptyWords[warning.why]
      return { en: `The address that was agreed is not in clear: ${en}.`, zh: `约定的地址未以明文出示：${zh}。` }
    }
    case 'NobodyAgreed':
      return {
        en: `Nothing on record says who agreed to address version ${warning.version}.`,
        zh: `没有记录说明地址版本 ${warning.version} 由谁约定。`
      }
    case 'NotInClear': {
      const { en, zh } = whyEmptyWords[warning.why]
      const [name, inChinese] = warning.field === 'ip' ? ['IP address', 'IP 地址'] : ['device', '设备']
      return {
        en: `The ${name} of the payment is not in clear: ${en}.`,
        zh: `付款时的${inChinese}未以明文出示：${zh}。`
      }
    }
  }
}
