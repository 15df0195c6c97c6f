import type { WithheldReason } from '../bundle/statement.ts'
import type { Word } from './reported.ts'

const word = (zh: string, en: string): Word => ({ zh, en })

const reasons: Readonly<Record<WithheldReason, Word>> = {
  erased: word('已删除', 'erased'),
  missing: word(
    '未出示：文件已不存在，且无删除记录',
    'withheld: the file is not there, and nothing says that it was erased'
  ),
  masked: word('已脱敏，未出示', 'masked, not shown'),
  'out-of-scope': word('未出示：与本次用途无关', 'withheld: not needed for this purpose'),
  restricted: word('未出示：限制处理', 'withheld: its use is restricted')
}

/** The fixed texts of a report. */
export const words = {
  title: word('订单改址证据报告', 'Report on the evidence of an order'),
  ownLanguage: word('中文', 'English'),
  reasons,
  none: word('没有记录。', 'Nothing of this is recorded.'),
  sections: {
    claim: word('事实概要', 'What happened, in short'),
    of: word('本证据包的内容', 'What this bundle is of'),
    address: word('收货地址：变更前与变更后', 'The address, before and after'),
    asked: word('谁在何时以何种渠道提出', 'Who asked, when and through which channel'),
    identity: word('身份如何核实', 'How identity was checked'),
    carrier: word('告知物流公司的内容及其答复', 'What the carrier was told and answered'),
    notices: word('对买家的通知', 'Notices to the buyer'),
    delivery: word('派送与签收', 'Delivery'),
    gaps: word('缺失之处', 'Gaps'),
    withheld: word('未出示的内容及原因', 'What is withheld, and why'),
    timeline: word('时间线', 'Timeline'),
    index: word('证据目录', 'Index of evidence'),
    verify: word('如何核验', 'How to verify'),
    appendix: word('附录：完整哈希值', 'Appendix: full hashes')
  },
  of: {
    stream: word('订单记录', 'Order on record'),
    platform: word('平台', 'Platform'),
    platformOrderNo: word('平台订单号', 'Order number on the platform'),
    tenant: word('店铺', 'Shop'),
    recipient: word('提供给', 'Given to'),
    purpose: word('用途', 'Purpose'),
    legalBasis: word('法律依据', 'Legal basis'),
    exporter: word('导出人（代号）', 'Exported by (pseudonym)'),
    events: word('事件数', 'Events'),
    offset: word('报告所用时区', 'Offset of the times')
  },
  columns: {
    field: word('项目', 'Field'),
    event: word('事件', 'Event'),
    when: word('时间', 'Time'),
    what: word('事项', 'What'),
    details: word('内容', 'Details'),
    reason: word('原因', 'Reason'),
    number: word('序号', 'No.'),
    role: word('操作人角色', 'Role of the actor'),
    action: word('动作', 'Action'),
    channel: word('渠道', 'Channel'),
    revision: word('版次', 'Rev.'),
    hash: word('哈希前 8 位', 'Hash, first 8 digits')
  },
  indexColumns: {
    number: word('序号', 'No.'),
    name: word('名称', 'Name'),
    source: word('来源', 'Source'),
    proves: word('证明目的', 'What it is to prove'),
    place: word('所在位置', 'Place in the bundle')
  },
  fields: {
    recipientName: word('收件人姓名', 'Name of the recipient'),
    nickname: word('昵称', 'Nickname'),
    accountId: word('平台账号', 'Account on the platform'),
    email: word('电子邮箱', 'E-mail address'),
    phone: word('电话', 'Telephone'),
    country: word('国家或地区', 'Country or region'),
    province: word('省份', 'Province'),
    city: word('城市', 'City'),
    district: word('区县', 'District'),
    street: word('街道', 'Street'),
    detail: word('详细地址', 'Detail'),
    postcode: word('邮编', 'Postcode'),
    sortingCode: word('分拣码', 'Sorting code'),
    organization: word('单位', 'Organization'),
    instructions: word('派送备注', 'Instructions'),
    point: word('收货方式', 'Kind of place'),
    token: word('平台地址令牌', 'Token of the platform')
  },
  claimTimes: word('以下时间均为 ', 'All times are at '),
  before: word('变更前', 'Before'),
  after: word('变更后', 'After'),
  onlyAddress: word('收货地址（没有其他版本的记录）', 'Address (no other version is recorded)'),
  version: word('版本', 'version'),
  differs: word('不同', 'differs'),
  seal: word(
    '未出示的两个值是否相同，不能从本报告看出。',
    'Whether two values that are not shown are the same cannot be seen from this report.'
  ),
  recorded: word('记录于', 'recorded'),
  declaredWrong: word('后来声明有误', 'later declared wrong'),
  redacted: word('内容已删除', 'content redacted'),
  policy: word('核实规则版本', 'Policy version'),
  offsetUntold: word('（时区不明）', '(offset not told)'),
  noGap: word('没有发现下列缺失。', 'None of the gaps that this report looks for was found.'),
  allShown: word('没有未出示的内容。', 'Nothing is withheld.'),
  appendix: {
    ref: word('订单在日志中的代号', 'Reference of the order on the log'),
    head: word('最后事件的哈希', 'Hash of the last event'),
    size: word('日志记录数', 'Records of the log'),
    root: word('日志根（base64）', 'Root of the log (base64)'),
    anchors: word('已签名的日志状态', 'Signed states of the log'),
    hash: word('SHA-256（十六进制）', 'SHA-256 (hexadecimal)'),
    covers: word('最高的事件', 'Highest event')
  },
  shortHash: word(
    '哈希前 8 位取自该事件完整哈希值，见附录。',
    'The first 8 digits are those of the hash of the event, which stands in full in the appendix.'
  ),
  verify: word(
    '请通过其他渠道（不是随本证据包）取得店铺的公钥文件 trust.json，然后在证据包所在文件夹执行下面的命令。第一条核验全部内容，并重新生成本报告、逐字节比较；后两条不依赖本软件，只核验文件与打包时一致。',
    'Obtain the file trust.json with the public keys of the shop by another way than this bundle. Then give these commands in the folder of the bundle. The first checks all of it, makes this report again and compares every byte; the others need nothing of ours, and show that the files are those that were packed.'
  ),
  verifierDigest: word('公布的核验程序的 SHA-256：', 'SHA-256 of the published verifier: '),
  notResult: word(
    '本报告自身不能证明任何事，核验结果由核验程序给出。',
    'This report proves nothing by itself: the result is what the verifier says.'
  )
} as const
