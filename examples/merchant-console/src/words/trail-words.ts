/** The words of the page that tells everything that happened to an order. */
export const trailWords = {
  trail: ['全部记录', 'Full record'],
  trailHint: [
    '从下单起的每一条记录：谁、何时、做了什么，之后订单有什么不同。个人信息已打码。',
    'Everything since the order was placed: who did what and when, and what was different afterwards. Personal values are masked.'
  ],
  chainIntact: ['# 条记录，校验链完整', '# events, chain intact'],
  chainMeans: [
    '刚才逐条校验过：没有一条被改动、插入，中间也没有缺少。末尾有没有被删，由已签名的日志证明，见证据包。',
    'Checked just now, one by one: none was changed or put in, and none in between is missing. That none was cut off at the end, the signed log proves, which is in the evidence bundle.'
  ],
  valuesSealed: [
    '个人信息都加密保存，每人一把密钥',
    "Personal values are sealed, each person's under a key of his own"
  ],
  valuesInTheClear: ['个人信息没有加密', 'Personal values lie in the clear'],
  loggedAll: ['# 条都已记入签名日志', 'All # events are on the signed log'],
  loggedSome: [
    '前 # 条已记入签名日志，其余等下一次签名',
    'The first # events are on the signed log; the others follow when it is signed next'
  ],
  loggedNone: ['还没有记入签名日志，等下一次签名', 'None is on the signed log yet; they follow when it is signed next'],
  chainBroken: ['校验链在第 # 条记录处断开', 'The chain is broken at event #'],
  chainBrokenMeans: [
    '这条记录或它之前的记录与写入时不符，因此不显示这个订单，也不能再操作。请立即告诉主管：放回最新的备份，保留被改动的文件，查明是谁改的。',
    'This event, or one before it, is not what was written, so the order is not shown and nothing can be done to it. Tell a supervisor at once: bring back the newest backup, keep the changed file, and find out who changed it.'
  ],
  faulty: ['现在无法显示', 'It cannot be shown now'],
  faultyMeans: [
    '没有保存任何更改。请过一分钟重试；仍不行就告诉主管。',
    'Nothing was changed. Try again in a minute; if it is still so, tell a supervisor.'
  ],
  noChange: ['订单状态没有变化', 'Nothing about the order was different afterwards'],
  wrongBy: ['已由第 # 条记录声明有误', 'Declared wrong by event #'],
  recordedAt: ['记录于', 'Recorded'],
  underPolicy: ['按规则', 'Under policy'],
  yes: ['是', 'yes'],
  no: ['否', 'no'],
  nothing: ['无', 'none'],
  lineStatus: ['订单状态', 'Order'],
  lineVersion: ['订单地址，版本', 'Ordered address, version'],
  lineOnPlatform: ['平台上的地址', 'Address on the platform'],
  lineParcels: ['包裹 #', 'Parcel #'],
  lineLabel: ['面单，版本', 'label, version'],
  lineLabelOutOfDate: ['面单已过时', 'label out of date'],
  lineGoesTo: ['送往，版本', 'goes to version'],
  lineDelivered: ['签收', 'delivered'],
  lineReturned: ['退回', 'returned'],
  lineLost: ['丢失', 'lost'],
  lineReshipmentOf: ['重新发货，原包裹', 'sent again instead of'],
  lineStages: ['进度（#）', 'Stage of #'],
  lineChanges: ['改址申请 #', 'Change #'],
  lineChangeStatus: ['状态', 'status'],
  lineChangeVersion: ['地址版本', 'address version'],
  lineAgreed: ['协商结果', 'agreed'],
  lineCanChange: ['可以改址', 'The address can be changed'],
  lineWhy: ['不能改址的原因', 'Why not'],
  lineWays: ['改址途径（#）', 'Way of a change for #'],
  lineRequirements: ['改址前还要', 'Needed before a change'],
  lineLevel: ['需要的核实等级', 'Proof needed'],
  lineChangesMade: ['已改址次数', 'Changes made'],
  lineChangesLeft: ['还可改址次数', 'Changes left'],
  lineWindowEnds: ['改址截止', 'Changes end at'],
  lineProblems: ['问题 #', 'Problem #'],
  lineNotes: ['备注数', 'Notes'],
  lineErased: ['已删除个人信息（#）', 'Erased data of #']
} as const
