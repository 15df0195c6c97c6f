import type { LimitName, Venue, VenueName, WhyEmpty } from 'readdress'

/** A text in the two languages of a report. */
export type InBoth = Readonly<Record<'en' | 'zh', string>>

const both = (en: string, zh: string): InBoth => ({ en, zh })

const asTheScheme = both(
  'The bank of the card holder decides by the rules of the card scheme: see visa and mastercard.',
  '由持卡人的发卡行按卡组织规则裁定：参见 visa 与 mastercard。'
)

/** What a venue decides on. */
export const decidesOn: Readonly<Record<VenueName, InBoth>> = {
  stripe: both(
    'The bank of the card holder decides by the rules of the card scheme. Stripe takes one submission, then the dispute is closed: stage it first, with submit=false, and read it. It takes one file in a field, and no ZIP: the bundle itself goes to the bank by another way, and uncategorized_text ends with its SHA-256.',
    '由持卡人的发卡行按卡组织规则裁定。Stripe 只接受一次提交，提交后不可更改：请先以 submit=false 暂存并核对。每个字段只收一个文件，不收 ZIP：证据包本身另行交给银行，uncategorized_text 末尾有其 SHA-256。'
  ),
  mastercard: both(
    'Whether it was delivered to the address that was agreed, and by whom that was agreed. Where no date was promised the buyer waits 30 days; at most 120 after the expected date.',
    '是否送达约定的地址，以及该地址由谁约定。未承诺送达日期的，买家须等待 30 天；最迟为预计日期后 120 天。'
  ),
  visa: both(
    '13.1: which address was agreed at each moment, by whom, and whether it was delivered there. Compelling Evidence 3.0 (only 10.4): two prior undisputed transactions, 120 to 365 days old, which have two of account, IP address, device and shipping address in common, one of them IP address or device.',
    '13.1：各时点约定的是哪个地址、由谁约定、是否送达该地址。Compelling Evidence 3.0（仅限 10.4）：两笔 120 至 365 天前未被拒付的交易，账号、IP、设备、收货地址中至少两项相同，其中一项须为 IP 或设备。'
  ),
  paypal: both(
    'Whether it was sent to the address of the transaction page, and not redirected later; else the seller protection is lost, unless the order was cancelled and placed anew. Above a value it takes a signature.',
    '是否寄往交易页面上的地址，且之后没有转寄；否则失去卖家保障，除非取消原订单重新下单。超过一定金额还须签收凭证。'
  ),
  wechat: both(
    'Who changed what, and how that ended: agreed, refused, timed out, changed by the buyer, or impossible since it was shipped. It takes the text, and pictures of the printed report.',
    '谁改了什么、结果如何：协商一致、拒绝、超时、买家自行修改，或因发货而失效。可提交文字，以及报告打印页的图片。'
  ),
  revolut: asTheScheme,
  chargeflow: asTheScheme
}

/** Why a field stays empty. */
export const whyEmptyWords: Readonly<Record<WhyEmpty, InBoth>> = {
  masked: both('not shown in the bundle (masked)', '证据包中未出示（已脱敏）'),
  erased: both('erased', '已删除'),
  restricted: both('its use is restricted', '限制处理'),
  'out-of-scope': both(
    'not shown in the bundle: export it with --disclose, if it is needed',
    '证据包中未出示：如有需要，请用 --disclose 导出'
  ),
  missing: both('the file is not there any more', '文件已不存在'),
  'not-recorded': both('not recorded in the order', '订单中没有记录'),
  'not-held': both(
    'never held here: take it from the shop or the payment service',
    '本系统不保存：请从店铺或支付服务商处取得'
  ),
  'not-needed': both('not needed for this order', '本订单不需要'),
  'not-in-bundle': both('not in the bundle: add it by hand', '不在证据包中：请自行添加'),
  'too-short': both('shorter than the venue takes', '短于受理方要求'),
  'too-long': both('longer than the venue takes', '超出受理方限制')
}

/** What is limited. */
export const limitWords: Readonly<Record<LimitName | Venue['unmeasured'][number], InBoth>> = {
  fieldCharacters: both('characters in a field', '单个字段字符数'),
  characters: both('characters in all fields', '全部字段字符数'),
  fileBytes: both('bytes of a file', '单个文件字节数'),
  bytes: both('bytes in all', '文件总字节数'),
  files: both('files', '文件数'),
  pages: both('pages', '页数'),
  resolution: both('resolution (at most 300 PPI)', '分辨率（最高 300 PPI）'),
  pixels: both('pixels (at most 30 million)', '像素（最多 3000 万）'),
  pictures: both('number and size of pictures', '图片数量和大小'),
  endings: both('which kinds of file it takes', '可接受的文件类型')
}
