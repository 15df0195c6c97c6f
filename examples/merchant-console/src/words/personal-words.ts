/** The words of the page on the personal data of an order, and their erasure. */
export const personalWords = {
  personal: ['个人信息', 'Personal data'],
  personalHint: [
    '这个订单里每个人的信息现在怎样、要保存到何时。删除须有人申请、两位个人信息保护负责人批准；不会提前。',
    'How the data of each person in this order stand, and how long they must be kept. They are erased when somebody asks for it and two privacy officers approve it, and never before their time.'
  ],
  standsKept: ['正常使用。', 'In use.'],
  standsRequested: ['已申请删除。', 'Somebody has asked for erasure.'],
  standsRestricted: ['只保存，不使用。', 'Only kept, and not used.'],
  standsOnLegalHold: ['因证据留存而保存。', 'Held as evidence.'],
  standsErased: ['已删除，谁也读不出了。', 'Erased: nobody can read them any more.'],
  keptUntil: ['依法须保存至 #。', 'The law wants them kept until #.'],
  askedFor: ['申请删除：#', 'Erasure was asked for: #'],
  approvedBy: ['已批准：#', 'Approved: #'],
  waitsFor: ['现在等什么', 'What it waits for'],
  awaitsCompletion: [
    '等订单完成；之后依法还要保存一段时间。',
    'The order must be completed first; after that the law wants it kept for some time.'
  ],
  awaitsHoldRelease: ['等证据留存解除。', 'The hold must be released first.'],
  awaitsRetentionEnd: ['等法定保存期满。', 'The time that the law wants them kept must be over first.'],
  awaitsErasure: ['不等什么：没有人申请删除。', 'Nothing: nobody asks for erasure.'],
  awaitsApproval: [
    '等两位个人信息保护负责人批准；申请人不能批准。',
    'Two privacy officers must approve it; who asked cannot.'
  ],
  awaitsDestruction: [
    '已批准。反悔期满后由第三人删除。',
    'It is approved. When the time for a change of mind is over, a third person erases.'
  ],
  awaitsEffect: [
    '密钥已销毁；最迟到 # 备份里也不再有。',
    'The keys are destroyed; by # no backup holds them any more.'
  ],
  awaitsConfirmation: ['等确认各处都已删除。', 'It must be confirmed that nothing is left anywhere.'],
  awaitsNothing: ['不等什么：已办完。', 'Nothing: it is done.'],
  askErasure: ['登记删除申请', 'Record a request for erasure'],
  askErasureHint: [
    '登记之后，此人的信息立即只保存、不使用，直到删除或撤回。',
    'From then on his data are only kept and not used, until they are erased or the request is taken back.'
  ],
  whose: ['谁的信息', 'Whose data'],
  ground: ['理由', 'Ground'],
  askedBy: ['谁提出的（代号，不写姓名电话）', 'Who asks (a code, no name or number)'],
  askedThrough: ['从哪里提出', 'How he asked'],
  approve: ['批准删除', 'Approve the erasure'],
  erase: ['删除（无法恢复）', 'Erase for ever'],
  refuseRequest: ['拒绝申请', 'Refuse the request'],
  withdraw: ['撤回申请', 'Take the request back'],
  lift: ['恢复使用', 'Let them be used again'],
  withheld: ['其余不可查看', 'the rest may not be read'],
  personBuyer: ['买家', 'The buyer'],
  personRecipient: ['收件人 #', 'Recipient #'],
  personOther: ['其他人 #', 'Another person, #']
} as const
