/** The words of the steps against strangers, and in a quarrel. */
export const protectionWords = {
  channelOfWish: ['买家从哪里提出', 'How he asked'],
  callbackQuestion: ['按订单上的电话回拨', 'Call to the number on the order'],
  notCalled: ['没有回拨', 'Not called'],
  calledMatch: ['是本人，要改址', 'It is him, and he wants it'],
  calledMismatch: ['不是本人，没有要改', 'He did not ask for it'],
  phoneSaid: ['买家说的手机号后四位', 'Last four digits of his telephone, as he says them'],
  moreProof: ['证明还不够，还可以查：', 'The proof is not enough yet. What would help: '],
  assessRisk: ['评估风险', 'Assess the risk'],
  assessRiskHint: [
    '勾选您看到的可疑之处；订单本身的由系统算。',
    'Tick what you noticed; what the order shows is counted by itself.'
  ],
  signals: ['可疑之处', 'What is suspicious'],
  reportFraud: ['上报疑似欺诈', 'Report suspected fraud'],
  reportFraudHint: [
    '有人冒充买家改址。上报后请主管锁定地址，并提醒买家。',
    'Somebody posed as the buyer. Report it, have a supervisor lock the address, and warn the buyer.'
  ],
  indicators: ['怎么看出来的', 'What showed it'],
  reportedTo: ['报给谁', 'Reported to'],
  lock: ['锁定地址（主管）', 'Lock the address (supervisor)'],
  lockHint: [
    '锁定后谁也不能改址，包裹照原地址发。',
    'Nobody can change the address then; parcels go to the present one.'
  ],
  unlock: ['解锁地址（主管）', 'Unlock the address (supervisor)'],
  unlockHint: ['买家本人来电说明之后再解锁。', 'When the buyer himself has explained.'],
  openDispute: ['登记纠纷', 'Record a dispute'],
  openDisputeHint: [
    '银行、支付平台或监管发来的争议。写上答复期限，待办里会提醒。',
    'A chargeback or complaint that came in. With the day by which it must be answered it is in the list of what is to be done.'
  ],
  scheme: ['哪里发来的', 'From whom'],
  disputeKind: ['争什么', 'What it is about'],
  reasonCode: ['原因代码', 'Reason code'],
  amount: ['金额', 'Amount'],
  claimedVersion: ['对方说约定的是第几版地址', 'Which address version is said to be the agreed one'],
  respondBy: ['最晚哪天答复', 'To be answered by'],
  placeHold: ['留存证据（主管）', 'Hold as evidence (supervisor)'],
  placeHoldHint: [
    '纠纷了结之前，这个订单的信息不会被删除。',
    'Nothing of this order is erased until the quarrel is over.'
  ],
  exportFirst: [
    '要答复纠纷：由主管先在下面导出证据包，再刷新本页登记提交。',
    'To answer the dispute: a supervisor exports the bundle below, then loads this page again and records that it was handed in.'
  ],
  submitEvidence: ['登记证据已提交', 'Record that the evidence was handed in'],
  submitEvidenceHint: [
    '您导出的证据包交出去之后登记；包的指纹会一起记下。',
    'When the bundle that you exported was handed in. Its fingerprint is recorded too.'
  ],
  handedTo: ['交给', 'Handed to'],
  reference: ['对方的编号', 'Their reference'],
  decision: ['裁决结果', 'Decision'],
  decideDispute: ['登记裁决', 'Record the decision'],
  decideDisputeHint: ['银行或平台的决定。', 'What the bank or the platform decided.'],
  releaseHold: ['解除证据留存（主管）', 'Release the hold (supervisor)'],
  releaseHoldHint: ['申诉期过了再解除。', 'When the time for an appeal is over.']
} as const
