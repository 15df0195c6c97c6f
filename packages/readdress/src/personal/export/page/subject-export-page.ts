import type { ProvidedExport } from '../provide-export.ts'
import type { ExportedOrder } from '../subject-export.ts'
import { type Html, html } from './escaped-html.ts'
import { orderSection } from './order-section.ts'
import { pageStyle } from './page-style.ts'
import { both, moment, said } from './page-text.ts'
import { accessWords, wordFor } from './page-words.ts'

/**
 * An export as a page for the person: in Chinese and English, of one file without script, for a screen, a telephone and paper. `zone` is whose clocks
 * it shows, `Asia/Shanghai`.
 */
export const subjectExportPage = ({ document, sha256 }: ProvidedExport, zone: string): string => {
  const { exportId, madeAt, shop, requestedBy, legalBasis, orders } = document
  return html`<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<title>您的个人信息 · Your personal data</title>
<style>${styled}</style>
</head>
<body>
<input class="choice" type="radio" name="language" id="zh" checked aria-label="中文">
<input class="choice" type="radio" name="language" id="en" aria-label="English">
<nav><label for="zh">中文</label><label for="en">English</label></nav>
<main>
<h1>${both('您的个人信息', 'Your personal data')}</h1>
<p>${both(
    '应您的请求，这里列出我们在您的订单中保存的全部个人信息、谁看过或想看这些信息，以及保存多久。别人的信息不在其中。',
    'You asked for this: all that we hold about you in your orders, who saw it or wanted to, and how long it is kept. What is about others is left out.'
  )}</p>
<dl class="card">
<div><dt>${both('店铺', 'Shop')}</dt><dd><bdi>${shop}</bdi></dd></div>
<div><dt>${both('制作时间', 'Made')}</dt><dd>${moment(madeAt, zone)}</dd></div>
<div><dt>${both('提供给', 'Given to')}</dt><dd><bdi>${requestedBy}</bdi></dd></div>
<div><dt>${both('依据', 'Legal basis')}</dt><dd>${said(wordFor(accessWords, legalBasis))}</dd></div>
<div><dt>${both('包含', 'Contents')}</dt><dd>${contents(orders)}</dd></div>
</dl>
${orders.map((order) => orderSection(order, zone))}
<section class="card">
<h2>${both('您可以做什么', 'What you can do')}</h2>
<p>${both(
    '信息有误，可以要求更正；不再需要保存的，可以要求删除，也可以要求限制使用；对答复不满意，可以向主管部门投诉。请联系店铺，并提供下面的编号。',
    'You may have what is wrong corrected, and have the data erased or no longer used as soon as nothing demands that they be kept. If you are not content, you may complain to the supervisory authority. Tell the shop the number below.'
  )}</p>
</section>
<footer>
<p>${both('编号：', 'Number: ')}<code>${exportId}</code></p>
<p>${both('同一内容的机器可读文件（JSON），其 SHA-256 为：', 'The same for machines is a JSON file with the SHA-256 ')}<code>${sha256}</code></p>
<p>${both(html`所有时间均为 ${zone} 时间。`, html`All times are those of ${zone}.`)}</p>
</footer>
</main>
</body>
</html>
`.html
}

const styled: Html = { html: pageStyle }

const contents = (orders: ReadonlyArray<ExportedOrder>): Html => {
  const values = orders.flatMap(({ events }) => events.flatMap((event) => event.values))
  const count = (...statuses: ReadonlyArray<string>): number =>
    values.filter(({ status }) => statuses.includes(status)).length
  const [known, unread] = [count('Known'), count('Erased', 'Restricted')]
  return both(
    `${orders.length} 个订单，${known} 项信息${unread === 0 ? '' : `，另有 ${unread} 项已删除或限制使用`}`,
    `${counted(orders.length, 'order')}, ${counted(known, 'value')}${unread === 0 ? '' : `, and ${unread} that are erased or only kept`}`
  )
}

const counted = (count: number, name: string): string => `${count} ${name}${count === 1 ? '' : 's'}`
