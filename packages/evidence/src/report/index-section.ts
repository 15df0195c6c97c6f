import { type Html, html } from './html.ts'
import type { Reported, Word } from './reported.ts'
import type { Telling } from './telling.ts'
import { words } from './words.ts'

interface Exhibit {
  readonly name: Word
  readonly source: Word
  readonly proves: Word
  readonly place: string
}

const word = (zh: string, en: string): Word => ({ zh, en })
const shop = word('店铺记录系统', 'The shop’s records')

const exhibits = {
  events: {
    name: word('订单全部事件', 'All events of the order'),
    source: shop,
    proves: word('记录了什么、先后次序，以及其间没有改动', 'What was recorded, in which order, and unchanged since'),
    place: 'data/events.ndjson'
  },
  disclosures: {
    name: word('出示的个人信息', 'Personal values that are shown'),
    source: shop,
    proves: word('出示的内容即当时记录的内容', 'What is shown is what was recorded'),
    place: 'data/disclosures.ndjson'
  },
  attachments: {
    name: word('出示的附件', 'Files that are shown'),
    source: word('事件中所述的提供者', 'Whoever gave them, as the events say'),
    proves: word('附件即当时记录的文件', 'They are the files that were recorded'),
    place: 'data/attachments/, data/attachments.ndjson'
  },
  observations: {
    name: word('存储位置', 'Places in the store'),
    source: shop,
    proves: word('仅供参考', 'For information only'),
    place: 'data/observations.ndjson'
  },
  anchors: {
    name: word('已签名的日志状态', 'Signed states of the log'),
    source: word('店铺日志', 'The shop’s log'),
    proves: word(
      '事件在日志签名时已经存在，且日志只增不改',
      'The events were on record when the log was signed, and the log only grew'
    ),
    place: 'proof/anchors/, proof/consistency.json'
  },
  stamps: {
    name: word('时间戳', 'Time stamps'),
    source: word('第三方时间戳机构', 'A time-stamp authority'),
    proves: word('事件不晚于所载时间已在日志中', 'The events were on the log no later than the time that it states'),
    place: 'proof/anchors/'
  },
  heads: {
    name: word('全部订单的末尾', 'The ends of all orders'),
    source: word('店铺日志', 'The shop’s log'),
    proves: word('没有隐瞒该订单之后的事件', 'No later event of the order is hidden'),
    place: 'proof/heads.json, proof/heads.tlog-proof'
  },
  signature: {
    name: word('文件清单的签名', 'The signature of the list of files'),
    source: word('店铺导出密钥', 'The shop’s export key'),
    proves: word('由谁打包，打包后没有改动', 'Who packed this, and that nothing was changed since'),
    place: 'signature/manifest.dsse.json'
  },
  pages: {
    name: word('本报告、摘要及各项陈述', 'This report, its summary and its statements'),
    source: word('由以上内容生成', 'Made from what stands above'),
    proves: word('便于阅读；核验程序会重新生成并比较', 'For reading; the verifier makes them again and compares'),
    place: 'data/timeline.html, data/summary.txt, data/evidence.json'
  }
} as const satisfies Readonly<Record<string, Exhibit>>

/** What is in the bundle, where it comes from, what it is to prove, and where it lies. */
export const indexSection = ({ disclosures, anchors, showsFiles }: Reported, { say }: Telling): Html => {
  const { events, observations, heads, signature, pages } = exhibits
  const shown: ReadonlyArray<Exhibit> = [
    events,
    ...(disclosures.length === 0 ? [] : [exhibits.disclosures]),
    ...(showsFiles ? [exhibits.attachments] : []),
    ...(anchors.length === 0 ? [] : [exhibits.anchors]),
    ...(anchors.some(({ isStamped }) => isStamped) ? [exhibits.stamps] : []),
    heads,
    signature,
    pages,
    observations
  ]
  const { number, name, source, proves, place } = words.indexColumns
  const heading = [number, name, source, proves, place]
  const rows = shown.map(
    (exhibit, at) => html`<tr><td data-label="${say(number)}">${at + 1}</td>
<td data-label="${say(name)}">${say(exhibit.name)}</td>
<td data-label="${say(source)}">${say(exhibit.source)}</td>
<td data-label="${say(proves)}">${say(exhibit.proves)}</td>
<td data-label="${say(place)}"><code>${exhibit.place}</code></td></tr>
`
  )
  return html`<table class="index"><thead><tr>${heading.map((title) => html`<th scope="col">${say(title)}</th>`)}</tr></thead><tbody>
${rows}</tbody></table>`
}
