import type { VenueWarning, WhyEmpty } from 'readdress'
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
      const { version, why } = warning
      const [en, zh] = version === null ? ['', ''] : [` (version ${version})`, `（版本 ${version}）`]
      return notShown(`The address that it was sent to${en}`, `寄往的地址${zh}`, why)
    }
    case 'NobodyAgreed':
      return {
        en: `Nothing on record says that the buyer or the recipient agreed to address version ${warning.version}.`,
        zh: `没有记录说明买家或收件人约定过地址版本 ${warning.version}。`
      }
    case 'SentToOlderVersion': {
      const { version, agreedVersion, events } = warning
      return agreedVersion === null
        ? {
            en: `It left with an old label, for address version ${version} (no. ${events.join(', ')}).`,
            zh: `发货时面单地址已过期，为版本 ${version}（序号 ${events.join('、')}）。`
          }
        : {
            en: `It was sent to address version ${version} (no. ${events.join(', ')}), and version ${agreedVersion} was agreed.`,
            zh: `寄往地址版本 ${version}（序号 ${events.join('、')}），而约定的是版本 ${agreedVersion}。`
          }
    }
    case 'DeliveredElsewhere': {
      const { version, agreedVersion, events } = warning
      return {
        en: `The carrier delivered it at the place of address version ${version} (no. ${events.join(', ')}), not of version ${agreedVersion}.`,
        zh: `物流公司在地址版本 ${version} 处签收（序号 ${events.join('、')}），而不是版本 ${agreedVersion}。`
      }
    }
    case 'NoDelivery': {
      const { events } = warning
      return events.length === 0
        ? { en: 'No parcel is on record that went to the buyer.', zh: '没有包裹送往买家的记录。' }
        : {
            en: `No delivery is recorded of what was sent (no. ${events.join(', ')}).`,
            zh: `已发出的包裹没有签收记录（序号 ${events.join('、')}）。`
          }
    }
    case 'SeveralAddresses':
      return {
        en: `Parcels went to several addresses (versions ${warning.versions.join(', ')}): a form takes one, that of the first which was delivered.`,
        zh: `包裹寄往多个地址（版本 ${warning.versions.join('、')}）：表单只填一个，即最先签收的那个。`
      }
    case 'SeveralFiles':
      return {
        en: `${warning.field} takes one file, and the bundle has ${warning.count} for it: combine them.`,
        zh: `${warning.field} 只能上传一个文件，证据包中有 ${warning.count} 个：请合并。`
      }
    case 'NotInClear':
      return warning.field === 'ip'
        ? notShown('The IP address of the payment', '付款时的 IP 地址', warning.why)
        : notShown('The device of the payment', '付款时的设备', warning.why)
  }
}

const notShown = (en: string, zh: string, why: WhyEmpty): InBoth =>
  why === 'not-recorded'
    ? { en: `${en} is not recorded in the order.`, zh: `订单中没有记录${zh}。` }
    : { en: `${en} is not in clear: ${whyEmptyWords[why].en}.`, zh: `${zh}未以明文出示：${whyEmptyWords[why].zh}。` }
