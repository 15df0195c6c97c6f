import type { Refused } from 'readdress'
import { moneyInChinese } from './event-fragments-in-chinese.ts'
import { sealingRefusedSentences } from './seal-text.ts'
import type { Language, Sentences } from './sentences.ts'
import { storeFailureSentences } from './store-failure-text.ts'
import { chineseDurationText, chineseTimeText, durationText, timeText } from './time-text.ts'
import { moneyText } from './value-texts.ts'
import { counted, inChinese, listed, listedInChinese, wordsOf } from './words.ts'

const words = (names: ReadonlyArray<string>): string => listed(names.map(wordsOf))
const chineseWords = (names: ReadonlyArray<string>): string => listedInChinese(names.map(inChinese))

/** Why a command was not taken, in a sentence with the facts that a person needs; ids that only a program needs are left out. */
export const refusalText = (refused: Refused, language: Language = 'en'): string => refusalSentences(refused)[language]

/** The sentence in each language. */
export const refusalSentences = (refused: Refused): Sentences => {
  switch (refused.type) {
    case 'OrderUnknown':
      return {
        en: `No order was placed under the id ${refused.orderId}.`,
        zh: `没有查到编号为 ${refused.orderId} 的订单，请核对订单号。`
      }
    case 'UnknownReference':
      return {
        en: `This order has no ${wordsOf(refused.kind)} ${refused.id}.`,
        zh: `该订单下没有查到对应的${inChinese(refused.kind)}（${refused.id}），请核对后再试。`
      }
    case 'IdReused':
      return {
        en: `The id ${refused.id} already names another ${wordsOf(refused.kind)} of this order.`,
        zh: `编号 ${refused.id} 已用于该订单的其他${inChinese(refused.kind)}，请更换编号。`
      }
    case 'InvalidValue':
      return {
        en: `The value of ${refused.field === '' ? 'the whole command' : refused.field} cannot be taken: ${refused.problem}.`,
        zh: invalidInChinese(refused.field, refused.problem)
      }
    case 'MaskedText':
      return {
        en: `Parts of the address are masked, so the true value is lost: ${words(refused.fields)}.`,
        zh: `地址中有打码的内容，无法看到真实信息，请提供完整的${chineseWords(refused.fields)}。`
      }
    case 'IncompleteAddress':
      return {
        en: `Parts of the address are missing: ${words(refused.missing)}.`,
        zh: `地址还不完整，请补充${chineseWords(refused.missing)}。`
      }
    case 'ValueErased':
      return {
        en: `The address is needed and can no longer be read (${wordsOf(refused.because)}).`,
        zh: `办理所需的收货地址已无法读取（${inChinese(refused.because)}）。`
      }
    case 'ActorNotPermitted':
      return {
        en: `The role ${wordsOf(refused.role)} may not give the command ${refused.command}.`,
        zh: `${inChinese(refused.role)}没有“${inChinese(refused.command)}”的操作权限。`
      }
    case 'DeadlineNotReached':
      return {
        en: `It is too early: this ${wordsOf(refused.deadline)} is waited for until ${timeText(refused.dueAt)}.`,
        zh: `“${inChinese(refused.deadline)}”的时限是 ${chineseTimeText(refused.dueAt)}，目前尚未到期。`
      }
    case 'NotRequested':
      return {
        en: `Nobody asked for this: ${wordsOf(refused.kind)}.`,
        zh: `此前没有发起过这一项（${inChinese(refused.kind)}），无需处理。`
      }
    case 'OrderAlreadyPlaced':
      return {
        en: `The order was placed before with other content, as number ${refused.platformOrderNo} of its platform.`,
        zh: `该订单此前已经下单，且内容与本次不同（平台订单号 ${refused.platformOrderNo}）。`
      }
    case 'EmptyOrder':
      return {
        en: 'An order needs at least one line.',
        zh: '订单中至少要有一件商品。'
      }
    case 'OrderIsCancelled':
      return {
        en: `The order was cancelled on ${timeText(refused.cancelledAt)}: nothing more is sent for it.`,
        zh: `该订单已于 ${chineseTimeText(refused.cancelledAt)} 取消，不再发货。`
      }
    case 'PartsHandedOver':
      return {
        en: `The carrier has parts of the order already: ${listed(refused.parcelIds)}.`,
        zh: `订单中已有包裹被物流公司揽收：${listedInChinese(refused.parcelIds)}。`
      }
    case 'LinkToSelf':
      return {
        en: 'An order cannot belong to itself.',
        zh: '订单不能与自身关联。'
      }
    case 'NotAVirtualNumber':
      return {
        en: `The number for version ${refused.version} has no extension, so it is not a virtual one.`,
        zh: `地址版本 ${refused.version} 的电话没有分机号，不是虚拟号码。`
      }
    case 'RiskHoldActive':
      return {
        en: `The platform has held the order since ${timeText(refused.since)}.`,
        zh: `该订单自 ${chineseTimeText(refused.since)} 起被平台风控，暂时无法办理。`
      }
    case 'NothingToChange':
      return {
        en: `The order goes there already (version ${refused.version}), while another change is open: take that one back.`,
        zh: `新地址与当前收货地址（版本 ${refused.version}）相同，而另一张改址单仍在处理中；如不再需要改址，请撤回那张改址单。`
      }
    case 'CaseStatusForbids':
      return {
        en: `This change is ${wordsOf(refused.status)}${refused.byCaseId === null ? '' : ' by a later one'}, so this step can no longer be taken.`,
        zh: `这张改址单目前为“${inChinese(refused.status)}”${refused.byCaseId === null ? '' : '（由之后的改址单取代）'}，不能再进行这一步。`
      }
    case 'CaseAlreadyEffective':
      return {
        en: `The change has taken effect (version ${refused.version}): ask for a new one.`,
        zh: `这次改址已经生效（地址版本 ${refused.version}），如需再次修改，请重新申请。`
      }
    case 'ProposalOutdated':
      return {
        en: `The wish was revised meanwhile: this is about proposal ${refused.given}, the present one is ${refused.current}.`,
        zh: `拟改地址已有更新：本次针对的是第 ${refused.given} 次提交的地址，最新为第 ${refused.current} 次，请以最新的为准。`
      }
    case 'NotVerified':
      return {
        en: `It is not proven that the buyer asks: level ${refused.required} is needed, ${refused.reached} is reached.`,
        zh: `尚未核实是买家本人申请：需要达到核实等级 ${refused.required}，目前为 ${refused.reached}。`
      }
    case 'VerificationLapsed':
      return {
        en: `The proof that the buyer asks was good until ${timeText(refused.validUntil)}: verify again.`,
        zh: `身份核实的有效期已于 ${chineseTimeText(refused.validUntil)} 结束，请重新核实。`
      }
    case 'NewContactNotTrusted':
      return {
        en: `Proof and warnings go to the contact on file, never to the new one (${wordsOf(refused.kind)}).`,
        zh: `核实身份和风险提醒只能使用原有的联系方式，不能使用新提供的联系方式（${inChinese(refused.kind)}）。`
      }
    case 'NotConfirmed':
      return {
        en: 'The buyer has not yet said that the new address is right.',
        zh: '买家尚未再次确认新地址。'
      }
    case 'ConfirmedDiffersFromProposal':
      return {
        en: `What was confirmed differs from what was asked for: ${words(refused.fields)}.`,
        zh: `买家确认的内容与拟改地址不一致（${chineseWords(refused.fields)}），请再次核对。`
      }
    case 'AuthorisationLapsed':
      return {
        en: `The confirmed change had to take effect by ${timeText(refused.authorisedUntil)}: verify again.`,
        zh: `已确认的改址须在 ${chineseTimeText(refused.authorisedUntil)} 前生效，现已超过时限，请重新核实身份。`
      }
    case 'RequirementsOpen':
      return {
        en: `Something must be settled first: ${words(refused.open.map(({ requirement }) => requirement))}.`,
        zh: `还有前置条件没有完成：${chineseWords(refused.open.map(({ requirement }) => requirement))}。`
      }
    case 'StaleAddressVersion':
      return {
        en: `The address has changed: this is about version ${refused.expected}, the ordered one is ${refused.current}.`,
        zh: `收货地址已有更新：本次依据的是版本 ${refused.expected}，当前为版本 ${refused.current}，请以当前地址为准。`
      }
    case 'SavedDiffersFromConfirmed':
      return {
        en: `What was typed differs from what the buyer confirmed: ${words(refused.fields)}.`,
        zh: `填写的内容与买家确认的不一致（${chineseWords(refused.fields)}），请核对后再保存。`
      }
    case 'RouteForbidsAmending':
      return {
        en: `The order cannot be amended any more; the way is: ${words(refused.routes)}.`,
        zh: `订单地址已不能直接修改，目前的改址途径：${chineseWords(refused.routes)}。`
      }
    case 'CountryMayNotChange':
      return {
        en: `An order cannot move from ${refused.from} to ${refused.to}: cancel it and order again.`,
        zh: `收货国家或地区不能由 ${refused.from} 改为 ${refused.to}，请取消订单后重新下单。`
      }
    case 'ChangeLimitReached':
      return {
        en: `The platform allows ${counted(refused.max, 'change')}, and ${refused.made} were made.`,
        zh: `平台最多允许改址 ${refused.max} 次，目前已改 ${refused.made} 次。`
      }
    case 'AddressIsLocked':
      return {
        en: `The address has been locked since ${timeText(refused.since)}: ${wordsOf(refused.ground)}.`,
        zh: `收货地址自 ${chineseTimeText(refused.since)} 起已被商家锁定（${inChinese(refused.ground)}），暂时不能修改。`
      }
    case 'FourEyesBroken':
      return {
        en: `Two people must do this: whoever gave ${refused.earlierStep} does not give ${refused.step}.`,
        zh: `为了安全，这一步须由另一人办理：做过“${inChinese(refused.earlierStep)}”的人不能再做“${inChinese(refused.step)}”。`
      }
    case 'QuantityExceeded':
      return {
        en: `More than is left of line ${refused.lineId}: ${refused.available} can still be packed.`,
        zh: `商品行 ${refused.lineId} 的数量超出可发数量，目前最多还能装 ${refused.available} 件。`
      }
    case 'LabelAlreadyValid':
      return {
        en: `Parcel ${refused.parcelId} has a valid label, ${refused.trackingNumber}: void it first.`,
        zh: `包裹 ${refused.parcelId} 已有有效的面单（运单号 ${refused.trackingNumber}），请先作废该面单。`
      }
    case 'NoValidLabel':
      return {
        en: `Parcel ${refused.parcelId} has no such label: print it first.`,
        zh: `包裹 ${refused.parcelId} 没有对应的有效面单，请先打印面单。`
      }
    case 'TrackingNumberInUse':
      return {
        en: 'Another parcel has this tracking number.',
        zh: `该运单号已用于包裹 ${refused.parcelId}。`
      }
    case 'ChangePending':
      return {
        en: `A change of the address is open (${wordsOf(refused.status)}): nothing is printed or shipped until it ends.`,
        zh: `该订单的改址尚未结束（${inChinese(refused.status)}），在此之前暂不打印面单，也不发货。`
      }
    case 'AmendmentUnconfirmed':
      return {
        en: `The platform does not show version ${refused.version} yet (${wordsOf(refused.platformState)}).`,
        zh: `平台上还没有显示新的收货地址（版本 ${refused.version}，${inChinese(refused.platformState)}）。`
      }
    case 'FulfilmentOnHold':
      return {
        en: `Parcel ${refused.parcelId} is stopped, at the latest until ${timeText(refused.dueAt)}: release it first.`,
        zh: `包裹 ${refused.parcelId} 已暂停发货，最晚至 ${chineseTimeText(refused.dueAt)}，请先恢复发货。`
      }
    case 'VirtualNumberExpired':
      return {
        en: `The virtual number of version ${refused.version} ended on ${timeText(refused.validUntil)}: renew it first.`,
        zh: `地址版本 ${refused.version} 的虚拟号码已于 ${chineseTimeText(refused.validUntil)} 失效，请先续期。`
      }
    case 'PlatformAddressNotRechecked':
      return {
        en: `Read the platform's address again first: the last look may be at most ${durationText(refused.maxAge)} old.`,
        zh: `请先重新查看平台上的收货地址，距上次查看不得超过 ${chineseDurationText(refused.maxAge)}。`
      }
    case 'PlatformAddressStale':
      return {
        en: `The platform shows another address than version ${refused.version}.`,
        zh: `平台上显示的收货地址与版本 ${refused.version} 不一致，请先核对。`
      }
    case 'ParcelNotShipped':
      return {
        en: `The carrier does not have parcel ${refused.parcelId} yet (${wordsOf(refused.stage)}).`,
        zh: `包裹 ${refused.parcelId} 尚未被物流公司揽收（${inChinese(refused.stage)}）。`
      }
    case 'ParcelAlreadyShipped':
      return {
        en: `The carrier has parcel ${refused.parcelId} already (${wordsOf(refused.stage)}).`,
        zh: `包裹 ${refused.parcelId} 已交给物流公司（${inChinese(refused.stage)}）。`
      }
    case 'ParcelFinal':
      return {
        en: `Parcel ${refused.parcelId} does not move any more (${wordsOf(refused.stage)}).`,
        zh: `包裹 ${refused.parcelId} 的配送已经结束（${inChinese(refused.stage)}）。`
      }
    case 'InterceptAlreadyOpen':
      return {
        en: `The carrier is at another instruction for this parcel: ${wordsOf(refused.action)}.`,
        zh: `物流公司正在处理该包裹的另一条指令（${inChinese(refused.action)}），请等待结果。`
      }
    case 'InterceptInProgress':
      return {
        en: `The carrier is at it (${wordsOf(refused.action)}): cancel that first.`,
        zh: `物流公司正在处理（${inChinese(refused.action)}），请先取消该指令。`
      }
    case 'InterceptNotOffered':
      return {
        en: `${refused.carrier} does not offer this: ${wordsOf(refused.action)}.`,
        zh: `物流公司 ${refused.carrier} 不提供“${inChinese(refused.action)}”服务。`
      }
    case 'InterceptWindowClosed':
      return {
        en: `${refused.carrier} does not do this any more: the parcel is ${wordsOf(refused.stage)}.`,
        zh: `包裹目前为“${inChinese(refused.stage)}”，物流公司 ${refused.carrier} 已不再受理这项操作。`
      }
    case 'InterceptAlreadyUsed':
      return {
        en: `${refused.carrier} does this once for a parcel, and has.`,
        zh: `物流公司 ${refused.carrier} 对每个包裹只受理一次，此前已经用过。`
      }
    case 'OwnAccountOnly':
      return {
        en: `${refused.carrier} does this for its own customers only.`,
        zh: `物流公司 ${refused.carrier} 只为自己的签约客户办理这项操作。`
      }
    case 'ShipperBarredRedirect':
      return {
        en: `The label of parcel ${refused.parcelId} forbids redirects.`,
        zh: `包裹 ${refused.parcelId} 的面单设置了禁止转寄。`
      }
    case 'PickupConsentMissing':
      return {
        en: `Nobody concerned has said yes to a pickup point for parcel ${refused.parcelId}.`,
        zh: `包裹 ${refused.parcelId} 放到快递点或驿站自提，须先征得买家或收件人同意。`
      }
    case 'ResolutionNotAgreed':
      return {
        en: `For parcel ${refused.parcelId} it must be agreed first: ${wordsOf(refused.needed)}.`,
        zh: `包裹 ${refused.parcelId} 须先与买家协商一致：${inChinese(refused.needed)}。`
      }
    case 'ReturnNotReceived':
      return {
        en: `Parcel ${refused.parcelId} has not come back yet.`,
        zh: `包裹 ${refused.parcelId} 尚未退回。`
      }
    case 'EscalationTooEarly':
      return {
        en: `This step (${wordsOf(refused.rung)}) may be taken from ${timeText(refused.earliest)} on.`,
        zh: `最早可于 ${chineseTimeText(refused.earliest)} 升级到这一投诉层级：${inChinese(refused.rung)}。`
      }
    case 'IssueNotOpen':
      return {
        en: `No problem ${refused.issueId === null ? `of this kind with parcel ${refused.parcelId}` : `${refused.issueId} of a parcel`} is open.`,
        zh:
          refused.issueId === null
            ? `包裹 ${refused.parcelId} 没有处理中的此类物流异常。`
            : `没有处理中的物流异常 ${refused.issueId}。`
      }
    case 'EvidenceMissing':
      return {
        en: `This needs proof: ${wordsOf(refused.need)}.`,
        zh: `缺少依据：${inChinese(refused.need)}。`
      }
    case 'RemedyNotAgreed':
      return {
        en: 'The buyer has not agreed to such a remedy.',
        zh: '须先与买家就处理方案协商一致。'
      }
    case 'AmountExceeded':
      return {
        en: `At most ${moneyText({ ...refused.max })} is possible.`,
        zh: `金额超出上限 ${moneyInChinese({ ...refused.max })}。`
      }
    case 'ClaimDeadlinePassed':
      return {
        en: `The carrier could be made to pay until ${timeText(refused.dueAt)}.`,
        zh: `理赔期限已于 ${chineseTimeText(refused.dueAt)} 届满。`
      }
    case 'PersonalDataInNote':
      return {
        en: `The note repeats data of the order (${words(refused.matched)}): refer to the address version instead.`,
        zh: `备注重复了订单中的${chineseWords(refused.matched)}，请改为注明地址版本。`
      }
    case 'OutcomeMissing':
      return {
        en: `Every parcel needs an outcome: ${listed(refused.parcelIds)}.`,
        zh: `每个包裹都要有处理结果，还缺少：${listedInChinese(refused.parcelIds)}。`
      }
    case 'IssuesOpen':
      return {
        en: `${counted(refused.issueIds.length, 'issue')} of the parcels must be resolved first.`,
        zh: `还有 ${refused.issueIds.length} 项物流异常没有解决，请先处理。`
      }
    case 'DisputeClosed':
      return {
        en: `The dispute is decided already: ${wordsOf(refused.outcome)}.`,
        zh: `这起纠纷已有结果：${inChinese(refused.outcome)}。`
      }
    case 'OptionNotOffered':
      return {
        en: `This was not offered: ${wordsOf(refused.option)}.`,
        zh: `此前没有提出过这个方案：${inChinese(refused.option)}。`
      }
    case 'OfferClosed':
      return {
        en: `The offer is ${wordsOf(refused.status)}: this step cannot be taken now.`,
        zh: `这份协商方案目前为“${inChinese(refused.status)}”，不能进行这一步。`
      }
    case 'OccurredInFuture':
      return {
        en: `A clock is wrong: it is said to have happened at ${timeText(refused.occurredAt)}, later than now.`,
        zh: `时间有误：所报的发生时间 ${chineseTimeText(refused.occurredAt)} 晚于现在，请检查时钟。`
      }
    case 'Cancelled':
      return {
        en: 'It was given up before anything was stored.',
        zh: '操作已中途取消，没有保存任何内容。'
      }
    case 'EventRejected':
      return {
        en: `What it comes to cannot be stored (${refused.reason}${refused.at === '' ? '' : `, at ${refused.at}`}).`,
        zh: `结果无法保存：${inChinese(refused.reason)}${refused.at === '' ? '' : `（${refused.at}）`}。`
      }
    case 'SealingRefused':
      return sealingRefusedSentences(refused)
    case 'UnreadableEvent':
    case 'SealBroken':
    case 'EvidenceBroken':
    case 'RevisionConflict':
    case 'StoreUnavailable':
    case 'OutcomeUnknown':
      return storeFailureSentences(refused)
  }
}

// The problem is a word of our own where the number of a phone is at fault, and else a note in English for whoever wrote the program.
const invalidInChinese = (field: string, problem: string): string => {
  const known = inChinese(problem)
  const place = field === '' ? '整条内容' : `“${inChinese(field)}”`
  return `${place}填写有误${known === problem ? '' : `（${known}）`}，请核对后重新提交。`
}
