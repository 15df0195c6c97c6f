/** The words of what a wish is answered with, and whose yes it needs. */
export const agreementWords = {
  initiator: ['谁要改', 'Whose wish it is'],
  forOther: ['收件人不是买家（如送礼）', 'The parcel is for somebody else than the buyer (a gift)'],
  acknowledge: ['已回复买家“收到，正在办”', 'He was told that it is being seen to'],
  acknowledgeHint: [
    '先回一句“收到，正在为您办理”，再按。买家等的时间从这里停表。',
    'Answer him first that you are seeing to it, then press. His waiting is counted until here.'
  ],
  clarify: ['向买家补问', 'Ask the buyer for more'],
  clarifyHint: [
    '勾选没说全或说不清的部分，问过买家再登记。他答复之前，这个申请先等着。',
    'Tick what is missing or unclear, ask him, then record it. The wish waits until he answers.'
  ],
  unclear: ['哪里不清楚', 'What is unclear'],
  revise: ['换一个新地址', 'Change the requested address'],
  reviseHint: [
    '买家补充或改口了，把整个地址重写一遍。之前的核实和确认可能要重做，本页会提示。',
    'He added something, or thought better of it: write the whole address. What was proved and confirmed may have to be done again; the page says so.'
  ],
  withdrawWish: ['买家不改了', 'He no longer wants it'],
  withdrawHint: ['申请撤回，订单照原地址发。', 'The wish is taken back; parcels go to the present address.'],
  reject: ['拒绝改址', 'Refuse the change'],
  rejectHint: [
    '这个申请到此为止，订单照原地址发。别忘了告诉买家。',
    'The wish ends here; parcels go to the present address. Tell the buyer.'
  ],
  whoRefuses: ['谁拒绝的', 'Who refuses'],
  askConsent: ['已征求买家同意', 'He was asked whether he agrees'],
  askConsentHint: [
    '按平台规则，不是买家自己在平台上改的，都要买家点头。把新地址发给他问一遍，再登记。',
    'By the rules of this platform he must agree to whatever he did not enter there himself. Send him the new address and ask, then record it.'
  ],
  consent: ['买家同意', 'He agrees'],
  consentHint: [
    '买家明确答应了才按。不答复就是不同意，到期自动作废；他拒绝就在“其他操作”里拒绝。',
    'Press only when he has clearly said yes. Silence is a no, and ends the wish when its time is over; where he says no, refuse the change under what more can be done.'
  ],
  askApproval: ['送审批', 'Ask for approval'],
  askApprovalHint: [
    '这次改址要别人批准才能生效。告诉审批人，再登记。',
    'This change takes effect only when somebody else approves it. Tell him, then record it.'
  ],
  whoApproves: ['谁审批', 'Who approves'],
  approveChange: ['审批通过', 'Approve the change'],
  approveHint: [
    '由审批人自己按。第二位同事须是主管，而且没有受理、也没有核实过这次申请。不同意就在“其他操作”里拒绝。',
    'For the approver himself. A second operator is a supervisor who neither took in the wish nor made sure who asks. Who does not agree refuses the change under what more can be done.'
  ],
  recipientNotice: ['登记收件人知情', 'Record that the recipient knows'],
  recipientNoticeHint: [
    '收件人不是买家，他的信息也受保护：确认他知道有包裹寄给他。',
    'The recipient is not the buyer, and his data are his own: make sure that he knows of the parcel.'
  ],
  freight: ['登记运费差额', 'Record what it costs more'],
  freightHint: [
    '查到新旧地址的运费之后登记；谁付差额由平台规则定。',
    'When you have looked up the freight to both addresses. Who bears the difference the rules of the platform say.'
  ],
  reach: ['新地址能不能送', 'Whether it can be sent there'],
  freightBefore: ['原地址运费', 'Freight to the present address'],
  freightAfter: ['新地址运费', 'Freight to the new address'],
  freightSettled: ['差额已结清', 'The difference is settled'],
  freightSettledHint: ['钱收到或退回之后再登记。', 'When the money has come in, or was paid back.'],
  direction: ['方向', 'Direction'],
  paymentReference: ['收付款编号', 'Reference of the payment'],
  holdParcels: ['请仓库暂停发货', 'Ask the warehouse to hold it'],
  holdParcelsHint: [
    '仓库已经在配货。先让仓库停下来，才能改地址。',
    'The warehouse is at work on it already. It must stop before the address can be changed.'
  ],
  holdAnswer: ['登记仓库答复', 'Record what the warehouse says'],
  holdAnswerHint: ['停下来了，还是已经拦不住。', 'Whether it could still be stopped.'],
  howFar: ['做到哪一步', 'How far it has come'],
  releaseParcels: ['通知仓库恢复发货', 'Let the warehouse go on'],
  releaseParcelsHint: [
    '地址已改好，或不改了：让仓库接着发，否则包裹一直停着。',
    'The address is changed, or stays as it is: let the parcel go, or it stays where it is.'
  ],
  reroute: ['重新确定怎么改', 'See again how it can be changed'],
  rerouteHint: [
    '包裹的情况变了，原来的办法不再合适。按一下，本页会给出现在的办法。',
    'The parcel is elsewhere by now, and the way that was meant is none any more. Press, and the page offers the present one.'
  ],
  readBack: ['回看平台订单页', "Look at the platform's page"],
  readBackHint: [
    '刷新平台的订单页，看看显示的是不是下面这个地址。',
    'Load the order on the platform again, and see whether it shows this address.'
  ],
  readBackSame: ['显示的就是它', 'It shows this one'],
  readBackOther: ['显示的不一样', 'It shows something else'],
  typeShown: ['把平台订单页现在显示的地址照抄下来。', "Write down what the platform's page shows now."],
  recordShown: ['登记显示的地址', 'Record what it shows'],
  notSaved: ['平台没有保存成功', 'The platform did not save it'],
  notSavedHint: [
    '平台提示失败才登记；订单地址退回原来那一版，可以再试。',
    'Only when the platform says so. The former address is the ordered one again, and you may try once more.'
  ]
} as const
