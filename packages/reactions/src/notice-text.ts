import type { NoticeKind } from '@readdress/order'

/** In which languages notices are written. */
export type NoticeLanguage = 'zh-CN' | 'en'

/** What a notice may say of an order: nothing that is personal. */
export interface NoticeFacts {
  readonly platformOrderNo: string
}

/** The text of a notice. It tells no address, name or telephone number: whoever reads over a shoulder learns nothing. */
export const noticeText = (kind: NoticeKind, language: NoticeLanguage, { platformOrderNo }: NoticeFacts): string => {
  switch (language) {
    case 'zh-CN':
      return `订单${platformOrderNo}：${inChinese(kind)}`
    case 'en':
      return `Order ${platformOrderNo}: ${inEnglish(kind)}`
  }
}

const inChinese = (kind: NoticeKind): string => {
  switch (kind) {
    case 'RequestReceived':
      return '您的改址申请已收到，我们正在核实，请留意后续消息。'
    case 'ClarificationNeeded':
      return '改址信息不完整或有疑问，请按提示补充，以便我们继续处理。'
    case 'ChangeEffective':
      return '收货地址已修改。如非本人操作，请立即联系我们。'
    case 'ChangeRejected':
      return '很抱歉，此次改址无法办理，订单仍按原地址处理。'
    case 'ChangeEnded':
      return '此次改址申请已结束，订单仍按当前地址处理。'
    case 'ImpactOfChange':
      return '改址会影响送达时间或费用，请确认是否接受。'
    case 'InterceptResult':
      return '快递公司已答复改址请求，请在订单中查看结果。'
    case 'NearOldAddress':
      return '包裹已接近原地址，请尽快与我们商定处理方式。'
    case 'RedirectQuestion':
      return '我们发现包裹被改派到别处，请告知是否由您要求。'
    case 'PickupReady':
      return '包裹已到达取件点，请在保管期内领取。'
    case 'PickupReminder':
      return '提醒您：包裹仍在取件点等待领取。'
    case 'ReturnReceived':
      return '退回的包裹已收到，我们会按约定继续处理。'
    case 'Reshipped':
      return '商品已重新发出。'
    case 'DelayNews':
      return '包裹运输有延误，我们正在联系快递公司查询。'
    case 'RemedyDone':
      return '约定的处理方案已完成。'
    case 'ReceiptEnquiry':
      return '请问您是否已收到包裹？如未收到，请告诉我们。'
    case 'AddressBookOffer':
      return '如果您已搬家，请在平台的地址簿中更新地址。'
    case 'SuspectedFraud':
      return '我们收到一次可疑的改址申请，已暂停处理。如非本人操作，请联系我们。'
    case 'Incident':
      return '您的个人信息可能受到影响，详情请联系我们。'
  }
}

const inEnglish = (kind: NoticeKind): string => {
  switch (kind) {
    case 'RequestReceived':
      return 'We have received your request to change the address and are checking it. We will write again.'
    case 'ClarificationNeeded':
      return 'Something about the new address is missing or unclear. Please complete it, so that we can go on.'
    case 'ChangeEffective':
      return 'The shipping address was changed. If it was not you, please tell us at once.'
    case 'ChangeRejected':
      return 'We are sorry: the address cannot be changed. The order goes to the address that it had.'
    case 'ChangeEnded':
      return 'The change of the address has ended. The order goes to the address that it has now.'
    case 'ImpactOfChange':
      return 'The change affects the time or the price of the delivery. Please say whether you agree.'
    case 'InterceptResult':
      return 'The carrier has answered. Please look at the order for the result.'
    case 'NearOldAddress':
      return 'The parcel is near the old address. Please agree with us soon on what to do.'
    case 'RedirectQuestion':
      return 'The parcel was redirected. Please say whether that was your wish.'
    case 'PickupReady':
      return 'The parcel is ready for pickup. Please fetch it while it is kept there.'
    case 'PickupReminder':
      return 'A reminder: the parcel still waits for pickup.'
    case 'ReturnReceived':
      return 'The returned parcel has arrived. We go on as agreed.'
    case 'Reshipped':
      return 'The goods were sent again.'
    case 'DelayNews':
      return 'The parcel is delayed. We are asking the carrier about it.'
    case 'RemedyDone':
      return 'What was agreed has been done.'
    case 'ReceiptEnquiry':
      return 'Did the parcel arrive? If it did not, please tell us.'
    case 'AddressBookOffer':
      return 'If you have moved, please bring the address book of the platform up to date.'
    case 'SuspectedFraud':
      return 'We received a suspicious request to change the address and stopped it. If it was not you, please tell us.'
    case 'Incident':
      return 'Personal data of yours may be affected. Please ask us for details.'
  }
}
