/** The words of the steps that follow a wish: carriers, ways out, notices. */
export const actionWords = {
  more: ['其他操作', 'More that can be done'],
  impact: ['告诉买家改派的影响', 'Tell the buyer what a redirect means'],
  impactHint: [
    '包裹已在路上。先告诉买家要多等几天、多付多少、会失去哪些保障，再登记。',
    'The parcel is on its way. Tell the buyer how many more days it takes, what it costs, and which guarantees are lost; then record it.'
  ],
  daysMore: ['多等几天', 'More days'],
  fee: ['费用', 'Fee'],
  payer: ['谁付', 'Who pays'],
  lostGuarantees: ['会失去的保障', 'Guarantees that are lost'],
  acceptImpact: ['买家接受影响', 'The buyer accepts it'],
  acceptImpactHint: [
    '买家听完影响后明确说“接受”，才按确认。',
    'Press only when he was told and has said clearly that he accepts.'
  ],
  waive: ['放弃支付保障（主管）', 'Give up the payment protection (supervisor)'],
  waiveHint: [
    '改派之后，支付平台不再为这个订单担保。只有主管能决定。',
    'After a redirect the payment service protects this order no longer. Only a supervisor can decide that.'
  ],
  redirect: ['通知物流公司改派', 'Tell the carrier to redirect'],
  redirectHint: [
    '联系物流公司，请它送到新地址，再登记。物流公司办成之前，包裹仍送往原地址。',
    'Ask the carrier to bring the parcel to the new address, then record it. Until the carrier has done it, the parcel goes to the old one.'
  ],
  via: ['怎么联系的', 'By which way'],
  carrierAnswer: ['登记物流公司的答复', "Record the carrier's answer"],
  carrierAnswerHint: [
    '物流公司怎么说就怎么记：答应一试不等于办成。',
    'Record what the carrier says: that it will try is not that it has done it.'
  ],
  dropInstruction: ['请物流公司取消指令', 'Ask the carrier to drop the instruction'],
  dropInstructionHint: [
    '不用改派或退回了：请物流公司取消，再登记它的答复。',
    'It is not wanted any more: ask the carrier to drop it, then record its answer.'
  ],
  redirectKnown: ['登记买家是否知道转寄', 'Record whether he knows of the redirect'],
  redirectKnownHint: [
    '物流公司改送了别处，没有人通知过我们。按订单上的电话问买家：是不是他要求的。不是，就上报并锁定地址。',
    'The carrier takes the parcel elsewhere, and nobody had told us. Call the number on the order: did he wish it? If not, report it and have the address locked.'
  ],
  answer: ['答复', 'Answer'],
  reasonIfNot: ['没办成的原因', 'Reason, where not'],
  carrierReference: ['物流公司的受理号', "The carrier's reference"],
  offer: ['与买家协商别的办法', 'Offer the buyer other ways'],
  offerHint: [
    '包裹快到原地址，或物流公司改送不成。勾选您能提供的办法，告诉买家后登记。',
    'The parcel is close to the old address, or its carrier could not redirect it. Tick the ways that you offer, tell the buyer, and record it.'
  ],
  waysOut: ['提供的办法', 'Ways that are offered'],
  agree: ['登记买家选的办法', 'Record what the buyer chose'],
  agreeHint: ['只记买家亲口选的。', 'Only what he said himself.'],
  chosen: ['买家选了', 'He chose'],
  decline: ['买家都不接受', 'He wants none of them'],
  declineHint: ['登记之后可以另提办法。', 'Other ways can be offered then.'],
  pickupConsent: ['登记买家同意自提', 'Record that the buyer agrees to fetch it'],
  pickupConsentHint: [
    '问买家愿意去哪种取件点。没有同意，不能放到驿站或快递柜。',
    'Ask which kind of pickup point he agrees to. Without that nothing may be left at a station or locker.'
  ],
  pointKind: ['取件点', 'Pickup point'],
  place: ['在哪里', 'Where'],
  instruct: ['通知物流公司照办', 'Tell the carrier what was agreed'],
  instructHint: ['把买家选的办法告诉物流公司，再登记。', 'Tell the carrier what the buyer chose, then record it.'],
  pickupReady: ['登记可以取件', 'Record that it can be fetched'],
  pickupReadyHint: [
    '物流公司说包裹已到取件点。取件码只给买家看。',
    'The carrier says that the parcel is at the pickup point. The code is for the buyer only.'
  ],
  pickupCode: ['取件码', 'Code'],
  heldUntil: ['保留到哪天', 'Held until'],
  wayOutDone: ['办法已办成', 'What was agreed is done'],
  wayOutDoneHint: [
    '包裹已取走、货已重新发出，或钱已退还：这个办法就办完了。',
    'The parcel was fetched, its goods were sent again, or the buyer has his money: that was it.'
  ],
  receipt: ['确认收货', 'Record that it was received'],
  receiptHint: ['买家说收到了再登记。', 'Only when the buyer says that he has it.'],
  whoseWord: ['谁说的', 'Whose word it is'],
  closeCase: ['结单', 'Close the case'],
  closeCaseHint: ['所有包裹都有了结果，选结果后结单。', 'Every parcel has arrived: say what became of the change.'],
  outcome: ['结果', 'Outcome'],
  tellBuyer: ['登记已通知买家', 'Record that the buyer was told'],
  tellBuyerHint: [
    '疑似欺诈的提醒只发到原联系方式，绝不发到新的。',
    'A warning of fraud goes to the old contact, never to the new one.'
  ],
  whatTold: ['通知了什么', 'What he was told'],
  contactBy: ['发到哪里', 'Sent to']
} as const
