/** The words of what is said about an order, of problems with its parcels, and of what comes back. */
export const careWords = {
  message: ['记一条沟通', 'Record what was said'],
  messageHint: [
    '电话、聊天里说了什么，原样记下。原话加密保存，以后页面上只显示何时、和谁、走哪个渠道。',
    'What was said by telephone or chat, in its own words. They are kept sealed; pages tell only when, with whom and by which channel.'
  ],
  whoSpoke: ['谁说的', 'Which way it went'],
  party: ['和谁', 'With whom'],
  way: ['渠道', 'Channel'],
  saidAt: ['什么时候（北京时间；不填就是现在）', 'When (by the clock of China; now, if left empty)'],
  body: ['说了什么', 'What was said'],
  notReached: ['没有联系上买家', 'The buyer was not reached'],
  notReachedHint: [
    '最近一次通知他没有收到。每试一次登记一次。',
    'He did not get what he was last told. Record each attempt.'
  ],
  assign: ['包裹有问题：定人跟进', 'A parcel has a problem: who looks after it'],
  assignHint: ['谁负责、下一步做什么、哪天之前做完。', 'Who looks after it, what he does next, and by which day.'],
  problem: ['什么问题', 'Problem'],
  nextAction: ['下一步', 'Next'],
  doneBy: ['哪天之前', 'By'],
  owner: ['负责人（代号）', 'Who (a code)'],
  enquire: ['向物流公司查件', 'Ask the carrier about the parcel'],
  enquireHint: [
    '问过物流公司再登记，到期没答复待办里会提醒。',
    'When you have asked. Overdue answers are in what there is to do.'
  ],
  question: ['问什么', 'What is asked'],
  enquiryAnswer: ['登记查件答复', 'Record what the carrier found'],
  enquiryAnswerHint: ['物流公司查到的原因。', 'The cause, as the carrier tells it.'],
  cause: ['原因', 'Cause'],
  theirWords: ['原话', 'In their own words'],
  escalate: ['投诉升级', 'Take it one step up'],
  escalateHint: [
    '一直不答复，就逐级往上投诉。太早会被拒绝，并告诉您哪天可以。',
    'Where no answer comes, complain one step higher. Too early it is refused, and you are told from when on.'
  ],
  rung: ['投诉到', 'To whom'],
  resolve: ['问题已解决', 'The problem is solved'],
  resolveHint: ['解决了才能结单。', 'No case is closed before.'],
  how: ['怎么解决的', 'How'],
  receiveReturn: ['登记退货已收到', 'Record that the parcel came back'],
  receiveReturnHint: ['包裹回到仓库，验过货再登记。', 'When it is in the house, and was looked at.'],
  condition: ['货物情况', 'Condition'],
  reship: ['安排重新发货', 'Send it again'],
  reshipHint: [
    '退回的货按同样的数量装成新包裹。接着把新地址保存到订单，再打印面单。',
    'What came back goes into a new parcel. Then save the new address to the order, before its label is printed.'
  ],
  refund: ['登记已退款', 'Record the refund'],
  refundHint: ['钱退给买家之后登记。', 'When the buyer has his money.'],
  askReceipt: ['已询问买家是否收到', 'He was asked whether it arrived'],
  askReceiptHint: ['问过再登记；没答复待办里会提醒。', 'When you have asked.'],
  nonReceipt: ['买家说没收到', 'He says that nothing came'],
  nonReceiptHint: [
    '物流显示签收，买家说没有：先登记，再查件。',
    'Whatever the carrier says: record it, then ask the carrier.'
  ],
  feedback: ['登记买家评价', 'Record what he thinks'],
  feedbackHint: ['好评、问题、建议都可以记。', 'Praise, a problem or a suggestion.'],
  feedbackKind: ['种类', 'Kind'],
  review: ['登记复盘', 'Record what was learned'],
  reviewHint: [
    '这一单为什么要改、哪一步没做好、下次怎么办。',
    'Why it came to this, what was left out, and what is to be otherwise next time.'
  ],
  rootCause: ['根本原因', 'Root cause'],
  stepsSkipped: ['哪些步骤没做好', 'What was left out'],
  lesson: ['学到了什么', 'The lesson'],
  reopen: ['重新跟进', 'Take it up again'],
  reopenHint: ['结单以后买家又来找，或还有事没办完。', 'When the buyer comes back, or something is left to do.'],
  rating: ['几星', 'Stars']
} as const
