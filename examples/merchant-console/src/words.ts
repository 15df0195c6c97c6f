import { actionWords } from './words/action-words.ts'
import { agreementWords } from './words/agreement-words.ts'
import { careWords } from './words/care-words.ts'
import { messageWords } from './words/message-words.ts'
import { personalWords } from './words/personal-words.ts'
import { protectionWords } from './words/protection-words.ts'
import { trailWords } from './words/trail-words.ts'

/** The languages of the pages. */
export type Language = 'zh' | 'en'

const words = {
  title: ['改址工作台', 'Address changes'],
  signIn: ['登录', 'Sign in'],
  signOut: ['退出', 'Sign out'],
  token: ['访问令牌', 'Access token'],
  tokenWrong: [
    '这个令牌不认识。请核对后再试，或向主管索取。',
    'This token is not known. Check it, or ask a supervisor for one.'
  ],
  mayNotEnter: [
    '工作台只供商家、平台客服、隐私专员和审计使用，您的角色不能登录。',
    'This console is for sellers, support of platforms, privacy officers and auditors: your role may not sign in.'
  ],
  mayNotCall: ['您的角色不能做这一步，请找主管。', 'Your role may not do this: ask a supervisor.'],
  arriving: [
    '示例订单正在导入（已完成 #），页面显示的还不是全部。',
    'The sample orders are being taken in (# so far): what you see is not all of them yet.'
  ],
  worklist: ['待办', 'To do'],
  previous: ['上一页', 'Previous'],
  next: ['下一页', 'Next'],
  nothingToDo: ['没有待办事项。', 'There is nothing to do.'],
  search: ['查找订单', 'Find an order'],
  searchHint: ['订单号、运单号、昵称或电话', 'Number of order or parcel, nickname, or telephone'],
  find: ['查找', 'Find'],
  notFound: ['没有找到。请核对号码；昵称要写全。', 'Nothing was found. Check the number; a nickname must be whole.'],
  moreFound: ['还有更多：请写得更准确。', 'There are more: be more exact.'],
  order: ['订单', 'Order'],
  buyer: ['买家', 'Buyer'],
  addresses: ['地址', 'Addresses'],
  ordered: ['订单地址', 'Ordered address'],
  requested: ['申请中的地址', 'Requested address'],
  routed: ['包裹去向', 'Where parcels go'],
  version: ['第 # 版', 'Version #'],
  noParcel: ['还没有包裹。', 'There is no parcel yet.'],
  label: ['面单', 'Label'],
  delivered: ['已送达', 'Delivered'],
  returned: ['已退回', 'Came back'],
  lost: ['已丢失', 'Lost'],
  sentInsteadOf: ['代替 #', 'instead of #'],
  onTheWay: ['运送中', 'On its way'],
  canChange: ['可以改址', 'The address can be changed'],
  cannotChange: ['不能改址', 'The address cannot be changed'],
  because: ['原因', 'Because'],
  level: ['需要的核实等级', 'Proof needed'],
  change: ['修改地址', 'Change the address'],
  changeHint: [
    '填写买家说的新地址。此步只登记申请，还不会修改订单。',
    'Write the new address as the buyer tells it. This step only records the wish; the order is not changed yet.'
  ],
  reason: ['改址原因', 'Reason'],
  name: ['收货人', 'Name'],
  phone: ['电话', 'Telephone'],
  province: ['省', 'Province'],
  city: ['市', 'City'],
  district: ['区县', 'District'],
  street: ['街道', 'Street'],
  detail: ['门牌', 'House and room'],
  requestChange: ['登记申请', 'Record the wish'],
  verify: ['核实身份', 'Make sure who asks'],
  verifyHint: [
    '逐项核对。只有与订单相符的才勾选或填写。',
    'Go through the list. Tick or write only what you have checked.'
  ],
  session: ['申请来自买家在平台上登录的账号', 'The wish came from the account that is signed in on the platform'],
  callback: ['已按订单上的电话回拨确认', 'The number on the order was called, and he confirmed'],
  nicknameSaid: ['买家说的昵称', 'Nickname, as he says it'],
  numberSaid: ['买家说的订单号', 'Order number, as he says it'],
  confirm: ['向买家复述并确认', 'Read the address back'],
  confirmHint: [
    '把下面的地址读给买家听。他说“对”之后再按确认。',
    'Read this address to the buyer. Press only when he says that it is right.'
  ],
  confirmButton: ['买家确认无误', 'He says it is right'],
  typeAgain: ['请按买家的复述再填一次。', 'Write it once more, as he repeats it.'],
  compare: ['修改前后', 'Before and after'],
  before: ['现在', 'Now'],
  after: ['修改后', 'After'],
  save: ['保存修改', 'Save the change'],
  saveHint: ['核对差异后保存。', 'Look at what differs, then save.'],
  notYet: ['暂不能保存', 'It cannot be saved yet'],
  note: ['备注', 'Note'],
  addNote: ['添加备注', 'Add the note'],
  timeline: ['时间线', 'Timeline'],
  checklist: ['流程检查', 'Steps of the procedure'],
  evidence: ['证据', 'Evidence'],
  exportEvidence: ['导出证据包', 'Export the bundle'],
  recipient: ['交给谁（代号）', 'For whom (a code)'],
  reveal: ['查看明文', 'Show in clear'],
  revealHint: ['会记入查阅日志。', 'It is written into the access log.'],
  purpose: ['用途', 'Purpose'],
  figures: ['数据', 'Figures'],
  month: ['月份', 'Month'],
  done: ['已完成', 'Done'],
  refused: ['没有执行', 'It was not done'],
  movedOn: [
    '您打开页面后订单有了变化。请看时间线里的新记录，再决定。',
    'The order has moved on since you opened the page. Look at what is new in the timeline, and decide again.'
  ],
  newSince: ['新', 'new'],
  who: ['谁', 'Who'],
  what: ['事项', 'What'],
  due: ['截止', 'Due'],
  overdue: ['已逾期', 'overdue'],
  left: ['剩', 'left'],
  days: ['天', 'd'],
  hours: ['小时', 'h'],
  minutes: ['分钟', 'min'],
  skip: ['跳到内容', 'Skip to the content'],
  changed: ['这个订单刚有变化，点此刷新。', 'This order has just changed: load it again.'],
  wishes: ['改址申请', 'Wishes'],
  answered: ['3 分钟内答复', 'Answered within 3 minutes'],
  medianAnswer: ['答复时间中位数', 'Median time to an answer'],
  intercepts: ['拦截成功', 'Redirects that succeeded'],
  reasons: ['原因分布', 'Reasons'],
  carriers: ['承运商', 'Carriers'],
  ...trailWords,
  ...messageWords,
  ...personalWords,
  ...actionWords,
  ...agreementWords,
  ...careWords,
  ...protectionWords
} as const satisfies Readonly<Record<string, readonly [zh: string, en: string]>>

/** A word of the pages. */
export type Key = keyof typeof words

/** The words of a language. */
export type Words = (key: Key) => string

/** The words of the pages in a language. */
export const wordsOf =
  (language: Language): Words =>
  (key) =>
    words[key][language === 'zh' ? 0 : 1]
