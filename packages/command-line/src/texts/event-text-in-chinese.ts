import type { ShownEntry } from 'readdress'
import {
  carrierInChinese,
  costInChinese,
  extentInChinese,
  handedOverInChinese,
  matchedVersionInChinese,
  mismatchesInChinese,
  moneyInChinese,
  ofParcelInChinese,
  optionsInChinese,
  parcelsInChinese,
  placeInChinese,
  pointInChinese,
  remediesInChinese,
  reportedInChinese,
  scannedInChinese,
  scanWordInChinese,
  settledFirstInChinese,
  toVersionInChinese,
  waysInChinese
} from './event-fragments-in-chinese.ts'
import { at, listAt, textAt } from './json-reading.ts'
import { chineseDurationText, timeText } from './time-text.ts'
import { inChinese, listedInChinese } from './words.ts'

/** What happened, in a Chinese sentence, as somebody at a shop or in its warehouse would say it. */
export const eventTextInChinese = ({ type, data }: Pick<ShownEntry, 'type' | 'data'>): string => {
  const plain = (name: string): string => textAt(data, name)
  const word = (name: string): string => inChinese(textAt(data, name))
  const list = (name: string): string => listedInChinese(listAt(data, name).map((one) => inChinese(textAt(one))))
  const money = (name: string): string => moneyInChinese(at(data, name))
  const place = placeInChinese(at(data, 'address'))
  const parcel = `包裹 ${plain('parcelId')} `
  const parcels = parcelsInChinese(data)
  switch (type) {
    case 'OrderPlaced':
      return `已下单，金额 ${money('total')}；收货地址在${place}（地址版本 1）。`
    case 'PaymentRecorded':
      return `已付款 ${money('amount')}（当时为地址版本 ${plain('addressVersion')}）。`
    case 'PlatformReferenceRecorded':
      return `查看平台：平台上的收货地址${at(data, 'matched') === true ? '仍是' : '已不是'}版本 ${plain('version')}。`
    case 'VirtualNumberAssigned':
      return `地址版本 ${plain('version')} 的收件人换了新的虚拟号码，有效期至 ${timeText(plain('validUntil'))}。`
    case 'RiskHoldPlaced':
      return `平台因风控暂停订单：${word('ground')}。`
    case 'RiskHoldReleased':
      return `平台解除风控：${word('ground')}。`
    case 'AfterSaleOpened':
      return `买家申请售后：${word('kind')}。`
    case 'AfterSaleClosed':
      return `售后已了结：${word('kind')}。`
    case 'OrderLinked':
      return `本订单${at(data, 'relation') === 'Replaces' ? `替代订单 ${plain('otherOrderId')}` : `由订单 ${plain('otherOrderId')} 替代`}。`
    case 'ErrorDeclared':
      return `声明有误，不再计入：${reportedInChinese(data)}。`
    case 'OrderCompleted':
      return `订单已完成（${word('basis')}）。`
    case 'OrderCancelled':
      return `订单已取消（${word('reason')}），不再发货。`
    case 'AddressChangeRequested':
      return `提出改址，新地址在${place}（${word('reason')}）。`
    case 'RequestAcknowledged':
      return '已回复买家：改址请求已受理。'
    case 'ResponseOverdue':
      return '改址请求没有按时受理。'
    case 'ClarificationRequested':
      return `向买家补充询问新地址：${list('missing')}。`
    case 'ProposalRevised':
      return `拟改地址更新为第 ${plain('proposal')} 次提交的地址，在${place}。${at(data, 'verificationKept') === true ? '' : '须重新核实身份。'}`
    case 'RiskAssessed':
      return `风险评分 ${plain('score')}，风险：${word('band')}；核实等级须达到 ${plain('requiredLevel')}。`
    case 'AddressChangeVerified':
      return `已核实是买家本人提出（核实等级 ${plain('level')}）。`
    case 'StepUpRequested':
      return `核实等级不够（须达到 ${plain('required')}，目前为 ${plain('reached')}），还须加强核实：${list('factorsWanted')}。`
    case 'VerificationFailed':
      return at(data, 'decisive') === true
        ? `核实未通过，不是买家本人：${mismatchesInChinese(data)}不符。`
        : `第 ${plain('attempt')} 次核实不符：${mismatchesInChinese(data)}。`
    case 'VerificationExpired':
      return '买家还没有再次确认，核实身份已过有效期。'
    case 'NewAddressConfirmed':
      return `买家再次确认新地址，在${place}：记为地址版本 ${plain('version')}。`
    case 'AddressChangeRouted':
      return `改址途径：${waysInChinese(data)}。${settledFirstInChinese(data)}`
    case 'AddressChangeRejected':
      return `改址请求被拒绝：${word('reason')}。`
    case 'AddressChangeWithdrawn':
      return '改址已撤回。'
    case 'AddressChangeSuperseded':
      return `较早的改址单被取代（${word('cause')}）。`
    case 'AddressChangeInvalidated':
      return `改址单失效：${word('cause')}。`
    case 'AddressChangeExpired':
      return `改址单逾期终止：${word('cause')}。`
    case 'ApprovalRequested':
      return `需要审批：${word('kind')}。`
    case 'AddressChangeApproved':
      return plain('basis') === 'Silence'
        ? `逾期无人反对，视为同意（${word('kind')}）。`
        : `改址审批通过（${word('kind')}）。`
    case 'ConsentRequested':
      return '请买家决定是否同意改址。'
    case 'ConsentGiven':
      return '买家同意改址。'
    case 'FreightChecked':
      return `核对运费：${word('outcome')}${at(data, 'difference') === null ? '' : `，差额 ${money('difference')}`}。`
    case 'FreightDifferenceSettled':
      return `运费差额已结清：${money('amount')}，${word('direction')}。`
    case 'ImpactAssessed':
      return `转寄要多花 ${chineseDurationText(plain('delay'))}${costInChinese(data, 'fee')}（由${word('payer')}承担）。`
    case 'ImpactAccepted':
      return '买家接受转寄带来的影响。'
    case 'ProtectionWaived':
      return `商家放弃本单的支付保障：${word('scheme')}。`
    case 'RecipientNoticeGiven':
      return `收件人不是买家本人，已顾及收件人（${word('basis')}）。`
    case 'SuspectedFraudReported':
      return `已向${word('reportedTo')}上报疑似欺诈（${list('indicators')}）。`
    case 'AddressLocked':
      return `收货地址已锁定：${word('ground')}。`
    case 'AddressUnlocked':
      return `收货地址已解锁：${word('ground')}。`
    case 'AddressFlaggedForReview':
      return `收货地址待复核：${word('cause')}。`
    case 'AddressReviewCleared':
      return `收货地址已复核（${word('cause')}）：${word('result')}。`
    case 'AmendmentDrafted':
      return '修改窗口已填好新地址，并与原地址逐项对比。'
    case 'AddressAmended':
      return `订单收货地址由版本 ${plain('previousVersion')} 改为版本 ${plain('version')}（改动：${list('changedFields')}）。`
    case 'PlatformAmendmentAcknowledged':
      return `平台已受理地址版本 ${plain('version')}。`
    case 'AmendmentFailed':
      return `平台没有保存成功（${word('failure')}），订单收货地址恢复为版本 ${plain('orderedVersion')}。`
    case 'AmendmentReadBackConfirmed':
      return `保存后回看：平台显示的是地址版本 ${plain('version')}。`
    case 'AmendmentReadBackMismatch':
      return `保存后回看：平台显示的不一致（${list('differingFields')}）。`
    case 'PlatformAddressChangeObserved':
      return `${word('changedBy')}在平台上改了地址：订单收货地址现在在${place}，记为版本 ${plain('version')}。`
    case 'PlatformAddressSeen':
      return `平台显示的是地址版本 ${plain('version')}。`
    case 'ParcelPlanned':
      return `${parcel}已装包。`
    case 'LabelPrinted':
      return `${parcel}已打印面单，面单地址为版本 ${plain('version')}。`
    case 'LabelVoided':
      return `${parcel}的面单已作废：${word('why')}。`
    case 'TrackingNumberReplaced':
      return `${parcel}换了运单号，由${carrierInChinese(plain('carrier'))}承运。`
    case 'FulfilmentStageReached':
      return `${parcel}在仓库的进度：${word('stage')}。`
    case 'FulfilmentHoldRequested':
      return `已请仓库暂停发货：${parcels}。请求不等于已经停下。`
    case 'FulfilmentHeld':
      return `仓库已暂停发货：${parcels}（${word('stage')}）。`
    case 'FulfilmentHoldRefused':
      return `仓库已拦不下${parcels}（${word('stage')}）。`
    case 'FulfilmentReleased':
      return `仓库恢复发货：${parcels}（${word('basis')}）。`
    case 'ReturnReceived':
      return `${parcel}已退回（${word('condition')}）。`
    case 'ParcelCancelled':
      return `${parcel}已取消：${word('why')}。`
    case 'ParcelShipped':
      return `${parcel}已由物流公司揽收，面单地址为版本 ${plain('version')}${at(data, 'stale') === true ? '，已不是最新地址' : ''}。`
    case 'TrackingUpdated':
      return `物流轨迹：${scannedInChinese(data)}。`
    case 'OnCourseConfirmed':
      return `${parcel}在地址版本 ${plain('version')} 的城市，流向正确。`
    case 'OffCourseDetected':
      return `${parcel}不在地址版本 ${plain('expectedVersion')} 的城市，流向有误。`
    case 'ParcelNearOldAddress':
      return `${parcel}临近原地址（${word('nearness')}）。`
    case 'UnexpectedRedirectObserved':
      return `${parcel}被转寄，而我们事先不知情。`
    case 'ParcelDelivered':
      return `${parcel}已签收${handedOverInChinese(data)}${matchedVersionInChinese(data)}。`
    case 'ParcelRerouted':
      return `${parcel}的实际流向改为地址版本 ${plain('version')}。`
    case 'DeliveryExceptionRaised':
      return `${parcel}出现物流异常：${scanWordInChinese(plain('kind'))}。`
    case 'CarrierNotified':
      return `已请${carrierInChinese(plain('carrier'))}${word('action')}${toVersionInChinese(data)}。请求不等于已经办成。`
    case 'CarrierNotReached':
      return `没有联系上物流公司（${word('cause')}）。`
    case 'InterceptAccepted':
      return '物流公司答应一试。'
    case 'InterceptProgressed':
      return '物流公司正在办理。'
    case 'InterceptRefused':
      return `物流公司拒绝：${word('reason')}。`
    case 'InterceptSucceeded':
      return `物流公司已办成：${word('action')}。`
    case 'InterceptFailed':
      return `物流公司没有办成：${word('reason')}。`
    case 'InterceptTimedOut':
      return '物流公司没有按时答复。'
    case 'InterceptCancelRequested':
      return '请物流公司取消拦截指令。'
    case 'InterceptCancelled':
      return '物流公司已取消拦截指令。'
    case 'InterceptCancelRefused':
      return '物流公司不取消，继续执行拦截指令。'
    case 'CarrierFeeBooked':
      return `应付物流公司费用 ${money('fee')}。`
    case 'RedirectConfirmed':
      return `${word('by')}知道这次转寄${at(data, 'address') === null ? '' : `：转到${place}，记为地址版本 ${plain('version')}`}。`
    case 'RedirectDenied':
      return `${word('by')}不知道这次转寄。`
    case 'ResolutionOffered':
      return `提出协商方案：${optionsInChinese(data)}。`
    case 'ResolutionAgreed':
      return `协商一致：${word('resolution')}。`
    case 'ResolutionDeclined':
      return '协商方案均未被接受。'
    case 'ResolutionExpired':
      return '协商方案逾期无人答复。'
    case 'ReshipmentArranged':
      return `${plain('remedyId') === '' ? '随' : ''}包裹 ${plain('fromParcelId')} ${plain('remedyId') === '' ? '退回' : ''}的商品重新发货，装入包裹 ${plain('newParcelId')}。`
    case 'ResolutionCompleted':
      return '协商方案已落实。'
    case 'ResolutionFailed':
      return '协商方案没有办成。'
    case 'PickupConsentGiven':
      return `${word('by')}同意到${pointInChinese(data)}自提${parcel.trim()}。`
    case 'PickupReady':
      return `${parcel}已放在${pointInChinese(data)}待取，保留至 ${timeText(plain('holdUntil'))}。`
    case 'PickupDeadlinePassed':
      return `${parcel}逾期未取。`
    case 'CarrierEnquiryOpened':
      return `就${parcel}向物流公司查件：${word('question')}。`
    case 'CarrierEnquiryAnswered':
      return `物流公司答复查件，原因：${word('cause')}。`
    case 'CarrierEnquiryOverdue':
      return '物流公司逾期没有答复查件。'
    case 'CarrierEnquiryEscalated':
      return `查件升级到：${word('rung')}。`
    case 'TrackingStalled':
      return `${parcel}已有${chineseDurationText(plain('threshold'))}没有新的物流轨迹，停滞不前。`
    case 'IssueAssigned':
      return `${ofParcelInChinese(data)}物流异常已有专人跟进，下一步：${word('nextAction')}。`
    case 'LossSuspected':
      return `${parcel}可能丢失：${word('grounds')}。`
    case 'LossConfirmed':
      return `${parcel}确认丢失，依据：${word('by')}。`
    case 'ParcelFound':
      return `${parcel}已找到。`
    case 'DamageReported':
      return `${word('by')}反映${parcel}有破损（${extentInChinese(data)}）。`
    case 'DamageConfirmed':
      return `${parcel}破损属实（${extentInChinese(data)}），责任方：${word('fault')}。`
    case 'InvestigationOpened':
      return `开始核查${parcel}的派送情况。`
    case 'DeliveryVerifiedWithCarrier':
      return `物流公司说明派送情况：${word('mode')}${matchedVersionInChinese(data)}。`
    case 'InvestigationConcluded':
      return `核查结论：${word('finding')}，责任方：${word('fault')}。`
    case 'IssueResolved':
      return `${ofParcelInChinese(data)}物流异常已解决：${word('how')}。`
    case 'ReceiptEnquirySent':
      return '询问买家是否收到。'
    case 'ReceiptConfirmed':
      return `已确认收货（${word('basis')}）。`
    case 'ReceiptUnanswered':
      return '收货询问逾期无人答复。'
    case 'NonReceiptReported':
      return '买家反映没有收到。'
    case 'RemedyProposed':
      return `提出处理方案：${remediesInChinese(data)}。`
    case 'RemedyAgreed':
      return `处理方案协商一致：${word('remedy')}${at(data, 'amount') === null ? '' : `（${money('amount')}）`}。`
    case 'RemedyDeclined':
      return `${word('by')}不接受所提的处理方案。`
    case 'RemedyCompleted':
      return '处理方案已落实。'
    case 'CarrierClaimFiled':
      return `就${parcel}向物流公司理赔 ${money('amount')}。`
    case 'CarrierClaimPaid':
      return `物流公司赔付 ${money('amount')}。`
    case 'CarrierClaimDenied':
      return `物流公司拒绝赔付${plain('reason') === '' ? '' : `：${word('reason')}`}。`
    case 'ClaimDeadlineMissed':
      return `${parcel}已过理赔期限，没有提出理赔。`
    case 'RefundCompleted':
      return `已向买家退款 ${money('amount')}。`
    case 'OrderNoteAdded':
      return '已添加订单备注。'
    case 'MessageExchanged':
      return `${at(data, 'direction') === 'In' ? '收到' : '发出'}一条消息（${word('party')}，${word('channel')}）。`
    case 'BuyerNotified':
      return `已通知买家：${word('kind')}（${list('targets')}）。`
    case 'BuyerNotReached':
      return `第 ${plain('attempt')} 次没有联系上买家（${word('channel')}）：${word('why')}。`
    case 'FeedbackReceived':
      return `收到评价：${word('kind')}${plain('rating') === '' ? '' : `，${plain('rating')} 分（满分 5 分）`}。`
    case 'CaseClosed':
      return `改址单结单：${word('outcome')}。`
    case 'CaseReopened':
      return `已结单的改址单重新跟进：${word('why')}。`
    case 'ServiceReviewRecorded':
      return `已做复盘总结，根本原因：${word('rootCause')}。`
    case 'ImprovementAgreed':
      return `商定改进措施：${word('action')}，${timeText(plain('dueAt'))} 前完成。`
    case 'ImprovementDone':
      return `改进措施已完成：${word('result')}。`
    case 'DisputeOpened':
      return `订单发生纠纷（${word('scheme')}，${word('type')}），涉及 ${money('amount')}，须在 ${timeText(plain('respondBy'))} 前答复。`
    case 'EvidenceSubmitted':
      return `已提交证据包（${word('profile')}）。`
    case 'DisputeDecided':
      return `纠纷已有结果：${plain('outcome') === 'Lost' ? '败诉' : word('outcome')}。`
    case 'DisputeDeadlineMissed':
      return '没有按时答复纠纷。'
    case 'LegalHoldPlaced':
      return `证据留存，暂停删除：${word('ground')}${plain('until') === '' ? '' : `，至 ${timeText(plain('until'))} 为止`}。`
    case 'LegalHoldReleased':
      return `解除证据留存：${word('why')}。`
    case 'PersonalDataRestricted':
      return `限制处理${subject(plain('subject'))}的个人信息，只作保存：${word('ground')}。`
    case 'PersonalDataReleased':
      return `恢复使用${subject(plain('subject'))}的个人信息：${word('ground')}。`
    case 'PersonalDataErased':
      return `${subject(plain('subject'))}的个人信息已删除，无法恢复：${word('ground')}。`
  }
}

// A person is known inside the order by kind and number, `recipient-1`.
const subject = (name: string): string => {
  const [kind = '', number] = name.split('-')
  const person = kind === 'recipient' ? '收件人' : kind === 'other' ? '其他人' : '买家'
  return number === undefined ? person : `${person} ${number} `
}
