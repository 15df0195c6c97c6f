/** A word in Chinese and in English. */
export type Word = readonly [chinese: string, english: string]

/** The fields of personal data, as the person reads them. */
export const fieldWords: ReadonlyMap<string, Word> = new Map([
  ['AccountId', ['平台账号', 'Account']],
  ['AgreedPlace', ['约定的放置地点', 'Agreed place']],
  ['Answer', ['答复', 'Answer']],
  ['Body', ['消息内容', 'Message']],
  ['Code', ['取件码', 'Pickup code']],
  ['DeliveryPoint', ['收货方式', 'Delivery point']],
  ['Description', ['说明', 'Description']],
  ['Detail', ['详细地址', 'Address detail']],
  ['DeviceFingerprint', ['设备指纹', 'Device fingerprint']],
  ['DeviceId', ['设备编号', 'Device id']],
  ['District', ['区县', 'District']],
  ['Email', ['电子邮箱', 'E-mail']],
  ['Explanation', ['解释', 'Explanation']],
  ['Instructions', ['派送备注', 'Instructions']],
  ['Ip', ['IP 地址', 'IP address']],
  ['Lesson', ['经验记录', 'Lesson']],
  ['Name', ['姓名', 'Name']],
  ['Nickname', ['昵称', 'Nickname']],
  ['Organization', ['单位', 'Organisation']],
  ['Phone', ['电话', 'Telephone']],
  ['Place', ['地点', 'Place']],
  ['Postcode', ['邮编', 'Postcode']],
  ['ReasonText', ['改址原因', 'Reason']],
  ['Signer', ['签收人', 'Signed by']],
  ['Region', ['国家、省、市', 'Region']],
  ['SortingCode', ['分拣码', 'Sorting code']],
  ['Statement', ['陈述', 'Statement']],
  ['Street', ['街道', 'Street']],
  ['Text', ['内容', 'Text']],
  ['Token', ['平台加密标识', 'Token of the platform']],
  ['Every', ['全部信息', 'everything']]
])

/** The events that hold personal data, as what happened. */
export const eventWords: ReadonlyMap<string, Word> = new Map([
  ['AddressAmended', ['收货地址已修改', 'The delivery address was changed']],
  ['AddressChangeRequested', ['提出修改收货地址', 'A change of the address was asked for']],
  ['CarrierEnquiryAnswered', ['物流公司答复查件', 'The carrier answered an enquiry']],
  ['CarrierNotified', ['已通知物流公司', 'The carrier was told']],
  ['DamageReported', ['反映包裹破损', 'Damage was reported']],
  ['DeliveryVerifiedWithCarrier', ['向物流公司核实签收', 'Delivery was verified with the carrier']],
  ['DisputeOpened', ['发起纠纷', 'A dispute was opened']],
  ['FeedbackReceived', ['收到评价', 'Feedback was received']],
  ['MessageExchanged', ['沟通消息', 'A message']],
  ['NewAddressConfirmed', ['已确认新地址', 'The new address was confirmed']],
  ['NonReceiptReported', ['反映未收到货', 'Not received, it was reported']],
  ['OrderNoteAdded', ['订单备注', 'A note on the order']],
  ['OrderPlaced', ['下单', 'The order was placed']],
  ['ParcelDelivered', ['包裹已签收', 'The parcel was delivered']],
  ['PaymentRecorded', ['付款', 'Payment']],
  ['PickupConsentGiven', ['同意自提', 'Pickup was agreed']],
  ['PickupReady', ['包裹待取件', 'The parcel was ready for pickup']],
  ['PlatformAddressChangeObserved', ['平台上的地址有改动', 'The address was changed on the platform']],
  ['PlatformReferenceRecorded', ['核对平台上的地址', 'The address on the platform was checked']],
  ['ProposalRevised', ['新地址已改写', 'The proposed address was revised']],
  ['RedirectConfirmed', ['物流公司确认转寄', 'The carrier confirmed the redirection']],
  ['ServiceReviewRecorded', ['服务复盘', 'The service was reviewed']],
  ['TrackingUpdated', ['物流更新', 'News of the parcel']],
  ['VirtualNumberAssigned', ['分配虚拟号码', 'A virtual number was assigned']]
])

/** Who acts, for what and on what basis, and why something was not shown. */
export const accessWords: ReadonlyMap<string, Word> = new Map([
  ['Auditor', ['审计人员', 'Auditor']],
  ['Buyer', ['买家', 'Buyer']],
  ['Carrier', ['物流公司', 'Carrier']],
  ['Platform', ['平台', 'Platform']],
  ['PlatformSupport', ['平台客服', 'Platform support']],
  ['PrivacyOfficer', ['个人信息保护负责人', 'Privacy officer']],
  ['Recipient', ['收件人', 'Recipient']],
  ['SellerAgent', ['客服', 'Customer service']],
  ['SellerSupervisor', ['客服主管', 'Supervisor']],
  ['System', ['系统', 'System']],
  ['Warehouse', ['仓库', 'Warehouse']],
  ['AfterSale', ['售后', 'after-sale service']],
  ['Audit', ['审计', 'an audit']],
  ['CarrierInstruction', ['通知物流公司', 'instructing the carrier']],
  ['ChangeAddress', ['修改收货地址', 'changing the address']],
  ['CustomerService', ['客户服务', 'customer service']],
  ['Dispute', ['处理纠纷', 'a dispute']],
  ['LegalRequest', ['法定要求', 'a legal request']],
  ['PrintLabel', ['打印面单', 'printing the label']],
  ['SubjectAccess', ['答复您的查阅请求', 'answering your request']],
  ['Consent', ['您的同意', 'consent']],
  ['Contract', ['履行合同', 'the contract']],
  ['LegalObligation', ['法定义务', 'a legal obligation']],
  ['ProcessingIsRestricted', ['信息已限制处理', 'the data may only be kept']],
  ['PurposeForbids', ['用途或角色不允许', 'the purpose or the role does not allow it']],
  ['QuotaExceeded', ['超过每日查看上限', 'more than one person may see in a day']],
  ['ValueErased', ['信息已删除', 'the data are erased']]
])

/** The word for a code; a code without one is shown as it is. */
export const wordFor = (words: ReadonlyMap<string, Word>, code: string): Word => words.get(code) ?? [code, code]
