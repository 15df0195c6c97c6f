import { type Html, html, none } from './html.ts'
import type { Session } from './session.ts'
import { type Language, wordsOf } from './words.ts'

/** A page as somebody sees it: its heading, its content, and what is told first. */
export interface Page {
  readonly heading: string
  readonly content: Html
  readonly told?: Html
  /** The order whose changes this page is told of while it is open, and up to which revision it shows them. */
  readonly live?: { readonly orderId: string; readonly seen: number }
}

/** What stands around a page: the navigation of whoever is signed in, and how many commands of how many have come in, while orders are being taken in. */
export interface Around {
  readonly navigation?: Html
  readonly arriving?: { readonly given: number; readonly of: number } | null
}

/** The whole document. No script and no style stands in it: both are files of ours. */
export const documentOf = (
  { heading, content, told = none, live: open }: Page,
  language: Language,
  { navigation, arriving = null }: Around = {}
): string => {
  const words = wordsOf(language)
  const live =
    open === undefined ? none : html` data-live="/orders/${encodeURIComponent(open.orderId)}/live?seen=${open.seen}"`
  return `<!doctype html>
${
  html`<html lang="${language === 'zh' ? 'zh-CN' : 'en'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${heading} · ${words('title')}</title>
<link rel="icon" href="/assets/icon.svg">
<link rel="stylesheet" href="/assets/console.css">
<script src="/assets/live.js" defer></script>
</head>
<body${live}>
<a class="skip" href="#content">${words('skip')}</a>
<header>${navigation ?? html`<p class="brand">${words('title')}</p>`}</header>
<main id="content" tabindex="-1">
<h1>${heading}</h1>
${arriving === null ? none : notice('good', words('arriving').replace('#', `${Math.floor((100 * arriving.given) / arriving.of)} %`))}
${told}
<p class="told" id="changed" role="status" hidden><a href="?">${words('changed')}</a></p>
${content}
</main>
</body>
</html>`.html
}
`
}

/** A form that only whoever is signed in can send. */
export const form = ({ csrf }: Session, action: string, content: Html, id = ''): Html =>
  html`<form method="post" action="${action}"${id === '' ? none : html` id="${id}"`}><input type="hidden" name="csrf" value="${csrf}">${content}</form>`

/** A labelled field of a form. */
export const field = (
  name: string,
  label: string,
  value = '',
  { id = name, ...more }: { readonly required?: boolean; readonly id?: string } = {}
): Html =>
  html`<label for="${id}">${label}</label><input id="${id}" name="${name}" value="${value}" autocomplete="off"${more.required === true ? html` required` : none}>`

/** Something that is told before everything else, good or bad. */
export const notice = (kind: 'good' | 'bad', text: Html | string): Html =>
  html`<p class="told ${kind}" role="${kind === 'bad' ? 'alert' : 'status'}">${text}</p>`
