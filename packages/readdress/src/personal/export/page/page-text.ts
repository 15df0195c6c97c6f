import type { Json } from '@readdress/event-store'
import { Instant } from '@readdress/order'
import { localTime } from '@readdress/order-views'
import { personalText } from '../../personal-text.ts'
import { type Html, html } from './escaped-html.ts'
import type { Word } from './page-words.ts'

/** A text in both languages; the reader chooses which of them is seen. */
export const both = (chinese: Html | string, english: Html | string): Html =>
  html`<span class="zh" lang="zh-CN">${chinese}</span><span class="en" lang="en">${english}</span>`

/** A word in both languages. */
export const said = ([chinese, english]: Word): Html => both(chinese, english)

/** A moment as the clocks of a zone show it, `2026-03-01 16:01`. */
export const moment = (at: string, zone: string): Html =>
  html`<time datetime="${at}">${Instant.is(at) ? localTime(at, zone).slice(0, 16).replace('T', ' ') : at}</time>`

/** A personal value as people read it, kept apart from the text around it, whichever way it is written. */
export const valueText = (value: Json): Html => html`<bdi>${personalText(value)}</bdi>`
