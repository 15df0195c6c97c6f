import type { ExportedEvent, ExportedFile, ExportedOrder, ExportedValue } from '../subject-export.ts'
import { accessList } from './access-list.ts'
import { type Html, html } from './escaped-html.ts'
import { both, moment, said, valueText } from './page-text.ts'
import { accessWords, eventWords, fieldWords, wordFor } from './page-words.ts'

/** The part of the page about one order. */
export const orderSection = (order: ExportedOrder, zone: string): Html => html`
<section class="order">
<h2>${both('订单', 'Order')} <bdi>${order.orderId}</bdi></h2>
<p class="who">${both(html`您在此订单中是${personIn(order.subject)[0]}。`, html`In this order you are ${personIn(order.subject)[1]}.`)}</p>
${limits(order, zone)}
<h3>${both('我们保存的信息', 'What we hold')}</h3>
${order.events.length === 0 ? html`<p>${both('没有保存任何信息。', 'Nothing.')}</p>` : order.events.map((event) => eventBlock(event, zone))}
${fileList(order.files)}
<h3>${both('谁看过、谁想看', 'Who saw it, or wanted to')}</h3>
${accessList(order.accesses, zone)}
<h3>${both('保存多久', 'How long it is kept')}</h3>
${retention(order, zone)}
</section>`

const personIn = (subject: string): readonly [chinese: string, english: string] => {
  const [kind, number = ''] = subject.split('-')
  if (kind === 'buyer') return ['买家', 'the buyer']
  return kind === 'recipient'
    ? [`收件人 ${number}`, `recipient ${number}`]
    : [`相关人员 ${number}`, `another person, ${number}`]
}

const limits = ({ erasure, restriction }: ExportedOrder, zone: string): ReadonlyArray<Html> => [
  ...(erasure === null
    ? []
    : [
        html`<p class="note">${both(
          html`这些信息已于 ${moment(erasure.at, zone)} 删除，任何人都无法再读取。`,
          html`These data were erased at ${moment(erasure.at, zone)}. Nobody can read them any more.`
        )}${
          erasure.effectiveBy === null
            ? html``
            : both(
                html`最迟至 ${moment(erasure.effectiveBy, zone)}，备份中也不再留存。`,
                html` By ${moment(erasure.effectiveBy, zone)} at the latest no backup has them either.`
              )
        }</p>`
      ]),
  ...(restriction === null
    ? []
    : [
        html`<p class="note">${both(
          html`自 ${moment(restriction.since, zone)} 起，这些信息只保存、不使用，因此这里只列出有哪些。`,
          html`Since ${moment(restriction.since, zone)} these data are only kept and not used. So this page says which there are, and not what they say.`
        )}</p>`
      ])
]

const eventBlock = ({ type, occurredAt, actor, values }: ExportedEvent, zone: string): Html => html`
<article>
<h4>${said(wordFor(eventWords, type))}</h4>
<p class="when">${moment(occurredAt, zone)} · ${both('登记人：', 'entered by ')}${said(wordFor(accessWords, actor.role))} <bdi>${actor.id}</bdi></p>
<dl>${values.map((value) => valueRow(value, zone))}</dl>
</article>`

const valueRow = (value: ExportedValue, zone: string): Html =>
  html`<div><dt>${said(wordFor(fieldWords, value.field))}</dt>${shown(value, zone)}</div>`

const shown = (value: ExportedValue, zone: string): Html => {
  switch (value.status) {
    case 'Known':
      return html`<dd>${valueText(value.value)}</dd>`
    case 'Restricted':
      return html`<dd class="gone">${both('只保存、不使用', 'only kept')}${since(value.since, zone)}</dd>`
    case 'Erased':
      return html`<dd class="gone">${both('已删除', 'erased')}${since(value.at, zone)}</dd>`
    case 'OfAnother':
      return html`<dd class="gone">${both('属于他人，不在此列出', 'about somebody else, not shown')}</dd>`
  }
}

const fileList = (files: ReadonlyArray<ExportedFile>): Html =>
  files.length === 0
    ? html``
    : html`<h3>${both('关于您的文件', 'Files about you')}</h3>
<ul>${files.map(({ storedAs, mediaType, bytes, status }) => html`<li><code>${storedAs}</code> · ${mediaType} · ${both(`${bytes} 字节`, `${bytes} bytes`)}${fileStatus(status)}</li>`)}</ul>`

const fileStatus = (status: ExportedFile['status']): Html => {
  switch (status) {
    case 'Kept':
      return html``
    case 'Restricted':
      return html` · ${both('只保存、不使用', 'only kept')}`
    case 'Erased':
      return html` · ${both('已删除', 'erased')}`
  }
}

const since = (at: string | null, zone: string): Html => (at === null ? html`` : html` · ${moment(at, zone)}`)

const retention = ({ retention: { completedAt, retentionUntil, holds } }: ExportedOrder, zone: string): Html => html`
<dl>
<div><dt>${both('订单完成', 'Order completed')}</dt><dd>${completedAt === null ? both('尚未完成', 'not yet') : moment(completedAt, zone)}</dd></div>
<div><dt>${both('依法保存至', 'Kept by law until')}</dt><dd>${retentionUntil === null ? both('订单或其售后、纠纷结束后才开始计算', 'counted from when the order, and all that is open about it, is done') : moment(retentionUntil, zone)}</dd></div>
${holds.map(
  ({ ground, until }) =>
    html`<div><dt>${both('证据留存', 'Held as evidence')}</dt><dd><bdi>${ground}</bdi>${until === null ? both('，直至解除', ', until it is released') : html` · ${moment(until, zone)}`}</dd></div>`
)}
</dl>`
